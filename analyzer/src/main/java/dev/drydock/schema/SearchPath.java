package dev.drydock.schema;

import dev.drydock.sql.Fragment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schemas in which a name without one is looked up, in order.
 *
 * @param session what SET says, until the end of the script
 * @param local what SET LOCAL says, until the end of the transaction or the script; null where it says nothing
 */
record SearchPath(List<String> session, @Nullable List<String> local, List<String> standard) {

    /** Where temporary objects live. */
    static final String TEMPORARY = "pg_temp";

    static final String PUBLIC = "public";

    /** PostgreSQL's default but for the schema that is called like the user: nobody knows the user. */
    static final SearchPath DEFAULT = of(List.of(PUBLIC));

    SearchPath {
        session = List.copyOf(session);
        local = local == null ? null : List.copyOf(local);
        standard = List.copyOf(standard);
    }

    /** The path of a new session. */
    static SearchPath of(List<String> standard) {
        return new SearchPath(standard, null, standard);
    }

    /** What RESET, and the next session, have. */
    SearchPath reset() {
        return of(standard);
    }

    /** The schemas in which to look, without pg_temp and pg_catalog, which come first unless they are named. */
    List<String> schemas() {
        return local == null ? session : local;
    }

    SearchPath withSession(List<String> changed) {
        return new SearchPath(changed, null, standard);
    }

    SearchPath withLocal(@Nullable List<String> changed) {
        return new SearchPath(session, changed, standard);
    }

    /** Reads the value of the setting: names, or literals, with commas between. */
    static List<String> read(String value) {
        List<String> schemas = new ArrayList<>();
        for (String schema : Fragment.listed(value)) {
            if (!schema.isEmpty() && !schema.equals("$user")) {
                schemas.add(schema);
            }
        }
        return schemas;
    }
}
