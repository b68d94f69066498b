package dev.drydock.schema;

import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that exists.
 *
 * @param name its name, made up the way PostgreSQL does where none was written
 * @param kind what it demands
 * @param columns the columns concerned; for a CHECK those that its condition names
 * @param condition of a CHECK, else null
 * @param referenced the referenced table of a foreign key, else null
 * @param valid whether all existing rows are known to satisfy it
 */
public record TableConstraint(
        String name,
        Kind kind,
        List<String> columns,
        @Nullable Expression condition,
        @Nullable Name referenced,
        boolean valid) {

    /** What a constraint demands. */
    public enum Kind {
        PRIMARY_KEY("pkey"),
        UNIQUE("key"),
        CHECK("check"),
        FOREIGN_KEY("fkey"),
        EXCLUSION("excl"),
        NOT_NULL("not_null");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }

        String suffix() {
            return suffix;
        }
    }

    public TableConstraint {
        columns = List.copyOf(columns);
    }

    TableConstraint validated() {
        return new TableConstraint(name, kind, columns, condition, referenced, true);
    }

    TableConstraint withReferenced(Name changed) {
        return new TableConstraint(name, kind, columns, condition, changed, valid);
    }

    TableConstraint withColumn(String column, String changed) {
        List<String> renamed =
                columns.stream().map(c -> c.equals(column) ? changed : c).toList();
        return new TableConstraint(name, kind, renamed, condition, referenced, valid);
    }

    TableConstraint withName(String changed) {
        return new TableConstraint(changed, kind, columns, condition, referenced, valid);
    }
}
