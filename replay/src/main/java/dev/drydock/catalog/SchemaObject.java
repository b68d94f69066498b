package dev.drydock.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema.
 *
 * @param name kind and qualified name, unique in its schema
 * @param parent the name of the object without which this one cannot be, or null
 * @param attributes what it is like, by the words that name them; an attribute that it does not have is left out
 */
record SchemaObject(String name, @Nullable String parent, Map<String, String> attributes) {

    private static final List<String> VALUES = List.of("table ", "column ", "materialized view ", "sequence ");

    SchemaObject {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    boolean isColumn() {
        return name.startsWith("column ");
    }

    /** Whether it is more than a definition: a table, one of its columns, a materialized view, a sequence. */
    boolean holdsValues() {
        return VALUES.stream().anyMatch(name::startsWith);
    }
}
