package dev.drydock.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Roles of an application that several runs on one server may share: made by the first, dropped by the last.
 *
 * <p>Each run holds a shared advisory lock in the name of the role. Who makes or drops one first takes a lock on a catalog that
 * all databases have in common, so that nobody comes in between; an advisory lock could not do that, because it excludes only
 * sessions in the same database.
 */
final class DeclaredRoles {

    private static final String MARK = "drydock: declared role";

    private static final String KEY = "hashtextextended('drydock role ' || ?, 0)";

    /** Conflicts with itself and with maintenance of that catalog alone (manual, "Explicit Locking"). */
    private static final String EXCLUDE_OTHERS =
            "LOCK TABLE pg_catalog.pg_shdescription IN SHARE UPDATE EXCLUSIVE MODE";

    private DeclaredRoles() {}

    /** What is done in a transaction. */
    interface Work<T> {

        T in(Connection session) throws SQLException;
    }

    /** Makes the role if there is none, and uses it until the session ends; tells whether it made it. */
    static boolean use(Connection session, String role) throws SQLException {
        run(session, EXCLUDE_OTHERS);
        var made = strings(session, "SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = ?", role)
                .isEmpty();
        if (made) {
            var name = Administration.quoted(role);
            run(session, "CREATE ROLE " + name + " NOLOGIN");
            run(session, "COMMENT ON ROLE " + name + " IS " + Administration.literal(MARK));
        }
        strings(session, "SELECT pg_advisory_lock_shared(" + KEY + ")::text", role);
        return made;
    }

    /** The roles that some run has made. */
    static List<String> made(Connection session) throws SQLException {
        return strings(
                session,
                "SELECT rolname FROM pg_catalog.pg_roles WHERE pg_catalog.shobj_description(oid, 'pg_authid') = ?",
                MARK);
    }

    /** Drops the role, which some run has made, unless a run uses it. */
    static boolean drop(Connection session, String role) throws SQLException {
        run(session, EXCLUDE_OTHERS);
        var users = strings(
                session,
                "SELECT pid FROM pg_catalog.pg_locks WHERE locktype = 'advisory' AND objsubid = 1"
                        + " AND (classid::bigint << 32 | objid::bigint) = " + KEY,
                role);
        if (!users.isEmpty() || !made(session).contains(role)) {
            return false;
        }
        run(session, "DROP ROLE " + Administration.quoted(role));
        return true;
    }

    static <T> T inTransaction(Connection session, Work<T> work) throws SQLException {
        session.setAutoCommit(false);
        try {
            var result = work.in(session);
            session.commit();
            return result;
        } catch (SQLException e) {
            session.rollback();
            throw e;
        } finally {
            session.setAutoCommit(true);
        }
    }

    private static void run(Connection session, String command) throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute(command);
        }
    }

    private static List<String> strings(Connection session, String query, String value) throws SQLException {
        try (var statement = session.prepareStatement(query)) {
            statement.setString(1, value);
            try (var rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
                return found;
            }
        }
    }
}
