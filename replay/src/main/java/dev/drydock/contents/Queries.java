package dev.drydock.contents;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs SQL that was put together here on the session that keeps the rows. */
final class Queries {

    private static final int SECONDS = 5;

    private final Connection connection;

    /** Takes one row of a result. */
    @FunctionalInterface
    interface Rows<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    Queries(Connection connection) {
        this.connection = connection;
    }

    /** Does the work in one transaction, which is undone if it fails; the first error is the one that is thrown. */
    <T> T transaction(Work<T> work) throws SQLException {
        execute("BEGIN");
        try {
            T result = work.run();
            execute("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            try {
                execute("ROLLBACK");
            } catch (SQLException lost) {
                e.addSuppressed(lost);
            }
            throw e;
        }
    }

    /** Whether the server still answers in this session. */
    boolean isAlive() throws SQLException {
        return connection.isValid(SECONDS);
    }

    /** Runs it and returns how many rows it has written. */
    long execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            return Math.max(0, statement.getLargeUpdateCount());
        }
    }

    <T> List<T> list(String sql, Rows<T> rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<T> list = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    list.add(rows.read(row));
                }
            }
            return list;
        }
    }

    long number(String sql) throws SQLException {
        return list(sql, row -> row.getLong(1)).get(0);
    }

    /** Runs it; the error if it fails. */
    Optional<SQLException> failure(String sql) {
        try {
            execute(sql);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    /** Goes back to a savepoint; if even that fails the session is lost, and then the error before it says why. */
    void undo(String savepoint, Optional<SQLException> why) throws SQLException {
        try {
            execute("ROLLBACK TO SAVEPOINT " + savepoint);
        } catch (SQLException e) {
            SQLException first = why.orElse(e);
            if (first != e) {
                first.addSuppressed(e);
            }
            throw first;
        }
    }

    static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }
}
