package dev.drydock.sql;

import java.util.List;
import java.util.Set;

/**
 * A data type under the name that PostgreSQL itself reports: {@code int8} is {@code bigint}, {@code varchar} is {@code
 * character varying}.
 *
 * @param name the canonical name; a user's type keeps its schema; serial types keep their pseudo-name
 * @param modifiers length, precision and scale as written; names such as a domain's have none
 * @param dimensions the number of array dimensions; PostgreSQL does not tell one from more
 * @param span where it stands
 * @param written the type as the text spells it, for instance {@code int8}
 */
public record DataType(Name name, List<String> modifiers, int dimensions, Span span, String written) {

    private static final Set<String> SERIALS = Set.of("serial", "bigserial", "smallserial");

    public DataType {
        modifiers = List.copyOf(modifiers);
    }

    /** A type that follows from another and is written nowhere. */
    public DataType(Name name, List<String> modifiers, int dimensions, Span span) {
        this(name, modifiers, dimensions, span, spelled(name, modifiers, dimensions));
    }

    /** Tells whether it is serial, bigserial or smallserial: an integer with a sequence as its default. */
    public boolean isSerial() {
        return name.schema() == null && SERIALS.contains(name.name());
    }

    /** Tells whether it is the built-in type of this canonical name, and no array. */
    public boolean is(String canonicalName) {
        return dimensions == 0
                && name.name().equals(canonicalName)
                && (name.schema() == null || name.schema().equals("pg_catalog"));
    }

    /** The same type, whatever its position in the text. */
    public boolean sameAs(DataType other) {
        return name.equals(other.name)
                && spelledOut().equals(other.spelledOut())
                && (dimensions == 0) == (other.dimensions == 0);
    }

    /** The modifiers with those that the server adds: {@code numeric(10)} is {@code numeric(10,0)} and {@code bit} is {@code bit(1)} (measured, 18). */
    private List<String> spelledOut() {
        if (is("numeric") && modifiers.size() == 1) {
            return List.of(modifiers.get(0), "0");
        }
        return is("bit") && modifiers.isEmpty() ? List.of("1") : modifiers;
    }

    /** The type in SQL, for instance {@code character varying(40)[]}. */
    @Override
    public String toString() {
        return spelled(name, modifiers, dimensions);
    }

    private static String spelled(Name name, List<String> modifiers, int dimensions) {
        String base = name.schema() == null && name.name().contains(" ") ? name.name() : name.toString();
        String mods = modifiers.isEmpty() ? "" : "(" + String.join(",", modifiers) + ")";
        int with = base.indexOf(" with");
        String full = with > 0 && !mods.isEmpty() ? base.substring(0, with) + mods + base.substring(with) : base + mods;
        return full + "[]".repeat(dimensions > 0 ? 1 : 0);
    }
}
