package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE DOMAIN.
 *
 * @param notNullName the name of its NOT NULL constraint, or null
 */
public record CreateDomain(
        Span span,
        Name name,
        DataType type,
        @Nullable Name collation,
        boolean notNull,
        @Nullable String notNullName,
        @Nullable Expression defaultValue,
        List<DomainCheck> checks)
        implements Statement {

    public CreateDomain {
        checks = List.copyOf(checks);
    }
}
