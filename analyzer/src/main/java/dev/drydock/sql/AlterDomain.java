package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * ALTER DOMAIN, but for what all objects have: RENAME TO, OWNER TO and SET SCHEMA.
 *
 * @param constraint the constraint's name, or null
 * @param expression the default or the condition of CHECK, or null
 * @param renamed the new name of RENAME CONSTRAINT, or null
 */
public record AlterDomain(
        Span span,
        Name name,
        Change change,
        @Nullable String constraint,
        @Nullable Expression expression,
        boolean notValid,
        boolean ifExists,
        boolean cascade,
        @Nullable String renamed)
        implements Statement {

    /** What it does. */
    public enum Change {
        SET_DEFAULT,
        DROP_DEFAULT,
        SET_NOT_NULL,
        DROP_NOT_NULL,
        ADD_CHECK,
        ADD_NOT_NULL,
        DROP_CONSTRAINT,
        RENAME_CONSTRAINT,
        VALIDATE_CONSTRAINT
    }
}
