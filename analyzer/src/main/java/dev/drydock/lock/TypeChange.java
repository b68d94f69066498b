package dev.drydock.lock;

import dev.drydock.sql.DataType;
import java.util.Set;

/**
 * Tells which changes of a column's type keep the rows as they are.
 *
 * <p>Measured on PostgreSQL 13 to 18: relfilenode before and after. What is not listed is rewritten, and a user's own type
 * is taken for a rewrite only where it changes.
 */
public final class TypeChange {

    private static final Set<String> UNLIMITED = Set.of("text", "character varying");

    private static final Set<String> NUMBERS_OF_OBJECTS =
            Set.of("integer", "oid", "regclass", "regproc", "regtype", "regrole", "regnamespace", "regconfig");

    private TypeChange() {}

    /** Tells whether the table's file stays the same. */
    public static boolean keepsRows(DataType from, DataType to) {
        if (from.sameAs(to)) {
            return true;
        }
        if (from.dimensions() > 0 || to.dimensions() > 0) {
            return false;
        }
        String source = from.name().name();
        String target = to.name().name();
        if (source.equals("character varying") || source.equals("text")) {
            return UNLIMITED.contains(target) && (to.modifiers().isEmpty() || widens(from, to, 0));
        }
        if (source.equals("xml")) {
            return target.equals("text");
        }
        if (source.equals("cidr")) {
            return target.equals("inet");
        }
        if (NUMBERS_OF_OBJECTS.contains(source) && NUMBERS_OF_OBJECTS.contains(target)) {
            return true;
        }
        if (source.equals("character")) {
            return target.equals("bpchar") && to.modifiers().isEmpty();
        }
        return source.equals(target) && sameTypeKeeps(source, from, to);
    }

    /** Tells whether PostgreSQL 12 and above keep the rows in a session whose TimeZone is UTC, and only there. */
    public static boolean dependsOnTimeZone(DataType from, DataType to) {
        boolean zone = from.is("timestamp without time zone") && to.is("timestamp with time zone")
                || from.is("timestamp with time zone") && to.is("timestamp without time zone");
        return zone && (to.modifiers().isEmpty() || widens(from, to, 0));
    }

    private static boolean sameTypeKeeps(String type, DataType from, DataType to) {
        return switch (type) {
            case "numeric" -> to.modifiers().isEmpty() || scale(from).equals(scale(to)) && widens(from, to, 0);
            case "timestamp without time zone",
                    "timestamp with time zone",
                    "time without time zone",
                    "time with time zone",
                    "interval",
                    "bit varying" -> to.modifiers().isEmpty() || widens(from, to, 0);
            default -> false;
        };
    }

    private static String scale(DataType type) {
        return type.modifiers().size() > 1 ? type.modifiers().get(1) : "0";
    }

    private static boolean widens(DataType from, DataType to, int modifier) {
        if (from.modifiers().size() <= modifier || to.modifiers().size() <= modifier) {
            return false;
        }
        String before = from.modifiers().get(modifier);
        String after = to.modifiers().get(modifier);
        return before.matches("[0-9]{1,9}")
                && after.matches("[0-9]{1,9}")
                && Integer.parseInt(after) >= Integer.parseInt(before);
    }
}
