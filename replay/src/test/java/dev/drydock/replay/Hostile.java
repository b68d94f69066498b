package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.PostgresServer;
import dev.drydock.rollback.Verdict;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A history with a migration in its midst that wishes no good; the one behind it must be replayed as ever, and nothing may be left
 * on the server.
 */
record Hostile(Path folder, PostgresServer server) {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Replays the text as the up of a migration that has no down. */
    Replay replayed(String text) {
        return replayed(text, null, LIMIT);
    }

    /** Replays it with a limit for each statement. */
    Replay replayed(String up, @org.jspecify.annotations.Nullable String down, Duration limit) {
        Project project = new Project(folder)
                .with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);")
                .with("V2__hostile.sql", up)
                .with("V3__next.sql", "CREATE TABLE next (id int); ALTER TABLE orders ADD COLUMN a int;")
                .with("U3__next.sql", "ALTER TABLE orders DROP COLUMN a; DROP TABLE next;");
        if (down != null) {
            project.with("U2__hostile.sql", down);
        }
        List<String> before = everything();
        List<Replay> replays = project.replayed(server, ReplayOptions.rows(100).within(limit));
        assertThat(everything()).isEqualTo(before);
        Replay next = replays.get(2);
        assertThat(next.up().failure()).isNull();
        assertThat(next.blocked()).extracting(Blocked::table).containsExactly("public.orders");
        assertThat(next.rollback().verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(next.rollback().secondUpEqual()).isTrue();
        return replays.get(1);
    }

    /** Expects a failure at this line and column, with this SQLSTATE, said in sentences. */
    Step refused(String at, String state, String text) {
        Step up = replayed(text).up();
        assertThat(up.status()).isEqualTo(Status.FAILED);
        assertThat(up.failure())
                .startsWith("db/V2__hostile.sql:" + at + ": ")
                .contains("(SQLSTATE " + state + "). ")
                .endsWith(".")
                .doesNotContain("\n", "Exception");
        return up;
    }

    /** Expects it to run, and to do no harm. */
    Replay harmless(String text) {
        Replay replay = replayed(text);
        assertThat(replay.up().failure()).isNull();
        return replay;
    }

    /** The databases, roles, sessions and prepared transactions of the server, and what is set for them. */
    private List<String> everything() {
        List<String> names = new ArrayList<>();
        try (var connection = server.connectAdmin();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT 'database ' || datname FROM pg_database UNION ALL SELECT 'role ' || rolname FROM pg_roles"
                                + " UNION ALL SELECT 'prepared ' || gid FROM pg_prepared_xacts"
                                + " UNION ALL SELECT 'setting ' || name || setting FROM pg_settings WHERE name IN ('work_mem', 'archive_command')"
                                + " UNION ALL SELECT 'session of ' || usename FROM pg_stat_activity WHERE usename LIKE '%owner' OR usename ~ '^drydock_[0-9a-f]{8}'"
                                + " UNION ALL SELECT 'set ' || setdatabase || ' ' || setrole FROM pg_db_role_setting ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return names;
    }
}
