package dev.drydock.replay;

import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.report.Printable;
import dev.drydock.sql.Element;
import dev.drydock.sql.Span;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Puts what the server says about a statement into words for the user; text of others comes out escaped, on one line. */
final class Wording {

    private static final int LONGEST_LINE = 100;

    /** What helps, by SQLSTATE (PostgreSQL manual, appendix A). */
    private static final Map<String, String> HELP = Map.of(
            "57014", "Make the statement quicker, for instance in batches, or give it a longer statement timeout.",
            "42501",
                    "Migrations are replayed as the owner of the database, never as superuser; grant or remove what needs more.",
            "42704",
                    "Create the object in an earlier migration; roles and extensions have to exist on the server before.",
            "0A000", "Check that this version of PostgreSQL has the feature, and its extension.",
            "23505", "The rows do not fit the statement; remove the duplicates before it.",
            "23503", "The rows do not fit the statement; remove the orphans before it.",
            "23502", "The rows do not fit the statement; fill the missing values before it.",
            "23514", "The rows do not fit the statement; correct them before it.");

    private Wording() {}

    /** The failure of a statement in two sentences, with its place in the user's file. */
    static String failure(Script script, Element statement, SQLException e) {
        return "%s:%s: %s (SQLSTATE %s). %s"
                .formatted(
                        escaped(script.file().toString()),
                        position(script, statement.span(), e),
                        oneLine(e),
                        state(e),
                        HELP.getOrDefault(state(e), "Correct the statement and replay the migration again."));
    }

    /** The failure of a commit in two sentences. */
    static String commitFailure(Script script, SQLException e) {
        return "%s:1:1: The commit failed: %s (SQLSTATE %s). %s"
                .formatted(
                        escaped(script.file().toString()),
                        oneLine(e),
                        state(e),
                        HELP.getOrDefault(state(e), "Correct the migration and replay it again."));
    }

    /** The server's words on one line. */
    static String oneLine(SQLException e) {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String text = server != null ? server.getMessage() : e.getMessage();
        return escaped(
                Objects.requireNonNullElse(text, "the server gave no reason").strip());
    }

    /** The first line of a statement, shortened where it is long. */
    static String firstLine(String sql) {
        String line = sql.strip().lines().findFirst().orElse("").strip();
        boolean whole = line.length() == sql.strip().length() && line.length() <= LONGEST_LINE;
        return whole ? escaped(line) : escaped(line.substring(0, Math.min(line.length(), LONGEST_LINE))) + " …";
    }

    /** The text with control and format characters made visible, so that it can do nothing to a terminal. */
    static String escaped(String text) {
        return Printable.of(text.replace('\n', ' ').replace("\r", ""));
    }

    private static String state(SQLException e) {
        return Objects.requireNonNullElse(e.getSQLState(), "unknown");
    }

    /** Where the server points to, else where the statement begins. */
    private static Position position(Script script, Span span, SQLException e) {
        int inStatement = serverPosition(e);
        String text = script.textOf(span);
        if (inStatement < 1 || inStatement > text.codePointCount(0, text.length())) {
            return script.start(span);
        }
        int offset = span.start() + text.offsetByCodePoints(0, inStatement - 1);
        return script.start(new Span(offset, span.end()));
    }

    private static int serverPosition(SQLException e) {
        @Nullable ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return server == null ? 0 : server.getPosition();
    }
}
