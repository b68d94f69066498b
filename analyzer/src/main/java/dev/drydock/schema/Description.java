package dev.drydock.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema in words.
 *
 * @param parent the object without which this one cannot be, or null
 * @param column whether it is a column
 * @param complete false for a table that may have columns that nobody wrote down
 * @param columns of a table, in order
 * @param attributes what it is like, by the words that name them; an attribute that it does not have is left out
 */
record Description(
        @Nullable String parent,
        boolean column,
        boolean complete,
        List<String> columns,
        Map<String, String> attributes) {

    Description {
        columns = List.copyOf(columns);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
