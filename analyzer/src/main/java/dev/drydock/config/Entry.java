package dev.drydock.config;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A key of a YAML file with its value, which is read as what the caller expects, or else is an error at its place.
 *
 * @param name the key; empty for the whole file and for items of a list
 * @param place {@code file:line:column} of the key
 * @param value where it is a scalar, as written; null where it is nothing, a list or a map
 * @param items where it is a list, else null
 * @param keys where it is a map, else null
 */
record Entry(
        String name,
        String place,
        @Nullable String value,
        @Nullable List<Entry> items,
        @Nullable Map<String, Entry> keys) {

    /** A key without a value. */
    static Entry empty(String name, String place) {
        return new Entry(name, place, null, null, null);
    }

    /** The entry of a map; one without keys where there is no such entry. */
    Entry child(String key) {
        return find(key).orElseGet(() -> empty(key, place));
    }

    /** The entry of a map that has a value. */
    Optional<Entry> find(String key) {
        return Optional.ofNullable(map().get(key)).filter(entry -> !entry.isEmpty());
    }

    /** The entries of a map. */
    Collection<Entry> children() {
        return map().values();
    }

    /** The items of a list; a scalar is a list of one. */
    List<Entry> list() {
        return items == null ? List.of(this) : items;
    }

    /** The scalar as written. */
    String text() {
        if (value == null || value.isBlank()) {
            throw error(title() + " is no plain value.", "Write one value behind its colon.");
        }
        return value;
    }

    /** The scalar as a number with or without decimals; empty where it is none. */
    OptionalDouble decimal() {
        String digits = text().replace("_", "");
        return digits.matches("[0-9]{1,15}(\\.[0-9]{1,15})?")
                ? OptionalDouble.of(Double.parseDouble(digits))
                : OptionalDouble.empty();
    }

    /** The value in quotes, for messages. */
    String quoted() {
        return '"' + shortened(String.valueOf(value)) + '"';
    }

    /** Makes sure that a map holds no other keys than these. */
    Entry only(String... known) {
        for (Entry entry : children()) {
            if (!Arrays.asList(known).contains(entry.name)) {
                throw entry.unknown(
                        "The key " + shortened(entry.name) + " is not known"
                                + (name.isEmpty() ? "." : " in " + shortened(name) + "."),
                        Arrays.asList(known),
                        "The keys are " + String.join(", ", known) + ".");
            }
        }
        return this;
    }

    /** Something that is not known, with the known word that is closest. */
    DrydockException unknown(String what, Collection<String> known, String otherwise) {
        return unknown(name, what, known, otherwise);
    }

    /** Something in the value that is not known, with the known word that is closest to it. */
    DrydockException unknown(String written, String what, Collection<String> known, String otherwise) {
        return error(what, Spelling.suggestion(written, known, otherwise));
    }

    /** An error at this place. */
    DrydockException error(String what, String help) {
        return new DrydockException(printable(place + ": " + what + " " + help));
    }

    private Map<String, Entry> map() {
        if (keys == null && !isEmpty()) {
            throw error(title() + " has no keys below it.", "Write them indented, each as key: value.");
        }
        return keys == null ? new LinkedHashMap<>() : keys;
    }

    private boolean isEmpty() {
        return value == null && items == null && keys == null;
    }

    private String title() {
        return name.isEmpty() ? "This" : "The key " + shortened(name);
    }

    /** The text without what would move a cursor. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
