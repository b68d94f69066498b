package dev.drydock.data;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Sends the rows of one table, and leaves it as one that has been in use: indexed, vacuumed, analyzed, its sequences beyond its keys. */
final class TableLoader {

    /** Fewer rows go into indexes as quickly as these are built behind them. */
    private static final long ROWS_BEFORE_INDEXES = 20_000;

    private static final String SEQUENCES = """
            SELECT s.oid::regclass::text, a.attname
              FROM pg_depend d
              JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
              JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
             WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
               AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
               AND d.deptype IN ('a', 'i') AND d.refobjid =\s""";

    /** Classes of errors: of data, of constraints, of views' conditions, and those that functions raise (manual, "PostgreSQL Error Codes"). */
    private static final Set<String> ABOUT_ROWS = Set.of("22", "23", "44", "P0");

    private final Connection connection;
    private final @Nullable Supplier<Connection> admin;

    TableLoader(Connection connection, @Nullable Supplier<Connection> admin) {
        this.connection = connection;
        this.admin = admin;
    }

    /**
     * Loads a table; what the server refuses of it leaves it as it was.
     *
     * @param copied is told from time to time how many more rows were sent
     * @throws SQLException if the connection is lost
     */
    FilledTable load(TablePlan plan, LongConsumer copied) throws SQLException {
        String reason = plan.reason();
        RowPlan rows = plan.rows();
        if (rows != null) {
            try {
                load(plan.shape(), rows, copied);
                advanceSequences(plan.shape());
            } catch (UnfillableException e) {
                reason = e.reason();
            }
        }
        return measured(plan.shape(), reason);
    }

    /** Removes the rows that refer to rows of a parent which are not there. */
    FilledTable withoutOrphans(TableShape shape, TableShape parent) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (TableShape.ForeignKey key : shape.foreignKeys()) {
                if (key.parent().equals(parent.name())) {
                    statement.execute("DELETE FROM %s c WHERE %s AND NOT EXISTS (SELECT FROM %s p WHERE %s)"
                            .formatted(
                                    qualified(shape.name()),
                                    joined(
                                            key,
                                            i -> "c."
                                                    + RowPlan.quoted(
                                                            key.columns().get(i)) + " IS NOT NULL"),
                                    qualified(parent.name()),
                                    joined(
                                            key,
                                            i -> "c."
                                                    + RowPlan.quoted(
                                                            key.columns().get(i)) + " = p."
                                                    + RowPlan.quoted(
                                                            key.parentColumns().get(i)))));
                }
            }
        }
        return measured(shape, parent.name() + ", which it references, has not got its rows. Give that table rows.");
    }

    private static String joined(TableShape.ForeignKey key, IntFunction<String> condition) {
        return IntStream.range(0, key.columns().size()).mapToObj(condition).collect(Collectors.joining(" AND "));
    }

    private void load(TableShape shape, RowPlan rows, LongConsumer copied) throws SQLException, UnfillableException {
        boolean many = rows.rows() >= ROWS_BEFORE_INDEXES;
        Optional<DeferredIndexes> deferred =
                many && admin != null ? DeferredIndexes.of(admin, shape.oid()) : Optional.empty();
        boolean built = false;
        try {
            copy(shape, rows, deferred, copied);
            built = true;
        } finally {
            if (!built && deferred.isPresent()) {
                deferred.get().restore();
            }
        }
    }

    private void copy(TableShape shape, RowPlan rows, Optional<DeferredIndexes> deferred, LongConsumer copied)
            throws SQLException, UnfillableException {
        connection.setAutoCommit(false);
        try {
            send(shape.name(), rows, copied);
            if (deferred.isPresent()) {
                deferred.get().build(connection);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            UnfillableException refused = refused(e);
            connection.rollback();
            connection.setAutoCommit(true);
            throw refused;
        } catch (RuntimeException e) {
            connection.rollback();
            connection.setAutoCommit(true);
            throw e;
        }
    }

    private void send(Name table, RowPlan rows, LongConsumer copied) throws SQLException {
        String command = "COPY %s (%s) FROM STDIN%s"
                .formatted(qualified(table), rows.columns(), rows.binary() ? " (FORMAT binary)" : "");
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            rows.writeTo(copy, copied);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** A refusal is about the table unless the connection is gone (class 08) or the server goes (57P01 to 57P03). */
    private static UnfillableException refused(SQLException e) throws SQLException {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        String state = String.valueOf(e.getSQLState());
        if (server == null || state.startsWith("08") || state.startsWith("57P")) {
            throw e;
        }
        // Which key it was: values that were made, none of anybody's.
        String detail = state.equals("23505") && server.getDetail() != null ? " (" + server.getDetail() + ")" : "";
        return new UnfillableException(
                "the server refuses its rows: " + server.getMessage() + detail,
                ABOUT_ROWS.contains(state.substring(0, 2))
                        ? UnfillableException.LIST_VALUES
                        : "Run the replay again; if it comes back, look at the server's log.");
    }

    /** The next key that a sequence hands out is one that no row has. */
    private void advanceSequences(TableShape shape) throws SQLException {
        Map<String, String> sequences = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES + shape.oid())) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getString(2));
            }
        }
        for (Map.Entry<String, String> sequence : sequences.entrySet()) {
            String quoted = "'" + sequence.getKey().replace("'", "''") + "'";
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        SELECT pg_catalog.setval(%1$s, m.last::bigint)
                          FROM (SELECT max(%2$s) AS last FROM %3$s) m, pg_catalog.pg_sequence s
                         WHERE s.seqrelid = %1$s::regclass AND s.seqincrement > 0 AND m.last <= s.seqmax
                           AND m.last > coalesce(pg_catalog.pg_sequence_last_value(%1$s), s.seqmin - 1)""".formatted(quoted, RowPlan.quoted(sequence.getValue()), qualified(shape.name())));
            }
        }
    }

    private FilledTable measured(TableShape shape, @Nullable String reason) throws SQLException {
        String name = qualified(shape.name());
        String rows = (shape.partitioned() ? "" : "ONLY ") + name;
        String bytes = "coalesce((SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree(" + shape.oid()
                + ")), pg_total_relation_size(" + shape.oid() + "))";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_relation_size(%d) > 0 OR EXISTS (SELECT FROM %s), %s"
                    .formatted(shape.oid(), rows, bytes))) {
                row.next();
                if (!row.getBoolean(1)) {
                    return new FilledTable(shape.name(), 0, row.getLong(2), reason);
                }
            }
            tidy(name);
            try (ResultSet row =
                    statement.executeQuery("SELECT (SELECT count(*) FROM %s), %s".formatted(rows, bytes))) {
                row.next();
                return new FilledTable(shape.name(), row.getLong(1), row.getLong(2), reason);
            }
        }
    }

    private void tidy(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                statement.execute("VACUUM (ANALYZE) " + table);
            } catch (SQLException e) {
                // From 17 on ANALYZE computes indexes with a search path of its own (release notes of 17), which a
                // function of the schema may not stand.
                refused(e);
                statement.execute("VACUUM " + table);
            }
        }
    }

    private static String qualified(Name table) {
        return RowPlan.quoted(String.valueOf(table.schema())) + "." + RowPlan.quoted(table.name());
    }
}
