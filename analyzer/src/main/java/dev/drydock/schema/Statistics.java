package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Extended statistics that exist.
 *
 * @param name with its schema
 * @param table whose rows they describe
 * @param columns that they read
 */
public record Statistics(Name name, Name table, Set<String> columns) implements SchemaObject {

    public Statistics {
        columns = Set.copyOf(columns);
    }

    @Override
    public Reference reference() {
        return Reference.statistics(name);
    }

    @Override
    public Set<Reference> uses() {
        return Set.of(Reference.relation(table));
    }

    Statistics renamingColumn(String column, String to) {
        if (!columns.contains(column)) {
            return this;
        }
        Set<String> renamed = new LinkedHashSet<>(columns);
        renamed.remove(column);
        renamed.add(to);
        return new Statistics(name, table, renamed);
    }
}
