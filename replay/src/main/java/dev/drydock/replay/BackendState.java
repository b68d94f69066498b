package dev.drydock.replay;

import dev.drydock.evidence.LockKey;
import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGStatement;

/**
 * What a backend itself says between two of its statements.
 *
 * @param relations the user's relations by their oids
 * @param locks the locks on them that its transaction holds
 * @param wal bytes of write-ahead log that the server has written since it was made
 */
record BackendState(Map<Long, Relation> relations, Set<LockKey> locks, long wal) {

    /** Needs no search path, and nothing of the user's can stand in its way. */
    private static final String FIGURES = " n.nspname, c.relname, c.relkind,"
            + " coalesce(pg_catalog.pg_relation_filenode(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_returned(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_inserted(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_updated(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_deleted(c.oid), 0)";

    private static final String WAL =
            "pg_catalog.pg_wal_lsn_diff(pg_catalog.pg_current_wal_insert_lsn(), '0/0')::pg_catalog.int8";

    private static final String ALL = "SELECT w.wal, c.oid, NULL AS mode," + FIGURES + " FROM (SELECT " + WAL
            + " AS wal) w LEFT JOIN (pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
            + " AND n.nspname OPERATOR(pg_catalog.!~) '^pg_') ON c.oid OPERATOR(pg_catalog.>=) 16384";

    private static final String LOCKED = "SELECT w.wal, l.relation, l.mode," + FIGURES + " FROM (SELECT " + WAL
            + " AS wal) w LEFT JOIN (pg_catalog.pg_locks l LEFT JOIN (pg_catalog.pg_class c"
            + " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace AND n.nspname OPERATOR(pg_catalog.!~) '^pg_')"
            + " ON c.oid OPERATOR(pg_catalog.=) l.relation) ON l.locktype OPERATOR(pg_catalog.=) 'relation' AND l.granted"
            + " AND l.pid OPERATOR(pg_catalog.=) pg_catalog.pg_backend_pid()"
            + " AND l.relation OPERATOR(pg_catalog.>=) 16384";

    BackendState {
        relations = Collections.unmodifiableMap(relations);
        locks = Set.copyOf(locks);
    }

    /** Reads all relations, and none of the locks. */
    static BackendState all(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(ALL)) {
            return read(rows, new HashMap<>());
        }
    }

    /** Prepares the question of {@link #locked}, so that the server need not plan it while locks are held. */
    static PreparedStatement prepared(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(LOCKED);
        statement.unwrap(PGStatement.class).setPrepareThreshold(1);
        statement.executeQuery().close();
        return statement;
    }

    /**
     * Reads the relations that the transaction has locked, which is quick; all others are as they were.
     *
     * <p>A statement reads, writes and rewrites nothing that it has not locked.
     */
    static BackendState locked(PreparedStatement prepared, BackendState before) throws SQLException {
        try (ResultSet rows = prepared.executeQuery()) {
            return read(rows, new HashMap<>(before.relations()));
        }
    }

    private static BackendState read(ResultSet rows, Map<Long, Relation> relations) throws SQLException {
        Set<LockKey> locks = new HashSet<>();
        long wal = 0;
        while (rows.next()) {
            wal = rows.getLong(1);
            long oid = rows.getLong(2);
            String mode = rows.getString(3);
            if (mode != null) {
                LockMode.ofCatalogName(mode).ifPresent(known -> locks.add(new LockKey(oid, known)));
            }
            if (rows.getString(5) != null) {
                relations.put(oid, relation(oid, rows));
            }
        }
        return new BackendState(relations, locks, wal);
    }

    private static Relation relation(long oid, ResultSet rows) throws SQLException {
        return new Relation(
                oid,
                Name.of(rows.getString(4), rows.getString(5)),
                rows.getString(6).charAt(0),
                rows.getLong(7),
                rows.getLong(8),
                rows.getLong(9),
                rows.getLong(10),
                rows.getLong(11));
    }
}
