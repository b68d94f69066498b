package dev.drydock.replay;

import dev.drydock.sql.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * A relation of the user's at one moment.
 *
 * @param name schema-qualified
 * @param kind {@code pg_class.relkind}
 * @param file the number of its file; 0 if it has none, as views and partitioned tables
 * @param rowsRead rows that the asking backend has read sequentially and not yet reported to the statistics; within a
 *     transaction the difference of two readings is what was read between them
 */
record Relation(Name name, char kind, long file, long rowsRead) {

    /** Needs no search path, and nothing of the user's can stand in its way. */
    private static final String QUERY = "SELECT c.oid, n.nspname, c.relname, c.relkind,"
            + " coalesce(pg_catalog.pg_relation_filenode(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_returned(c.oid), 0)"
            + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.oid OPERATOR(pg_catalog.>=) 16384 AND n.nspname OPERATOR(pg_catalog.!~) '^pg_'";

    /** All of them by their oids. */
    static Map<Long, Relation> readAll(Statement statement) throws SQLException {
        Map<Long, Relation> relations = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                relations.put(
                        rows.getLong(1),
                        new Relation(
                                Name.of(rows.getString(2), rows.getString(3)),
                                rows.getString(4).charAt(0),
                                rows.getLong(5),
                                rows.getLong(6)));
            }
        }
        return relations;
    }

    /** Whether rows lie in it: a table or a materialized view. */
    boolean holdsRows() {
        return kind == 'r' || kind == 'm';
    }
}
