package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_history() {
        project = new Project(folder)
                .with(
                        "V1__tables.sql",
                        "CREATE TABLE customers (id bigint PRIMARY KEY);"
                                + " CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint);")
                .with("U1__tables.sql", "DROP TABLE orders, customers;")
                .with("V2__bad.sql", "CREATE INDEX i ON orders (customer); ALTER TABLE orders ADD COLUMN a int;")
                .with("U2__bad.sql", "ALTER TABLE orders DROP COLUMN a;")
                .with("V3__slow.sql", "CREATE INDEX CONCURRENTLY slow ON orders (a);")
                .with("V3__slow.sql.conf", "executeInTransaction=false\n")
                .with("U3__slow.sql", "DROP INDEX slow;");
    }

    @Test
    void replayers_on_one_server_do_not_disturb_each_other_and_leave_nothing() throws Exception {
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(16)) {
            List<String> before = databasesAndRoles(server);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<List<Replay>> replaying = () -> {
                try (Replayer replayer = Replayer.open(server, project.history(), ReplayOptions.rows(5_000))) {
                    together.await();
                    return replayer.migrations().stream().map(replayer::replay).toList();
                }
            };
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                for (Future<List<Replay>> future : threads.invokeAll(List.of(replaying, replaying))) {
                    List<Replay> replays = future.get();
                    assertThat(replays)
                            .extracting(replay -> replay.up().failure())
                            .containsOnlyNulls();
                    assertThat(replays)
                            .extracting(replay -> replay.rollback().verdict())
                            .containsExactly(Verdict.RESTORES, Verdict.DIFFERS, Verdict.RESTORES);
                    assertThat(replays)
                            .extracting(replay -> replay.tables().size())
                            .containsExactly(0, 2, 2);
                    assertThat(Project.blocked(replays.get(2), "public.orders").writesMs())
                            .isZero();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(databasesAndRoles(server)).isEqualTo(before);
        }
    }

    @Test
    void a_migration_of_another_history_is_refused() {
        Project other = new Project(folder.resolve("other")).with("V9__other.sql", "CREATE TABLE other (id int);");
        try (Replayer replayer = Replayer.open(SharedPostgres.server(16), project.history(), ReplayOptions.rows(0))) {
            var stranger = other.history().migrations().get(0);
            assertThatThrownBy(() -> replayer.replay(stranger)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> databasesAndRoles(PostgresServer server) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = server.connectAdmin("postgres");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT datname FROM pg_database UNION ALL SELECT rolname FROM pg_roles ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
