package dev.drydock.oracle;

import dev.drydock.lock.Blocked;
import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.RelationLock;
import dev.drydock.sql.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The user's relations at one moment, by their oids. */
final class Relations {

    private static final String QUERY = "SELECT c.oid, n.nspname, c.relname, c.relkind,"
            + " coalesce(pg_catalog.pg_relation_filenode(c.oid), 0),"
            + " coalesce(pg_catalog.pg_stat_get_xact_tuples_returned(c.oid), 0),"
            + " CASE WHEN c.relkind IN ('r', 'm') THEN pg_catalog.pg_relation_size(c.oid) > 0 ELSE false END,"
            + " coalesce(i.indrelid, 0)"
            + " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid"
            + " WHERE c.oid >= 16384 AND c.relkind <> 'c' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    private record One(Name name, char kind, long file, long rowsRead, boolean filled, long table) {

        boolean isIndex() {
            return kind == 'i' || kind == 'I';
        }
    }

    private final Map<Long, One> byOid = new HashMap<>();

    private Relations() {}

    static Relations read(Statement statement) throws SQLException {
        Relations relations = new Relations();
        try (ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                relations.byOid.put(
                        rows.getLong(1),
                        new One(
                                Name.of(rows.getString(2), rows.getString(3)),
                                rows.getString(4).charAt(0),
                                rows.getLong(5),
                                rows.getLong(6),
                                rows.getBoolean(7),
                                rows.getLong(8)));
            }
        }
        return relations;
    }

    /** Statements that each lock something in its way; COMMENT takes SHARE UPDATE EXCLUSIVE, a plan all indexes. */
    List<String> locking(Obstacle obstacle) {
        List<String> statements = new ArrayList<>();
        for (One one : byOid.values()) {
            switch (one.kind()) {
                case 'r', 'p' -> statements.add(obstacle.onTable(one.name()));
                case 'm' -> statements.add(obstacle.onView(one.name()));
                case 'i', 'I' -> obstacle.onIndex(one.name()).ifPresent(statements::add);
                default -> {}
            }
        }
        return statements;
    }

    /** What became of these relations under the locks, by the oids of their relations. */
    LockForecast changed(Relations after, Map<Long, LockMode> locks, boolean transactional) {
        return new LockForecast(locks(locks), rewrites(after), scans(after), builds(after), transactional);
    }

    private List<RelationLock> locks(Map<Long, LockMode> locks) {
        List<RelationLock> listed = new ArrayList<>();
        locks.forEach((oid, mode) -> {
            One one = byOid.get(oid);
            if (one != null && (!one.isIndex() || blocksMore(mode, locks.get(one.table())))) {
                listed.add(new RelationLock(one.name(), mode));
            }
        });
        return listed;
    }

    private static boolean blocksMore(LockMode index, LockMode table) {
        Blocked already = table == null ? Blocked.NOTHING : table.blocks();
        return index.blocks().compareTo(already) > 0;
    }

    /** A table with a new file that is not empty: TRUNCATE makes an empty one. */
    private List<Name> rewrites(Relations after) {
        List<Name> rewritten = new ArrayList<>();
        byOid.forEach((oid, before) -> {
            One now = after.byOid.get(oid);
            if (now != null && !now.isIndex() && now.filled() && now.file() != before.file()) {
                rewritten.add(before.name());
            }
        });
        return rewritten;
    }

    private List<Name> scans(Relations after) {
        List<Name> scanned = new ArrayList<>();
        byOid.forEach((oid, before) -> {
            One now = after.byOid.get(oid);
            if (now != null && !now.isIndex() && now.rowsRead() > before.rowsRead()) {
                scanned.add(before.name());
            }
        });
        return scanned;
    }

    /** ALTER TABLE may make an index anew and keep its file; the file tells. */
    private List<Name> builds(Relations after) {
        Set<Long> files = new HashSet<>();
        byOid.values().forEach(one -> files.add(one.file()));
        List<Name> built = new ArrayList<>();
        for (One now : after.byOid.values()) {
            One table = after.byOid.get(now.table());
            boolean old = byOid.containsKey(now.table());
            if (now.kind() == 'i' && old && table != null && table.filled() && !files.contains(now.file())) {
                built.add(now.name());
            }
        }
        return built;
    }
}
