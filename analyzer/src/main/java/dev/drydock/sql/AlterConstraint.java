package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER CONSTRAINT; what is null stays as it is.
 *
 * @param enforced [NOT] ENFORCED (18)
 * @param inherit [NO] INHERIT (18)
 */
public record AlterConstraint(
        Span span,
        Name table,
        String name,
        @Nullable Deferral deferral,
        @Nullable Boolean enforced,
        @Nullable Boolean inherit)
        implements TableAction {}
