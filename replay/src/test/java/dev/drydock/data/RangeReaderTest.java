package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.DrydockException;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of allowed columns; {@link ProfiledDatabaseTest} shows that nothing else gets out. */
class RangeReaderTest {

    private static final String DATABASE = "profiled_ranges";

    @OnMajors({13, 18})
    void the_ends_are_shown_in_iso_style_and_utc(int major) throws SQLException {
        PostgresServer server = database(major, """
                CREATE DOMAIN inner_count AS int;
                CREATE DOMAIN count AS inner_count;
                CREATE TABLE events (
                    small smallint, count count, big bigint, amount numeric, single real, twofold double precision,
                    day date, local timestamp, at timestamptz, last date, old date, few numeric);
                INSERT INTO events
                SELECT i, -i, i * 10000000000, i / 8.0, i / 4.0, i * 1e18, date '2020-01-01' + i,
                       timestamp '2020-01-01 00:00:00.25' + i * interval '1 hour', timestamptz '2020-01-01 00:00:00+09' + i * interval '1 day',
                       CASE WHEN i > 999 THEN 'infinity' ELSE date '2020-01-01' + i END, date '0001-06-01' - i, (i % 20 - 10) * 1.5
                  FROM generate_series(1, 1000) i;
                ANALYZE events;
                """);

        List<ColumnProfile> columns;
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET DateStyle = 'ISO, DMY'; SET TimeZone = 'Asia/Tokyo'");
            columns = ProfileReader.read(connection, List.of("public.events.*"))
                    .tables()
                    .get(0)
                    .columns();
        }

        assertThat(columns)
                .extracting(ColumnProfile::column, ColumnProfile::min, ColumnProfile::max)
                .containsExactly(
                        tuple("small", "1", "1000"),
                        tuple("count", "-1000", "-1"),
                        tuple("big", "10000000000", "10000000000000"),
                        tuple("amount", "0.12500000000000000000", "125.0000000000000000"),
                        tuple("single", "0.25", "250"),
                        tuple("twofold", "1e+18", "1e+21"),
                        tuple("day", "2020-01-02", "2022-09-27"),
                        tuple("local", "2020-01-01 01:00:00.25", "2020-02-11 16:00:00.25"),
                        tuple("at", "2020-01-01 15:00:00+00", "2022-09-26 15:00:00+00"),
                        tuple("last", null, null),
                        tuple("old", null, null),
                        tuple("few", "-15.0", "13.5"));
    }

    @OnMajors({13, 18})
    void the_most_common_values_can_be_the_ends(int major) throws SQLException {
        PostgresServer server = database(major, """
                CREATE TABLE events (at timestamp, share real, number bigint);
                INSERT INTO events
                SELECT timestamp '2020-01-01' + least(i, 900) * interval '1 day', greatest(i, 100) / -8.0,
                       CASE WHEN i % 3 = 0 THEN 5 WHEN i % 3 = 1 THEN 100000 ELSE i + 10 END
                  FROM generate_series(1, 1000) i;
                ANALYZE events;
                """);

        assertThat(profile(server, "events.*").tables().get(0).columns())
                .extracting(ColumnProfile::column, ColumnProfile::min, ColumnProfile::max)
                .containsExactly(
                        tuple("at", "2020-01-02 00:00:00", "2022-06-19 00:00:00"),
                        tuple("share", "-125", "-12.5"),
                        tuple("number", "5", "100000"));
    }

    @Test
    void a_partition_speaks_for_the_range_of_its_table() throws SQLException {
        PostgresServer server = database(18, """
                CREATE TABLE events (at int, kind int) PARTITION BY RANGE (at);
                CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (1000);
                INSERT INTO events SELECT i, i % 5 FROM generate_series(1, 999) i;
                ANALYZE events_1;
                """);

        ColumnProfile at =
                profile(server, "events.at").tables().get(0).columns().get(0);

        assertThat(List.of(String.valueOf(at.min()), String.valueOf(at.max()))).containsExactly("1", "999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customers.idd          | and the database has no such column. Did you mean customers.id?
            public.costumers.id    | and the database has no such column. Did you mean public.customers.id?
            costumers.*            | and the database has no such column. Did you mean customers.*?
            Orders.total           | and the database has no such column. Did you mean "Orders".total?
            id                     | and the database has no such column. Write each as table.column, schema.table.column or table.*.
            customers.name         | and values of type text never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            sales."Orders".doc     | and values of type jsonb never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            sales."Orders".tags    | and values of type _text never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            others.token           | and values of type uuid never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            others.address         | and values of type inet never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            others.digest          | and values of type bytea never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            others.price           | and values of type money never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            others.code            | and values of type text never get into a profile. Take it out: only those of numbers, dates and timestamps do.
            """)
    void a_range_that_cannot_be_had_is_an_error(String name, String message) throws SQLException {
        PostgresServer server = database(18, """
                CREATE DOMAIN code AS text;
                CREATE SCHEMA sales;
                CREATE TABLE customers (id int, name text);
                CREATE TABLE sales."Orders" (total numeric, doc jsonb, tags text[]);
                CREATE TABLE others (token uuid, address inet, digest bytea, price money, code code);
                """);

        assertThatThrownBy(() -> profile(server, "customers.id", name))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.ranges names " + name + ", " + message);
    }

    private static PostgresServer database(int major, String sql) throws SQLException {
        PostgresServer server = SharedPostgres.server(major);
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE, server.adminUser());
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            // ANALYZE sees the rows of one transaction, and each statement here has its own.
            for (String part : sql.split(";\\n")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
        return server;
    }

    private static Profile profile(PostgresServer server, String... ranges) throws SQLException {
        try (Connection connection = server.connectAdmin(DATABASE)) {
            return ProfileReader.read(connection, List.of(ranges));
        }
    }
}
