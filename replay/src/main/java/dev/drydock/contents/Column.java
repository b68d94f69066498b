package dev.drydock.contents;

import java.util.Set;

/**
 * A column as the catalog has it at one moment.
 *
 * @param number its number in the table; it stays when the column is renamed
 * @param type the name of its type in pg_type, or of the type below its domain
 * @param builtin whether that type is one of PostgreSQL's own
 * @param collatable whether that type has a collation
 * @param generated whether the server computes its values
 */
record Column(int number, String name, String type, boolean builtin, boolean collatable, boolean generated) {

    /**
     * Types of which the equality sees every difference that matters. Left out are those without one (json, xml, point), and
     * those of which it is blind: box and circle compare areas, path counts points (manual, "Geometric Functions and
     * Operators"), and an interval of a month equals one of 30 days (measured, 13 and 18).
     */
    private static final Set<String> EXACT = Set.of(
            "bool",
            "int2",
            "int4",
            "int8",
            "float4",
            "float8",
            "numeric",
            "money",
            "oid",
            "text",
            "varchar",
            "bpchar",
            "name",
            "char",
            "bytea",
            "bit",
            "varbit",
            "uuid",
            "date",
            "time",
            "timetz",
            "timestamp",
            "timestamptz",
            "inet",
            "cidr",
            "macaddr",
            "macaddr8",
            "jsonb",
            "tsvector",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange");

    /** Types between which a change leaves many values the same. */
    enum Family {
        NUMBER,
        FLOAT,
        MOMENT,
        DOCUMENT,
        OTHER
    }

    /** Whether values are kept in their own type; others are kept as text, so that no type of the user's is held. */
    boolean exact() {
        return builtin && EXACT.contains(type.startsWith("_") ? type.substring(1) : type);
    }

    /**
     * The value as it is kept. A user's collation would be held as a user's type would, and a nondeterministic one finds
     * values equal that are not the same. The cast to the type without its modifiers costs nothing and leaves the domain behind.
     */
    String kept() {
        String value = Quoted.of(name);
        if (!exact()) {
            return "(" + value + ")::pg_catalog.text COLLATE pg_catalog.\"C\"";
        }
        String own = "(" + value + ")::pg_catalog." + Quoted.of(type);
        return collatable ? own + " COLLATE pg_catalog.\"C\"" : own;
    }

    /** The value as text that is the same for the same value, however it is displayed; for checksums. */
    String canonical() {
        String value = Quoted.of(name);
        return switch (builtin ? type : "") {
            case "numeric" -> "pg_catalog.trim_scale(" + value + ")::pg_catalog.text";
            case "json" -> Pair.DOCUMENT.formatted(value);
            default -> value + "::pg_catalog.text";
        };
    }

    Family family() {
        if (!builtin) {
            return Family.OTHER;
        }
        return switch (type) {
            case "int2", "int4", "int8", "numeric" -> Family.NUMBER;
            case "float4", "float8" -> Family.FLOAT;
            case "date", "timestamp", "timestamptz" -> Family.MOMENT;
            case "json", "jsonb" -> Family.DOCUMENT;
            default -> Family.OTHER;
        };
    }

    /** Whether both are kept in the same way. */
    boolean sameType(Column other) {
        return builtin == other.builtin && type.equals(other.type);
    }
}
