package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE DOMAIN. */
public record CreateDomain(
        Span span,
        Name name,
        DataType type,
        boolean notNull,
        @Nullable Expression defaultValue,
        List<Expression> checks)
        implements Statement {

    public CreateDomain {
        checks = List.copyOf(checks);
    }
}
