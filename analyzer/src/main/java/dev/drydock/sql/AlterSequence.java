package dev.drydock.sql;

import java.util.List;

/** What ALTER SEQUENCE changes of the sequence itself. */
public record AlterSequence(Span span, Name table, List<SequenceOption> options) implements TableAction {

    public AlterSequence {
        options = List.copyOf(options);
    }
}
