package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE RULE.
 *
 * @param event {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param where the condition, or null
 * @param commands as written, NOTHING or the parentheses included
 */
public record CreateRule(
        Span span,
        String name,
        boolean orReplace,
        String event,
        Name table,
        @Nullable Expression where,
        boolean instead,
        Expression commands)
        implements Statement {

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
