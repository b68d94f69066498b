package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GRANT or REVOKE, of privileges on objects or of roles.
 *
 * @param privileges the privileges, or the roles where {@code objectKind} is null
 * @param objectKind the words in front of the objects: {@code TABLE}, {@code SCHEMA}, {@code ALL TABLES IN SCHEMA} …; null for roles
 * @param objects as written
 * @param grantees roles as written
 * @param option {@code GRANT}, {@code ADMIN}, {@code INHERIT} or {@code SET} with its value, or null
 * @param grantedBy the role, or null
 */
public record Grant(
        Span span,
        boolean revoke,
        List<Privilege> privileges,
        @Nullable String objectKind,
        List<ObjectName> objects,
        List<String> grantees,
        @Nullable String option,
        boolean cascade,
        @Nullable String grantedBy)
        implements Statement {

    public Grant {
        privileges = List.copyOf(privileges);
        objects = List.copyOf(objects);
        grantees = List.copyOf(grantees);
    }
}
