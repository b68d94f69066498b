package dev.drydock.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The indexes of a table that take no rows until they are built in one go.
 *
 * <p>They are marked as not ready, as CREATE INDEX CONCURRENTLY does with one that it begins (manual, "pg_index"), so that INSERT passes them
 * over; REINDEX builds them and marks them as valid again (measured on 13 to 18). They keep their names, oids, comments and constraints. Indexes
 * that call functions are left alone: from 17 on REINDEX calls them with a search path of its own (release notes of 17).
 */
final class DeferredIndexes {

    private static final String MARK = """
            UPDATE pg_catalog.pg_index SET indisready = %s, indisvalid = %s
             WHERE indexrelid = ANY (?)""";

    private static final String FIND = """
            SELECT i.indexrelid, format('%%I.%%I', n.nspname, x.relname)
              FROM pg_catalog.pg_index i
              JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
              JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
              JOIN pg_catalog.pg_class c ON c.oid = i.indrelid AND c.relkind = 'r'
             WHERE i.indexprs IS NULL AND i.indpred IS NULL AND i.indisready AND i.indisvalid AND i.indislive
               AND i.indrelid IN (SELECT %1$d UNION SELECT relid FROM pg_catalog.pg_partition_tree(%1$d))
             ORDER BY i.indexrelid""";

    private final Supplier<Connection> admin;
    private final List<Long> oids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private DeferredIndexes(Supplier<Connection> admin) {
        this.admin = admin;
    }

    /** Marks the indexes of a table and its partitions; empty if there are none. */
    static Optional<DeferredIndexes> of(Supplier<Connection> admin, long table) throws SQLException {
        DeferredIndexes indexes = new DeferredIndexes(admin);
        try (Connection connection = admin.get()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(FIND.formatted(table))) {
                while (rows.next()) {
                    indexes.oids.add(rows.getLong(1));
                    indexes.names.add(rows.getString(2));
                }
            }
            if (indexes.oids.isEmpty()) {
                return Optional.empty();
            }
            indexes.mark(connection, false);
        }
        return Optional.of(indexes);
    }

    /** Builds them, in the transaction that filled the table: what they refuse undoes its rows. */
    void build(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL maintenance_work_mem = '256MB'");
            for (String name : names) {
                statement.execute("REINDEX INDEX " + name);
            }
        }
    }

    /** Marks them as they were, over the rows that they were built for. */
    void restore() throws SQLException {
        try (Connection connection = admin.get()) {
            mark(connection, true);
        }
    }

    private void mark(Connection connection, boolean ready) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MARK.formatted(ready, ready))) {
            statement.setArray(1, connection.createArrayOf("oid", oids.toArray()));
            statement.executeUpdate();
        }
    }
}
