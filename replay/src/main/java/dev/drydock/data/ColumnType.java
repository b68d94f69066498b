package dev.drydock.data;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The type of a column, domains resolved.
 *
 * @param oid as the server numbers it
 * @param name PostgreSQL's own name for it, as in {@code int4}
 * @param kind {@code pg_type.typtype}: {@code b} base, {@code e} enum, {@code c} composite, {@code r} range
 * @param modifier {@code atttypmod}; -1 for none
 * @param labels of an enum, in order
 * @param element the type of an array's elements, or null
 */
record ColumnType(
        long oid,
        String name,
        char kind,
        int modifier,
        List<String> labels,
        @Nullable ColumnType element) {

    /** PostgreSQL adds the size of a header to these modifiers (numeric.h, varchar.c). */
    private static final int HEADER = 4;

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name", "json", "xml");

    ColumnType {
        labels = List.copyOf(labels);
    }

    /** Tells whether its binary form is its text. */
    boolean isText() {
        return kind == 'e' || TEXTS.contains(name);
    }

    /** The most characters that a text may have; without a limit, a number that no value reaches. */
    int length() {
        return switch (name) {
            case "bpchar", "varchar" -> modifier < HEADER ? Integer.MAX_VALUE : modifier - HEADER;
            case "name" -> 63;
            case "char" -> 1;
            default -> Integer.MAX_VALUE;
        };
    }

    /** Whether it stores another value than the other type's where that one has more places behind the point, or a time of day. */
    boolean rounds(ColumnType other) {
        boolean whole = name.startsWith("int") && other.name.equals("numeric");
        return name.equals("numeric") && other.name.equals("numeric") && modifier >= HEADER && scale() < other.scale()
                || whole && other.scale() > 0
                || name.equals("date") && other.name.startsWith("timestamp");
    }

    /** The digits of a numeric before and behind the point; without a limit ten and two. */
    int precision() {
        return modifier < HEADER ? 12 : modifier - HEADER >> 16 & 0xffff;
    }

    /** The digits of a numeric behind the point; a negative scale counts as none. */
    int scale() {
        // From 15 on 11 bits with a sign (release notes of 15); before, and for every scale up to 1000, the same bits.
        int scale = modifier < HEADER ? 2 : ((modifier - HEADER & 0x7ff) ^ 1024) - 1024;
        return Math.max(0, scale);
    }
}
