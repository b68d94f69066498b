package dev.drydock.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What runs have created on a server and not dropped: roles with the comment of a run, and their databases.
 *
 * <p>A role has its comment from its first moment, since both come about in one transaction, and no migration can change
 * it. A database counts by its owner, because it cannot have a comment that early, and by its comment.
 */
final class Leftovers {

    private static final String MARK = "^drydock: run [0-9a-f]{16} since .*$";

    private static final String ROLES =
            "SELECT rolname FROM pg_catalog.pg_roles WHERE pg_catalog.shobj_description(oid, 'pg_authid') = ?";

    private static final String DATABASES = """
            SELECT datname FROM pg_catalog.pg_database
             WHERE pg_catalog.shobj_description(oid, 'pg_database') = ?
                OR pg_catalog.shobj_description(datdba, 'pg_authid') = ?
            """;

    private static final String MARKS = """
            SELECT description FROM pg_catalog.pg_shdescription
             WHERE classoid IN ('pg_catalog.pg_authid'::regclass, 'pg_catalog.pg_database'::regclass) AND description ~ ?
             GROUP BY 1
            """;

    /** Asked after the marks have been read: a run that has left one by then has held its lock before. */
    private static final String LIVING = """
            SELECT pid FROM pg_catalog.pg_locks
             WHERE locktype = 'advisory' AND objsubid = 1 AND granted
               AND lpad(to_hex(classid::bigint), 8, '0') || lpad(to_hex(objid::bigint), 8, '0') = substr(?, 14, 16)
            """;

    private final Connection session;

    /** Works in a session of the superuser. */
    Leftovers(Connection session) {
        this.session = session;
    }

    /**
     * Drops what runs have left that live no more; what somebody still uses stays for the next time, as does what another
     * run drops at this moment.
     */
    void sweep() throws SQLException {
        for (var mark : strings(MARKS, MARK)) {
            if (strings(LIVING, mark).isEmpty()) {
                // Without FORCE: a backend of a killed JVM may still be at work.
                dropAll(mark, "");
            }
        }
        dropDeclaredRoles();
    }

    /** Drops what has this mark, under its sessions, and returns the failures. */
    List<SQLException> drop(String mark) throws SQLException {
        return dropAll(mark, " WITH (FORCE)");
    }

    /** Drops declared roles that nobody uses. */
    void dropDeclaredRoles() throws SQLException {
        for (var role : DeclaredRoles.made(session)) {
            try {
                DeclaredRoles.inTransaction(session, open -> DeclaredRoles.drop(open, role));
            } catch (SQLException e) {
                // Somebody has given it rights elsewhere, or dropped it: it is not ours to remove.
                continue;
            }
        }
    }

    private List<SQLException> dropAll(String mark, String how) throws SQLException {
        List<SQLException> failures = new ArrayList<>();
        for (var database : strings(DATABASES, mark, mark)) {
            attempt("DROP DATABASE IF EXISTS " + Administration.quoted(database) + how, failures);
        }
        for (var role : strings(ROLES, mark)) {
            attempt("DROP ROLE IF EXISTS " + Administration.quoted(role), failures);
        }
        return failures;
    }

    private void attempt(String command, List<SQLException> failures) {
        try (var statement = session.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            failures.add(e);
        }
    }

    private List<String> strings(String query, String... values) throws SQLException {
        try (var statement = session.prepareStatement(query)) {
            for (var i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
