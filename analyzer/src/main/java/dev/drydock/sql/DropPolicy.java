package dev.drydock.sql;

import java.util.List;

/** DROP POLICY. */
public record DropPolicy(Span span, String name, Name table, boolean ifExists, boolean cascade) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
