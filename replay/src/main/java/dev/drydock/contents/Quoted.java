package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.util.Objects;

/** Writes names so that they can stand in SQL, key words too. */
final class Quoted {

    private Quoted() {}

    static String of(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The name must have a schema. */
    static String of(Name name) {
        return of(Objects.requireNonNull(name.schema())) + "." + of(name.name());
    }
}
