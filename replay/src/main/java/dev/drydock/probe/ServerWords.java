package dev.drydock.probe;

import dev.drydock.report.Printable;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the server says about a statement that failed.
 *
 * @param sqlState as in {@code 42703}
 * @param message on one line, safe to print, without details
 * @param position of what it is about, in code points from 1; 0 if it says none
 */
record ServerWords(String sqlState, String message, int position) {

    static ServerWords of(SQLException error) {
        @Nullable ServerErrorMessage server = error instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String text = server == null ? error.getMessage() : server.getMessage();
        return new ServerWords(
                Objects.requireNonNullElse(error.getSQLState(), "unknown"),
                Printable.of(Objects.requireNonNullElse(text, "the server gave no reason")
                        .strip()
                        .replace('\n', ' ')
                        .replace("\r", "")),
                server == null ? 0 : server.getPosition());
    }

    /** Whether the statement is wrong whatever the rows are: a syntax error, a missing object or right, a missing feature. */
    boolean isAboutTheStatement() {
        return sqlState.startsWith("42") || sqlState.startsWith("0A");
    }
}
