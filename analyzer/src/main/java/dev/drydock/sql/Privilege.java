package dev.drydock.sql;

import java.util.List;

/**
 * A privilege, or a role that is granted.
 *
 * @param name folded; a role that needs quotes has them
 * @param columns empty means the whole table
 */
public record Privilege(String name, List<String> columns) {

    public Privilege {
        columns = List.copyOf(columns);
    }
}
