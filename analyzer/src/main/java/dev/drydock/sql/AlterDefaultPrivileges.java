package dev.drydock.sql;

import java.util.List;

/**
 * ALTER DEFAULT PRIVILEGES.
 *
 * @param roles those of FOR ROLE; empty means the current one
 * @param schemas those of IN SCHEMA; empty means all
 * @param change the GRANT or REVOKE that follows
 */
public record AlterDefaultPrivileges(Span span, List<String> roles, List<String> schemas, Grant change)
        implements Statement {

    public AlterDefaultPrivileges {
        roles = List.copyOf(roles);
        schemas = List.copyOf(schemas);
    }
}
