package dev.drydock.schema;

import dev.drydock.sql.DataType;
import dev.drydock.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A column that exists.
 *
 * @param name its name
 * @param type its type, serial types as the integer that they are
 * @param notNull whether it refuses NULL
 * @param defaultValue its default, or null
 * @param generated its generation expression, or null
 */
public record TableColumn(
        String name,
        DataType type,
        boolean notNull,
        @Nullable Expression defaultValue,
        @Nullable Expression generated) {

    TableColumn withType(DataType changed) {
        return new TableColumn(name, changed, notNull, defaultValue, generated);
    }

    TableColumn withNotNull(boolean changed) {
        return new TableColumn(name, type, changed, defaultValue, generated);
    }

    TableColumn withDefault(@Nullable Expression changed) {
        return new TableColumn(name, type, notNull, changed, generated);
    }

    TableColumn withName(String changed) {
        return new TableColumn(changed, type, notNull, defaultValue, generated);
    }
}
