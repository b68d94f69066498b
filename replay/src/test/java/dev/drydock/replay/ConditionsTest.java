package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.budget.Budgets;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConditionsTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void an_empty_project() {
        project = new Project(folder);
    }

    @Test
    void extensions_and_roles_are_there_before_the_first_migration_and_in_a_database_that_is_made_anew() {
        project.with("V1__people.sql", """
                        CREATE TABLE people (id bigint PRIMARY KEY, email citext);
                        GRANT SELECT ON people TO conditions_reader;
                        """)
                .with("V2__note.sql", "ALTER TABLE people ADD COLUMN note citext;")
                .with("U2__note.sql", "ALTER TABLE people RENAME TO lost;")
                .with("V3__again.sql", """
                        ALTER TABLE people ADD COLUMN nick citext;
                        GRANT UPDATE ON people TO conditions_reader;
                        """);

        List<Replay> replays = replayed(List.of("citext"), List.of("conditions_reader"));

        assertThat(replays).extracting(replay -> replay.up().failure()).containsOnlyNulls();
        assertThat(replays.get(1).rollback().verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(replays.get(2).tables()).extracting(TableFill::rows).containsExactly(100L);
    }

    @Test
    void without_them_the_migration_fails() {
        project.with("V1__people.sql", "CREATE TABLE people (email citext);");

        assertThat(replayed(List.of(), List.of()).get(0).up().failure()).contains("type \"citext\" does not exist");
    }

    @Test
    void an_extension_that_the_server_does_not_have_is_named_and_nothing_is_left() throws SQLException {
        project.with("V1__people.sql", "CREATE TABLE people (id int);");
        Conditions conditions =
                new Conditions(List.of("no_such_extension"), List.of(), List.of(), Budgets.NONE, null, false);

        try (PostgresServer server = EmbeddedPostgres.withMaven().start(16)) {
            List<String> before = rolesAndDatabases(server);

            assertThatThrownBy(
                            () -> project.replayed(server, ReplayOptions.rows(0).under(conditions)))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageContaining("no_such_extension, which PostgreSQL 16")
                    .hasMessageContaining("Remove it, or ");

            assertThat(rolesAndDatabases(server)).isEqualTo(before);
        }
    }

    private static List<String> rolesAndDatabases(PostgresServer server) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = server.connectAdmin();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT rolname FROM pg_roles UNION ALL SELECT datname FROM" + " pg_database ORDER BY 1")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private List<Replay> replayed(List<String> extensions, List<String> roles) {
        Conditions conditions = new Conditions(extensions, roles, List.of(), Budgets.NONE, null, false);
        return project.replayed(
                SharedPostgres.server(16), ReplayOptions.rows(100).under(conditions));
    }
}
