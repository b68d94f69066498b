package dev.drydock.catalog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds what commands have begun in a schema and not brought to an end.
 *
 * <p>An index that CREATE INDEX CONCURRENTLY or REINDEX CONCURRENTLY did not finish is INVALID; the latter's bear the suffix
 * {@code _ccnew} or {@code _ccold}, with a number where that name was taken (manual, "REINDEX", "Rebuilding Indexes
 * Concurrently"). A switched-off trigger and an unpopulated materialized view are somebody's will and no leftovers.
 */
final class Leftovers {

    private static final Pattern NEW = Pattern.compile("_ccnew\\d*\"?$");
    private static final Pattern OLD = Pattern.compile("_ccold\\d*\"?$");

    private Leftovers() {}

    /** A sentence without its full stop for each of them, by the object's name. */
    static Map<String, String> of(Iterable<SchemaObject> objects) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (SchemaObject object : objects) {
            String name = object.name();
            Map<String, String> attributes = object.attributes();
            if (name.startsWith("index ") && "no".equals(attributes.get("valid"))) {
                sentences.put(name, index(name, attributes.getOrDefault("definition", "")));
            } else if (name.startsWith("constraint ")
                    && attributes.getOrDefault("definition", "").endsWith(" NOT VALID")) {
                sentences.put(name, name + " is NOT VALID; validate it in a later migration");
            } else if ("yes".equals(attributes.get("detach pending"))) {
                sentences.put(name, detached(name, attributes.getOrDefault("parents", "")));
            }
        }
        return sentences;
    }

    private static String index(String name, String definition) {
        if (NEW.matcher(name).find()) {
            return name + " is what REINDEX CONCURRENTLY did not finish; drop it and run the REINDEX again";
        }
        if (OLD.matcher(name).find()) {
            return name + " is what REINDEX CONCURRENTLY has replaced and did not drop; drop it";
        }
        // pg_get_indexdef writes ONLY for the index of a partitioned table, and for no other.
        if (definition.contains(" ON ONLY ")) {
            return name + " is INVALID; attach an index of each partition to it";
        }
        return name + " is INVALID; drop it and create it again";
    }

    private static String detached(String name, String parent) {
        return name + " is detach pending from " + parent + "; finish it with ALTER TABLE " + parent
                + " DETACH PARTITION … FINALIZE";
    }
}
