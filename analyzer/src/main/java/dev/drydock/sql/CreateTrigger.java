package dev.drydock.sql;

import java.util.List;

/** CREATE [OR REPLACE] [CONSTRAINT] TRIGGER. */
public record CreateTrigger(Span span, String name, Name table, boolean orReplace) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
