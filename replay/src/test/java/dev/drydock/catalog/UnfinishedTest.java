package dev.drydock.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

class UnfinishedTest {

    private static final String DATABASE = "unfinished";

    private @Nullable PostgresServer server;

    @AfterEach
    void drop() {
        if (server != null) {
            server.dropDatabase(DATABASE);
        }
    }

    @OnMajors({13, 18})
    void a_failed_unique_index_is_invalid(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(connection, "CREATE TABLE orders (a int); INSERT INTO orders VALUES (1), (1)");
            SchemaSnapshot before = reader.read();

            fails(
                    connection,
                    "CREATE UNIQUE INDEX CONCURRENTLY orders_idx ON orders (a)",
                    "could not create unique index");

            SchemaSnapshot after = reader.read();
            assertThat(after.unfinished())
                    .containsExactly("index public.orders_idx is INVALID; drop it and create it again");
            assertThat(after.unfinishedSince(before)).isEqualTo(after.unfinished());
            assertThat(after.unfinishedSince(after)).isEmpty();
            assertThat(before.unfinished()).isEmpty();
        }
    }

    @OnMajors({13, 18})
    void a_failed_rebuilding_leaves_its_new_indexes_behind(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(connection, "CREATE TABLE orders (a int, b text); INSERT INTO orders VALUES (1, 'x')");
            execute(
                    connection,
                    "CREATE FUNCTION part(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1'",
                    "CREATE UNIQUE INDEX orders_idx ON orders (part(a))",
                    "INSERT INTO orders VALUES (0, 'y')",
                    "CREATE OR REPLACE FUNCTION part(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1 / $1'");

            fails(connection, "REINDEX TABLE CONCURRENTLY orders", "division by zero");

            assertThat(reader.read().unfinished())
                    .hasSize(2)
                    .contains("index public.orders_idx_ccnew is what REINDEX CONCURRENTLY did not finish;"
                            + " drop it and run the REINDEX again")
                    .anySatisfy(sentence -> assertThat(sentence)
                            .matches("index pg_toast\\.pg_toast_\\d+_index_ccnew is what REINDEX CONCURRENTLY .*"));
        }
    }

    @OnMajors({13, 18})
    void an_index_that_was_replaced_and_not_dropped_is_to_be_dropped(int major)
            throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (a int)",
                    "CREATE INDEX orders_idx_ccold1 ON orders (a)",
                    "CREATE INDEX orders_idx_ccnew ON orders (a)",
                    "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'orders_idx_ccold1'::regclass");

            assertThat(reader.read().unfinished())
                    .as("the valid one only has a strange name")
                    .containsExactly(
                            "index public.orders_idx_ccold1 is what REINDEX CONCURRENTLY has replaced and did not drop; drop it");
        }
    }

    @OnMajors({13, 18})
    void the_index_of_a_partitioned_table_waits_for_those_of_its_partitions(int major)
            throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (a int) PARTITION BY LIST (a)",
                    "CREATE TABLE orders_1 PARTITION OF orders FOR VALUES IN (1)",
                    "CREATE INDEX orders_idx ON ONLY orders (a)");

            assertThat(reader.read().unfinished())
                    .containsExactly("index public.orders_idx is INVALID; attach an index of each partition to it");
            execute(connection, "CREATE INDEX i ON orders_1 (a)", "ALTER INDEX orders_idx ATTACH PARTITION i");
            assertThat(reader.read().unfinished()).isEmpty();
        }
    }

    @OnMajors({13, 18})
    void a_constraint_that_is_not_valid_is_to_be_validated(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (a int, b text CHECK (b <> ' NOT VALID'))",
                    "ALTER TABLE orders ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
                    "CREATE DOMAIN word AS text",
                    "ALTER DOMAIN word ADD CONSTRAINT c CHECK (VALUE <> '') NOT VALID");
            SchemaSnapshot before = reader.read();
            execute(connection, "ALTER TABLE orders ADD CONSTRAINT d CHECK (a > 1) NOT VALID");

            assertThat(reader.read().unfinishedSince(before))
                    .containsExactly("constraint d on public.orders is NOT VALID; validate it in a later migration");
            execute(connection, "ALTER TABLE orders VALIDATE CONSTRAINT c", "ALTER TABLE orders VALIDATE CONSTRAINT d");
            assertThat(reader.read().unfinished())
                    .containsExactly("constraint c on public.word is NOT VALID; validate it in a later migration");
        }
    }

    @OnMajors({14, 18})
    void a_cancelled_detaching_is_pending(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                Connection reading = server(major).connectAdmin(DATABASE);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (a int) PARTITION BY LIST (a)",
                    "CREATE TABLE orders_1 PARTITION OF orders FOR VALUES IN (1)");
            execute(reading, "BEGIN", "SELECT * FROM orders");
            execute(connection, "SET statement_timeout = '300ms'");

            fails(connection, "ALTER TABLE orders DETACH PARTITION orders_1 CONCURRENTLY", "statement timeout");

            assertThat(reader.read().unfinished())
                    .containsExactly("table public.orders_1 is detach pending from public.orders;"
                            + " finish it with ALTER TABLE public.orders DETACH PARTITION … FINALIZE");
            execute(reading, "COMMIT");
            execute(connection, "ALTER TABLE orders DETACH PARTITION orders_1 FINALIZE");
            assertThat(reader.read().unfinished()).isEmpty();
        }
    }

    @OnMajors({13, 18})
    void what_somebody_wanted_so_is_not_unfinished(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (a int PRIMARY KEY CHECK (a > 0))",
                    "CREATE TRIGGER g BEFORE UPDATE ON orders FOR EACH ROW"
                            + " EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                    "ALTER TABLE orders DISABLE TRIGGER ALL",
                    "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a WITH NO DATA",
                    "CREATE INDEX CONCURRENTLY i ON orders (a)",
                    "REINDEX TABLE CONCURRENTLY orders");
            if (major >= 18) {
                execute(connection, "ALTER TABLE orders ADD CONSTRAINT e CHECK (a > 1) NOT ENFORCED");
            }

            assertThat(reader.read().unfinished()).isEmpty();
        }
    }

    @OnMajors({13, 18})
    void housekeeping_and_rows_are_no_change(int major) throws SQLException, InterruptedException {
        try (Connection connection = open(major);
                SchemaReader reader = reader(major)) {
            execute(
                    connection,
                    "CREATE TABLE orders (id serial PRIMARY KEY, a int, b text)",
                    "CREATE INDEX orders_a ON orders (a)",
                    "CREATE STATISTICS s ON a, b FROM orders",
                    "CREATE TABLE parts (a int) PARTITION BY RANGE (a)",
                    "CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (9)",
                    "CREATE MATERIALIZED VIEW m AS SELECT count(*) AS c FROM orders",
                    "CREATE SEQUENCE q");
            for (String command : List.of(
                    "INSERT INTO orders (a, b) SELECT g, repeat('x', 3000) FROM generate_series(1, 200) g",
                    "UPDATE orders SET a = a + 1 WHERE id % 2 = 0",
                    "DELETE FROM orders WHERE id % 3 = 0",
                    "SELECT nextval('q'), setval('orders_id_seq', 1000)",
                    "ANALYZE",
                    "VACUUM orders",
                    "VACUUM FULL orders",
                    "REINDEX TABLE orders",
                    "REINDEX TABLE CONCURRENTLY orders",
                    "CLUSTER orders USING orders_pkey; ALTER TABLE orders SET WITHOUT CLUSTER",
                    "REFRESH MATERIALIZED VIEW m",
                    "TRUNCATE parts, orders",
                    "CREATE TEMPORARY TABLE mine (a int)",
                    "GRANT SELECT ON orders TO pg_monitor; REVOKE SELECT ON orders FROM pg_monitor",
                    "GRANT SELECT (a) ON orders TO pg_monitor; REVOKE SELECT (a) ON orders FROM pg_monitor",
                    "COMMENT ON TABLE orders IS 'x'; COMMENT ON TABLE orders IS NULL",
                    "ALTER TABLE orders SET (fillfactor = 50); ALTER TABLE orders RESET (fillfactor)",
                    "ALTER TABLE orders ALTER COLUMN a SET STATISTICS 9; ALTER TABLE orders ALTER COLUMN a SET STATISTICS -1",
                    "ALTER TABLE orders DISABLE TRIGGER ALL; ALTER TABLE orders ENABLE TRIGGER ALL",
                    "ALTER TABLE orders RENAME TO o; ALTER TABLE o RENAME TO orders",
                    "SET work_mem = '1MB'")) {
                SchemaSnapshot before = reader.read();

                execute(connection, command.split("; "));

                assertThat(reader.read().differencesTo(before)).as(command).isEmpty();
            }
        }
    }

    private Connection open(int major) throws SQLException, InterruptedException {
        server(major).createDatabase(DATABASE, server(major).adminUser());
        return server(major).connectAdmin(DATABASE);
    }

    private SchemaReader reader(int major) throws SQLException, InterruptedException {
        return SchemaReader.on(server(major).connectAdmin(DATABASE), major);
    }

    private PostgresServer server(int major) {
        server = SharedPostgres.server(major);
        return server;
    }

    private static void fails(Connection connection, String sql, String message) {
        assertThatThrownBy(() -> execute(connection, sql)).hasMessageContaining(message);
    }

    private static void execute(Connection connection, String... commands) throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
