package dev.drydock.contents;

import dev.drydock.report.Printable;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.Locale;

/**
 * Something that the old code does to a table and that fails once the up has run, while the old code still does it.
 *
 * @param table the table with its schema
 * @param access what the old code does
 * @param count how many of its statements fail in this way
 * @param of how many were tried
 * @param sqlState the error of the first of them
 * @param message what the server says of it
 * @param text all of this as one sentence without a full stop, safe to show
 */
public record CompatibilityBreak(
        String table, Access access, long count, long of, String sqlState, String message, String text) {

    /** What the old code does. */
    public enum Access {
        /** Reads the columns that it knows. */
        SELECT,
        /** Writes a row with the columns that it knows. */
        INSERT
    }

    static CompatibilityBreak of(Name table, Access access, long count, long of, SQLException error) {
        String message = Printable.of(String.valueOf(error.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^[A-Z]+: ", ""));
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        String what = access == Access.SELECT
                ? "the old code cannot read it"
                : String.format(Locale.ROOT, "%,d of %,d rows of the old code cannot be written", count, of);
        String text = "%s: %s: %s (%s)".formatted(Printable.of(DataDifference.shown(table)), what, message, state);
        return new CompatibilityBreak(Printable.of(table.toString()), access, count, of, state, message, text);
    }
}
