package dev.drydock.contents;

/**
 * A column that was kept and the column that has its name now, with the SQL that compares the two.
 *
 * <p>Another display of the same value is no difference: the numeric 1.0 equals 1.00, and JSON with other spaces, or with
 * its members in another order, is the same document (RFC 8259). Of two members of one name only the last one counts,
 * as it does for jsonb (manual, "JSON Types").
 *
 * @param index the place of the column among those that were kept
 */
record Pair(int index, Column before, Column now) {

    private static final String NUMBER = "pg_catalog.trim_scale((%s)::pg_catalog.numeric)::pg_catalog.text";
    private static final String FLOAT = "CASE WHEN %1$s::pg_catalog.text ~ '[NI]' THEN %1$s::pg_catalog.text"
            + " ELSE pg_catalog.trim_scale(%1$s::pg_catalog.text::pg_catalog.numeric)::pg_catalog.text END";

    /** A jsonb holds neither the character zero nor numbers beyond those of numeric: such a document is compared as text. */
    static final String DOCUMENT = "CASE WHEN %1$s::pg_catalog.text ~ '\\\\u0000|[eE][+]?\\d{4}'"
            + " THEN %1$s::pg_catalog.text ELSE %1$s::pg_catalog.jsonb::pg_catalog.text END";

    String keptName() {
        return "k." + field(index);
    }

    String nowName() {
        return "n." + field(index);
    }

    static String field(int index) {
        return "c" + index;
    }

    /** The value that was kept, in a form that equals that of {@link #nowValue} if both are the same. */
    String keptValue() {
        return value(keptName(), before, now);
    }

    String nowValue() {
        return value(nowName(), now, before);
    }

    /** The condition under which the two differ, null being a value too. */
    String differs() {
        String canonical = keptValue() + " IS DISTINCT FROM " + nowValue();
        return bothDocuments() && before.sameType(now)
                ? "(" + keptName() + " IS DISTINCT FROM " + nowName() + " AND " + canonical + ")"
                : canonical;
    }

    private boolean bothDocuments() {
        return before.family() == Column.Family.DOCUMENT && now.family() == Column.Family.DOCUMENT;
    }

    private static String value(String name, Column own, Column other) {
        if (own.sameType(other) && !own.type().equals("json")) {
            return name;
        }
        Column.Family family = own.family();
        Column.Family with = other.family();
        if (isNumber(family) && isNumber(with)) {
            return (family == Column.Family.FLOAT ? FLOAT : NUMBER).formatted(name);
        }
        if (family == Column.Family.MOMENT && with == Column.Family.MOMENT) {
            boolean zoned = own.type().equals("timestamptz") || other.type().equals("timestamptz");
            return name + (zoned ? "::pg_catalog.timestamptz" : "::pg_catalog.timestamp");
        }
        if (family == Column.Family.DOCUMENT && with == Column.Family.DOCUMENT) {
            return DOCUMENT.formatted(name);
        }
        return name + "::pg_catalog.text COLLATE pg_catalog.\"C\"";
    }

    private static boolean isNumber(Column.Family family) {
        return family == Column.Family.NUMBER || family == Column.Family.FLOAT;
    }
}
