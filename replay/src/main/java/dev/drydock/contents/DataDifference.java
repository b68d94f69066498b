package dev.drydock.contents;

import dev.drydock.report.Printable;
import dev.drydock.sql.Name;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the rows of a table are not what they were.
 *
 * @param table the table or sequence, with its schema
 * @param column the column, or null when whole rows or a sequence are meant
 * @param count how many rows or values are concerned; for a sequence where it stands now
 * @param of how many rows, values or nulls there were; for a sequence where it stood
 * @param text all of this as one sentence without a full stop, safe to show
 */
public record DataDifference(String table, @Nullable String column, Kind kind, long count, long of, String text) {

    /** What became of the rows or the values. */
    public enum Kind {
        /** Rows are gone. */
        ROWS_LOST,
        /** Rows are there that nobody has written. */
        ROWS_ADDED,
        /** Rows have other values; no key tells which. */
        ROWS_CHANGED,
        /** Values became null, or their column is gone. */
        VALUES_LOST,
        /** Nulls became values. */
        VALUES_APPEARED,
        /** Values became other values. */
        VALUES_CHANGED,
        /**
         * Values that the old code wrote behind the up became other values: the down took them for some of the up's, as one that
         * subtracts what the up has added. Nothing of before is lost.
         */
        WRITTEN_VALUES_CHANGED,
        /** Values are other ones, as a checksum says; it cannot say how many, so that the count is 0. */
        VALUES_DIFFER,
        /** A sequence went on; this is harmless. */
        SEQUENCE_ADVANCED,
        /** A sequence went back; it will give out numbers again, harmless as long as no row has them. */
        SEQUENCE_WENT_BACK,
        /** A sequence stands below numbers that rows have: an insert will fail, or duplicate them. */
        SEQUENCE_BEHIND
    }

    private static final String BETWEEN = " written between up and down";

    /** Whether nobody misses anything. */
    public boolean harmless() {
        return kind == Kind.SEQUENCE_ADVANCED || kind == Kind.SEQUENCE_WENT_BACK || kind == Kind.WRITTEN_VALUES_CHANGED;
    }

    static DataDifference ofRows(Name table, Kind kind, long count, long of, boolean between) {
        String rows = kind == Kind.ROWS_ADDED
                ? "%s %s there that %s not before"
                        .formatted(counted(count, "row"), count == 1 ? "is" : "are", count == 1 ? "was" : "were")
                : "%s rows%s %s"
                        .formatted(
                                share(count, of), between ? BETWEEN : "", kind == Kind.ROWS_LOST ? "lost" : "changed");
        return new DataDifference(
                Printable.of(table.toString()), null, kind, count, of, Printable.of(shown(table) + ": " + rows));
    }

    static DataDifference ofValues(Name table, String column, Kind kind, long count, long of, boolean between) {
        String became = switch (kind) {
            case VALUES_LOST -> "lost";
            case VALUES_APPEARED -> "became values";
            default -> "changed";
        };
        String what = kind == Kind.VALUES_APPEARED ? "nulls" : "values";
        String text = "%s.%s: %s %s%s %s"
                .formatted(shown(table), Name.quoted(column), share(count, of), what, between ? BETWEEN : "", became);
        Kind told = between && kind == Kind.VALUES_CHANGED ? Kind.WRITTEN_VALUES_CHANGED : kind;
        return new DataDifference(
                Printable.of(table.toString()), Printable.of(column), told, count, of, Printable.of(text));
    }

    static DataDifference ofChecksum(Name table, String column, long of) {
        return new DataDifference(
                Printable.of(table.toString()),
                Printable.of(column),
                Kind.VALUES_DIFFER,
                0,
                of,
                Printable.of("%s.%s: values differ".formatted(shown(table), Name.quoted(column))));
    }

    static DataDifference ofSequence(Name sequence, Kind kind, long now, long before, String more) {
        String text = "sequence %s stands at %s instead of %s%s"
                .formatted(shown(sequence), position(now), position(before), more);
        return new DataDifference(Printable.of(sequence.toString()), null, kind, now, before, Printable.of(text));
    }

    /** As people say it: nobody writes the schema public. */
    static String shown(Name table) {
        return "public".equals(table.schema()) ? Name.quoted(table.name()) : table.toString();
    }

    static String counted(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    private static String position(long value) {
        return String.format(Locale.ROOT, "%d", value);
    }

    private static String share(long count, long of) {
        return String.format(Locale.ROOT, "%,d of %,d", count, of);
    }
}
