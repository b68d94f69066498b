package dev.drydock.sql;

import java.util.List;

/**
 * GENERATED … AS IDENTITY.
 *
 * @param always ALWAYS, else BY DEFAULT
 */
public record Identity(boolean always, List<SequenceOption> options, Span span) {

    public Identity {
        options = List.copyOf(options);
    }
}
