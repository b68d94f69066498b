package dev.drydock.sql;

import java.util.List;

/** DROP RULE. */
public record DropRule(Span span, String name, Name table, boolean ifExists, boolean cascade) implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
