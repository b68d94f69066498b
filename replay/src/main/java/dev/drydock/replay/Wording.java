package dev.drydock.replay;

import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.report.Printable;
import dev.drydock.sql.CreateExtension;
import dev.drydock.sql.CreateRole;
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
    private static final Map<String, String> HELP = Map.ofEntries(
            Map.entry(
                    "57014",
                    "Make the statement quicker, for instance in batches, or give it a longer statement timeout."),
            Map.entry(
                    "42501",
                    "Migrations are replayed as the owner of the database, never as superuser; grant or remove what needs more."),
            Map.entry(
                    "42704",
                    "Create the object in an earlier migration; roles and extensions have to exist on the server before."),
            Map.entry("0A000", "Check that this version of PostgreSQL has the feature, and its extension."),
            Map.entry("23505", "The rows do not fit the statement; remove the duplicates before it."),
            Map.entry("23503", "The rows do not fit the statement; remove the orphans before it."),
            Map.entry("23502", "The rows do not fit the statement; fill the missing values before it."),
            Map.entry("23514", "The rows do not fit the statement; correct them before it."),
            Map.entry("53100", "The disk of the server is full; free space there, or replay with fewer rows."),
            Map.entry("53200", "The server has no more memory; give it more, or replay with fewer rows."));

    private static final String AGAIN =
            "The session has ended; run the replay again, and look at the server's log if it comes back.";

    private Wording() {}

    /** The failure of a statement in two sentences, with its place in the user's file. */
    static String failure(Script script, Element statement, SQLException e) {
        return "%s:%s: %s (SQLSTATE %s). %s"
                .formatted(
                        escaped(script.file().toString()),
                        position(script, statement.span(), e),
                        oneLine(e),
                        state(e),
                        helpFor(statement, e));
    }

    /** The failure of a commit in two sentences. */
    static String commitFailure(Script script, SQLException e) {
        return "%s:1:1: The commit failed: %s (SQLSTATE %s). %s"
                .formatted(
                        escaped(script.file().toString()),
                        oneLine(e),
                        state(e),
                        help(e, "Correct the migration and replay it again."));
    }

    /** Tells whether the session has ended by that: by its connection (class 08) or by the server (57P01 to 57P05). */
    static boolean isLoss(String sqlState) {
        return sqlState.startsWith("08") || sqlState.startsWith("57P");
    }

    static boolean isLoss(SQLException e) {
        return isLoss(state(e));
    }

    /** What helps, by SQLSTATE; else the other sentence. */
    static String help(SQLException e, String otherwise) {
        return isLoss(e) ? AGAIN : HELP.getOrDefault(state(e), otherwise);
    }

    /** Roles and extensions can be had, if they are declared. */
    private static String helpFor(Element statement, SQLException e) {
        if ("42501".equals(state(e))) {
            if (statement instanceof CreateExtension) {
                return "Only a superuser may create it; name it under extensions: in drydock.yml, and it is there when the migration runs.";
            }
            if (statement instanceof CreateRole) {
                return "Migrations are replayed without the right to create roles; name it under roles: in drydock.yml.";
            }
        }
        return help(e, "Correct the statement and replay the migration again.");
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
