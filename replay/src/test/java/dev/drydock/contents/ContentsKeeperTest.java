package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Majors;
import dev.drydock.postgres.OnMajors;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentsKeeperTest {

    private final Map<Integer, Shop> shops = new HashMap<>();

    @BeforeAll
    void open() throws SQLException {
        for (int major : Majors.of(13, 18)) {
            shops.put(major, Shop.on(major, "contents_keeper"));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    private Shop kept(int major, String setup, String... tables) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(setup);
        shop.keeper.keep(List.of(tables).stream().map(Name::of).toList());
        return shop;
    }

    private static List<String> lost(Shop shop, String change) throws SQLException {
        shop.execute(change);
        return shop.keeper.compare().stream().map(DataDifference::text).toList();
    }

    @OnMajors({13, 18})
    void names_are_quoted_for_the_server_and_made_safe_for_a_terminal(int major) throws SQLException {
        String name = "\"a\"\"b'{d ?}\u001b[2J\"";
        Shop shop = kept(
                major,
                "CREATE TABLE %1$s (\"select\" integer PRIMARY KEY, %1$s text); INSERT INTO %1$s VALUES (1, 'x')"
                        .formatted(name),
                "a\"b'{d ?}\u001b[2J");
        assertThat(lost(shop, "UPDATE %1$s SET %1$s = 'y'".formatted(name)))
                .containsExactly("\"a\"\"b'{d ?}␛[2J\".\"a\"\"b'{d ?}␛[2J\": 1 of 1 values changed");
    }

    @OnMajors({13, 18})
    void a_table_of_many_columns_or_of_none_is_compared(int major) throws SQLException {
        String columns =
                IntStream.range(0, 1200).mapToObj(i -> "c" + i + " integer").collect(Collectors.joining(", "));
        Shop shop = kept(
                major,
                "CREATE TABLE wide (%s, PRIMARY KEY (c0)); INSERT INTO wide (c0, c1199) VALUES (1, 1); CREATE TABLE bare ();"
                                .formatted(columns)
                        + "INSERT INTO bare DEFAULT VALUES; INSERT INTO bare DEFAULT VALUES",
                "wide",
                "bare");
        assertThat(lost(shop, "UPDATE wide SET c1199 = NULL; TRUNCATE bare; INSERT INTO bare DEFAULT VALUES"))
                .containsExactly("bare: 1 of 2 rows lost", "wide.c1199: 1 of 1 values lost");
    }

    @OnMajors({13, 18})
    void values_that_are_hard_to_convert_break_nothing(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE TABLE hard (id integer PRIMARY KEY, d json, f float8, n numeric, t timestamptz, a text[], x xml, p point);"
                        + "INSERT INTO hard VALUES (1, '{\"a\": \"\\u0000\"}', 'Infinity', 'NaN', 'infinity', '{a,NULL}', '<a/>', '(1,2)'),"
                        + "(2, '1e400000', '-0', '1e100', '-infinity', '{}', 'x', NULL)",
                "hard");
        assertThat(
                        lost(
                                shop,
                                "ALTER TABLE hard ALTER COLUMN f TYPE text, ALTER COLUMN a TYPE text, ALTER COLUMN t TYPE timestamp"))
                .isEmpty();
        assertThat(
                        lost(
                                shop,
                                "UPDATE hard SET d = '{\"a\":  \"\\u0000\"}', x = '<b/>' WHERE id = 1; UPDATE hard SET a = '{}' WHERE id = 2"))
                .containsExactly("hard.d: 1 of 2 values changed", "hard.x: 1 of 2 values changed");
    }

    @Test
    void a_float_that_becomes_a_numeric_keeps_its_value() throws SQLException {
        Shop shop = kept(
                18,
                "CREATE TABLE floats (id integer PRIMARY KEY, f float8); INSERT INTO floats VALUES (1, 'Infinity'), (2, 1.10), (3, 1e20), (4, 'NaN')",
                "floats");
        assertThat(lost(shop, "ALTER TABLE floats ALTER COLUMN f TYPE numeric")).isEmpty();
    }

    @Test
    void a_row_without_a_value_that_was_declared_not_null_and_not_validated_is_no_loss() throws SQLException {
        Shop shop = kept(
                18,
                "CREATE TABLE lax (a integer UNIQUE, b integer); INSERT INTO lax VALUES (NULL, 1), (2, 2);"
                        + "ALTER TABLE lax ADD CONSTRAINT lax_a NOT NULL a NOT VALID",
                "lax");
        assertThat(shop.keeper.compare()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT setval('own', 101, false) | ''",
                "ALTER TABLE things ALTER own RESTART WITH 1000 | + sequence own stands at 999 instead of 100",
                "ALTER TABLE things ALTER own RESTART | sequence own stands at 0 instead of 100, and a row has 100 already",
                "TRUNCATE things RESTART IDENTITY | + sequence down stands at 0 instead of -100; + sequence own stands at 0 instead of 100",
                "DELETE FROM things; ALTER TABLE things ALTER own RESTART | + sequence own stands at 0 instead of 100",
                "ALTER SEQUENCE free RESTART | + sequence free stands at 0 instead of 100",
                "ALTER SEQUENCE shared RESTART | sequence shared stands at 0 instead of 200, and a row has 200 already",
                "ALTER SEQUENCE shared RESTART; ALTER TABLE others ALTER id DROP DEFAULT | sequence shared stands at 0 instead of 200, and a row has 100 already",
                "ALTER SEQUENCE down RESTART | sequence down stands at 0 instead of -100, and a row has -100 already",
                "ALTER SEQUENCE behind RESTART | + sequence behind stands at 0 instead of 5",
                "ALTER SEQUENCE down RESTART; ALTER TABLE things ALTER down DROP DEFAULT, ALTER down TYPE text | + sequence down stands at 0 instead of -100",
                "DROP SEQUENCE shared CASCADE; CREATE SEQUENCE shared INCREMENT 10 | + sequence shared stands at -9 instead of 200"
            })
    void a_sequence_is_behind_only_if_it_will_give_out_what_rows_have(String change, String texts) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop = kept(
                    major,
                    "CREATE SEQUENCE free; CREATE SEQUENCE shared; CREATE SEQUENCE behind;"
                            + "CREATE TABLE things (own integer CONSTRAINT things_pkey PRIMARY KEY GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME own), shared bigint DEFAULT nextval('shared'), behind numeric DEFAULT nextval('behind'), down integer);"
                            + "CREATE SEQUENCE down INCREMENT -1 OWNED BY things.down; ALTER TABLE things ALTER down SET DEFAULT nextval('down');"
                            + "CREATE TABLE others (id integer DEFAULT nextval('shared'));"
                            + "INSERT INTO things (behind) SELECT 50 + nextval('free') FROM generate_series(1, 100); INSERT INTO others SELECT FROM generate_series(1, 100); SELECT setval('behind', 5)",
                    "empties");
            shop.execute(change);
            assertThat(shop.keeper.compare())
                    .extracting(difference -> (difference.harmless() ? "+ " : "") + difference.text())
                    .isEqualTo(texts.isEmpty() ? List.of() : List.of(texts.split("; ")));
        }
    }

    @OnMajors({13, 18})
    void the_rows_of_inheriting_tables_are_not_counted_twice(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE TABLE base (id integer); CREATE TABLE sub () INHERITS (base); INSERT INTO base VALUES (1); INSERT INTO sub VALUES (2)",
                "base",
                "sub");
        assertThat(lost(shop, "DELETE FROM sub")).containsExactly("sub: 1 of 1 rows lost");
    }

    @OnMajors({13, 18})
    void an_index_can_be_built_concurrently_and_everything_dropped_while_rows_are_kept(int major) throws SQLException {
        Shop shop = kept(major, "SELECT 1", "orders", "customers");
        shop.execute("SET statement_timeout = '10s'");
        shop.execute("CREATE INDEX CONCURRENTLY orders_note ON orders (note)");
        shop.execute("DROP INDEX CONCURRENTLY orders_note");
        shop.execute("RESET statement_timeout; ALTER TYPE status RENAME VALUE 'paid' TO 'settled'");
        assertThat(lost(shop, "DROP SCHEMA public CASCADE"))
                .containsExactly("customers: 20 of 20 rows lost", "orders: 100 of 100 rows lost");
    }

    @OnMajors({13, 18})
    void views_of_all_kinds_and_what_does_not_exist_are_passed_over(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE VIEW seen AS SELECT 1 AS one; CREATE MATERIALIZED VIEW stored AS SELECT 1 AS one",
                "seen",
                "stored",
                "nowhere");
        assertThat(lost(shop, "DROP VIEW seen; DROP MATERIALIZED VIEW stored")).isEmpty();
    }

    @OnMajors({13, 18})
    void only_what_can_have_changed_is_read(int major) throws SQLException {
        Shop shop = kept(major, "SELECT 1", "orders", "logs");
        shop.execute("TRUNCATE orders, logs");
        assertThat(shop.keeper.compare(name -> name.equals(Name.of("public", "logs"))))
                .extracting(DataDifference::text)
                .containsExactly("logs: 40 of 40 rows lost");
    }

    @OnMajors({13, 18})
    void nothing_is_left_in_the_session_and_no_transaction_is_open(int major) throws SQLException {
        Shop shop = kept(major, "SELECT 1", "orders");
        try (Connection other = shop.admin();
                Statement statement = other.createStatement()) {
            assertThat(text(statement, "SELECT count(*) FROM pg_class WHERE relname = 'kept_1' OR relname ~ '^kept_'"))
                    .isEqualTo("1");
            assertThat(text(
                            statement,
                            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND pid <> pg_backend_pid() AND (state <> 'idle' OR backend_xmin IS NOT NULL)"))
                    .isEqualTo("0");
            shop.keeper.close();
            assertThat(text(statement, "SELECT count(*) FROM pg_class WHERE relname ~ '^kept_'"))
                    .isEqualTo("0");
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
