package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.DrydockException;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.data.TableProfile.PartitionProfile;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two majors: 14 began to tell tables that were never analyzed from empty ones. */
class ProfiledDatabaseTest {

    private static final String DATABASE = "profiled";

    /** 60,000 rows are twice ANALYZE's sample. */
    private static final String SHOP = """
            CREATE EXTENSION pg_trgm;
            CREATE SCHEMA sales;
            CREATE TABLE customers (id int PRIMARY KEY, name text);
            INSERT INTO customers SELECT i, 'SECRET-name-' || i FROM generate_series(1, 3000) i;
            CREATE TABLE sales."Orders" (
                id bigint PRIMARY KEY,
                customer_id int NOT NULL REFERENCES customers,
                status text NOT NULL DEFAULT 'SECRET-default',
                note text,
                tags text[],
                doc jsonb,
                raw json,
                paid_on date,
                total numeric(12,2),
                dropped int,
                CHECK (status <> 'SECRET-check'));
            INSERT INTO sales."Orders"
            SELECT i, i % 3000 + 1,
                   CASE WHEN i % 10 < 7 THEN 'SECRET-paid' WHEN i % 10 < 9 THEN 'SECRET-new' ELSE 'SECRET-old' END,
                   CASE WHEN i % 4 > 0 THEN 'SECRET-note-' || lpad(i::text, 8, '0') END,
                   ARRAY['SECRET-tag', 'SECRET-tag-' || i % 7],
                   jsonb_build_object('SECRET-key', 'SECRET-json'), '{"SECRET-raw": 1}',
                   date '2019-01-01' + i % 1000, 77700000.25 + i
              FROM generate_series(1, 60000) i;
            ALTER TABLE sales."Orders" DROP COLUMN dropped;
            CREATE INDEX ON sales."Orders" ((upper(note)));
            CREATE TABLE events (place text, at int) PARTITION BY LIST (place);
            CREATE TABLE events_1 PARTITION OF events FOR VALUES IN ('SECRET-bound', 'SECRET-place');
            CREATE TABLE events_2 PARTITION OF events FOR VALUES IN ('SECRET-other') PARTITION BY RANGE (at);
            CREATE TABLE events_2a PARTITION OF events_2 FOR VALUES FROM (0) TO (100);
            INSERT INTO events SELECT 'SECRET-place', i FROM generate_series(1, 900) i;
            INSERT INTO events SELECT 'SECRET-other', i FROM generate_series(1, 90) i;
            CREATE TABLE flyway_schema_history (script text);
            ANALYZE;
            CREATE TABLE empty (id int);
            ANALYZE empty;
            CREATE TABLE never (id int);
            """;

    /** A planted number. */
    private static final Pattern TOTAL = Pattern.compile("777\\d{5}");

    @TempDir
    private Path root;

    @OnMajors({13, 18})
    void no_value_of_any_row_gets_into_the_file(int major) throws SQLException, IOException {
        PostgresServer server = shop(major);
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet planted = statement.executeQuery("""
                        SELECT count(*) FILTER (WHERE most_common_vals::text LIKE '%SECRET%'),
                               count(*) FILTER (WHERE histogram_bounds::text LIKE '%SECRET%'),
                               count(*) FILTER (WHERE most_common_elems::text LIKE '%SECRET%')
                          FROM pg_stats""")) {
            planted.next();
            assertThat(List.of(planted.getInt(1), planted.getInt(2), planted.getInt(3)))
                    .as("the server has secrets to give away")
                    .allSatisfy(count -> assertThat(count).isPositive());
        }

        profile(server).write(root);

        assertThat(Files.readString(root.resolve(Profile.FILE)))
                .contains("sales.\\\"Orders\\\"", "\"status\"", "\"tags\"")
                .doesNotContainIgnoringCase("secret")
                .doesNotContain("\"min\"", "\"max\"", "2019-", "2021-")
                .doesNotContainPattern(TOTAL);
    }

    @OnMajors({13, 18})
    void of_an_allowed_column_its_ends_get_into_the_file_and_of_all_others_nothing(int major)
            throws SQLException, IOException {
        profile(shop(major), "sales.\"Orders\".paid_on").write(root);

        String file = Files.readString(root.resolve(Profile.FILE));
        assertThat(file)
                .containsOnlyOnce("\"min\" : \"2019-01-01\", \"max\" : \"2021-09-26\"")
                .doesNotContainIgnoringCase("secret")
                .doesNotContainPattern(TOTAL);
        assertThat(file.replaceFirst("\"min\".*", "")).doesNotContain("\"min\"", "\"max\"", "2019-", "2021-");
    }

    @OnMajors({13, 18})
    void of_a_whole_table_that_is_allowed_no_text_gets_into_the_file(int major) throws SQLException, IOException {
        profile(shop(major), "\"Orders\".*").write(root);

        String file = Files.readString(root.resolve(Profile.FILE));
        assertThat(file).doesNotContainIgnoringCase("secret");
        assertThat(file.lines()
                        .filter(line -> line.contains("\"min\""))
                        .map(line -> line.strip().split(",")[0]))
                .as("numbers and dates of it alone")
                .containsExactly(
                        "{ \"column\" : \"id\"",
                        "{ \"column\" : \"customer_id\"",
                        "{ \"column\" : \"paid_on\"",
                        "{ \"column\" : \"total\"");
    }

    @OnMajors({13, 18})
    void the_numbers_are_those_of_the_rows(int major) throws SQLException {
        PostgresServer server = shop(major);

        Profile profile = profile(server);

        assertThat(profile.tables())
                .extracting(table -> table.table().toString())
                .containsExactly(
                        "public.customers", "public.empty", "public.events", "public.never", "sales.\"Orders\"");
        TableProfile orders = profile.tables().get(4);
        assertThat(orders.rows()).isCloseTo(60_000L, within(600L));
        assertThat(orders.basis()).isEqualTo(Basis.TABLE);
        assertThat(orders.columns())
                .extracting(ColumnProfile::column)
                .containsExactly("id", "customer_id", "status", "note", "tags", "doc", "raw", "paid_on", "total");
        ColumnProfile id = orders.columns().get(0);
        assertThat(id.distinct()).isEqualTo(-1);
        assertThat(id.width()).isEqualTo(8);
        assertThat(id.correlation()).isEqualTo(1);
        ColumnProfile status = orders.columns().get(2);
        assertThat(status.distinct()).isEqualTo(3);
        assertThat(status.frequencies()).hasSize(3);
        assertThat(status.frequencies().get(0)).isCloseTo(0.7, within(0.01));
        assertThat(status.frequencies().get(1)).isCloseTo(0.2, within(0.01));
        assertThat(status.frequencies().get(2)).isCloseTo(0.1, within(0.01));
        ColumnProfile note = orders.columns().get(3);
        assertThat(note.nullFraction()).isCloseTo(0.25, within(0.01));
        assertThat(note.distinctIn(60_000)).isCloseTo(45_000, within(900.0));
        assertThat(note.width()).isEqualTo(21);
        assertThat(orders.columns().get(4).distinct()).isEqualTo(7);
        assertThat(orders.columns().get(6).distinct())
                .as("json has no equality")
                .isNull();
        assertThat(orders.columns().get(6).correlation()).isNull();
        assertThat(orders.foreignKeys())
                .extracting(ForeignKeyProfile::columns, ForeignKeyProfile::parent)
                .containsExactly(tuple(List.of("customer_id"), Name.of("public", "customers")));
        assertThat(orders.foreignKeys().get(0).childrenPerParent()).isCloseTo(20.0, within(1.0));
        assertThat(profile.rows().get(Name.of("public", "customers"))).isEqualTo(3000);
    }

    @OnMajors({13, 18})
    void a_partitioned_table_has_the_rows_of_its_partitions(int major) throws SQLException {
        PostgresServer server = shop(major);

        TableProfile events = profile(server).tables().get(2);

        assertThat(events.rows()).isEqualTo(990);
        assertThat(events.basis()).isEqualTo(Basis.TABLE);
        assertThat(events.columns().get(0).frequencies()).hasSize(2);
        assertThat(events.partitions())
                .containsExactly(
                        new PartitionProfile(Name.of("public", "events_1"), 900L),
                        new PartitionProfile(Name.of("public", "events_2a"), 90L));
    }

    @OnMajors({13, 18})
    void the_largest_partition_speaks_for_a_table_that_only_autovacuum_looked_at(int major) throws SQLException {
        PostgresServer server = database(major, """
                CREATE TABLE events (at int, kind int) PARTITION BY RANGE (at);
                CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (100);
                CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (100) TO (1000);
                INSERT INTO events SELECT i, i % 5 FROM generate_series(1, 999) i;
                ANALYZE events_1;
                ANALYZE events_2;
                CREATE TABLE events_of_next_year PARTITION OF events FOR VALUES FROM (1000) TO (2000);
                """);

        TableProfile events = profile(server).tables().get(0);

        assertThat(events.rows()).isEqualTo(999);
        assertThat(events.partitions()).contains(new PartitionProfile(Name.of("public", "events_of_next_year"), null));
        assertThat(events.basis()).isEqualTo(Basis.LARGEST_PARTITION);
        assertThat(events.columns().get(1).distinct()).isEqualTo(5);
        assertThat(events.lacksStatistics()).isFalse();
    }

    @Test
    void tables_without_statistics_are_named() throws SQLException {
        assertThat(profile(shop(18)).withoutStatistics()).containsExactly(Name.of("public", "never"));
        assertThat(profile(shop(13)).withoutStatistics())
                .as("before 14 an empty table looks like one that was never analyzed")
                .containsExactly(Name.of("public", "empty"), Name.of("public", "never"));
    }

    @Test
    void a_role_that_may_not_read_a_table_gets_its_size_and_no_statistics() throws SQLException {
        PostgresServer server = shop(18);
        String url = url(server);

        Profile profile = new ProfiledDatabase(url, "looker", "looker").profile();

        assertThat(profile.rows()).containsEntry(Name.of("public", "customers"), 3000L);
        assertThat(profile.withoutStatistics()).contains(Name.of("public", "customers"));
    }

    @Test
    void the_session_is_left_as_it_was() throws SQLException {
        try (Connection connection = shop(18).connectAdmin(DATABASE)) {
            ProfileReader.read(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT current_setting('statement_timeout'),"
                            + " current_setting('transaction_read_only'), current_setting('search_path')")) {
                row.next();
                assertThat(List.of(row.getString(1), row.getString(2), row.getString(3)))
                        .containsExactly("0", "off", "\"$user\", public");
            }
        }
    }

    @Test
    void nothing_can_be_written_while_the_profile_is_read() throws SQLException {
        try (Connection connection = shop(18).connectAdmin(DATABASE)) {
            Connection intruded = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            try (Statement statement = connection.createStatement()) {
                                statement.execute("CREATE TABLE public.written ()");
                            }
                        }
                        return method.invoke(connection, arguments);
                    });

            assertThatThrownBy(() -> ProfileReader.read(intruded))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("cannot execute CREATE TABLE in a read-only transaction");
        }
    }

    @Test
    void a_failing_connection_is_told_without_the_password() throws SQLException {
        PostgresServer server = shop(18);
        ProfiledDatabase wrong = new ProfiledDatabase(url(server), "looker", "hunter2");

        assertThatThrownBy(wrong::profile)
                .isInstanceOf(DrydockException.class)
                .hasMessage("The database cannot be connected to (FATAL: password authentication failed for user"
                        + " \"looker\"). Check drydock.jdbcUrl, drydock.jdbcUser and the password.");
        assertThat(wrong.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://looker:hunter2@db.example/shop",
                "jdbc:postgresql://db.example/shop?user=looker&password=hunter2",
                "jdbc:postgresql://db.example/shop?sslPassword=hunter2"
            })
    void a_url_with_a_password_is_refused_and_not_repeated(String url) {
        assertThatThrownBy(() -> new ProfiledDatabase(url, null, null).profile())
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("drydock.jdbcUrl holds a user or a password, which logs and shells keep. ")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void another_database_is_refused() {
        assertThatThrownBy(() -> new ProfiledDatabase("jdbc:mysql://db.example/shop", null, null).profile())
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("drydock.jdbcUrl is no URL of a PostgreSQL database. ");
    }

    @Test
    void a_database_without_tables_is_refused() throws SQLException {
        PostgresServer server = database(18, "");

        assertThatThrownBy(() -> profile(server))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The database has no tables of its own. Check that drydock.jdbcUrl names the right one.");
    }

    private static String url(PostgresServer server) {
        return "jdbc:postgresql://127.0.0.1:" + server.port() + "/" + DATABASE;
    }

    private static PostgresServer shop(int major) throws SQLException {
        return database(major, SHOP);
    }

    private static PostgresServer database(int major, String sql) throws SQLException {
        PostgresServer server = SharedPostgres.server(major);
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE, server.adminUser());
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ROLE IF EXISTS looker; CREATE ROLE looker LOGIN PASSWORD 'looker';"
                    + " GRANT CONNECT ON DATABASE " + DATABASE + " TO PUBLIC");
            // ANALYZE sees the rows of one transaction, and each statement here has its own.
            for (String part : sql.split(";\\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
        return server;
    }

    /** As a role that may read all tables; a role for that there is from 14 on. */
    private static Profile profile(PostgresServer server, String... ranges) throws SQLException {
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(server.major() < 14 ? "ALTER ROLE looker SUPERUSER" : "GRANT pg_read_all_data TO looker");
        }
        return new ProfiledDatabase(url(server), "looker", "looker").profile(List.of(ranges));
    }
}
