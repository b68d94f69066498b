package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * A CHECK of a domain.
 *
 * @param name the constraint's name, or null where PostgreSQL makes one up
 */
public record DomainCheck(@Nullable String name, Expression condition) {}
