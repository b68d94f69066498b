package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.data.SyntheticData;
import dev.drydock.postgres.SharedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void an_empty_project() {
        project = new Project(folder);
    }

    @Test
    void the_rows_suit_the_constraints_of_migrations_to_come() {
        project.with("V1__tables.sql", """
                        CREATE TABLE customers (id bigint PRIMARY KEY, email text, country text);
                        CREATE TABLE orders (
                            id bigint, customer_id bigint, code varchar(100), state text, amount int, seat int, hall int);
                        """)
                .with("V2__key.sql", "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;")
                .with("V3__null.sql", "ALTER TABLE orders ALTER COLUMN state SET NOT NULL;")
                .with("V4__narrow.sql", "ALTER TABLE orders ALTER COLUMN code TYPE varchar(4);")
                .with("V5__check.sql", "ALTER TABLE orders ADD CHECK (state IN ('new', 'paid') AND amount > 10);")
                .with("V6__unique.sql", "CREATE UNIQUE INDEX ON customers (email);")
                .with("V7__both.sql", "ALTER TABLE orders ADD UNIQUE (seat, hall);")
                .with("V8__primary.sql", "ALTER TABLE orders ADD PRIMARY KEY (id);")
                .with("V9__length.sql", "ALTER TABLE customers ADD CHECK (char_length(country) <= 2);");

        List<Replay> replays = project.replayed(2_000);

        assertThat(replays).extracting(replay -> replay.up().failure()).containsOnlyNulls();
        assertThat(replays.get(8).tables())
                .extracting(TableFill::table, TableFill::rows, TableFill::reason)
                .containsExactlyInAnyOrder(tuple("public.customers", 200L, null), tuple("public.orders", 2_000L, null));
    }

    @Test
    void rows_are_missing_where_a_migration_fills_the_column_itself() {
        project.with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note text);")
                .with("V2__fill.sql", "UPDATE orders SET note = 'none' WHERE note IS NULL;")
                .with("V3__null.sql", "ALTER TABLE orders ALTER COLUMN note SET NOT NULL;");

        assertThat(project.replayed(1_000))
                .extracting(replay -> replay.up().failure())
                .containsOnlyNulls();
    }

    @Test
    void a_table_with_forced_row_security_and_triggers_is_filled() {
        project.with("V1__secrets.sql", """
                        CREATE TABLE secrets (id bigint PRIMARY KEY, word text);
                        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE ''no''; END';
                        CREATE TRIGGER refuse BEFORE INSERT ON secrets FOR EACH ROW EXECUTE FUNCTION refuse();
                        CREATE POLICY nobody ON secrets USING (false) WITH CHECK (false);
                        ALTER TABLE secrets ENABLE ROW LEVEL SECURITY;
                        ALTER TABLE secrets FORCE ROW LEVEL SECURITY;
                        """).with("V2__next.sql", "ALTER TABLE secrets ADD COLUMN a int;");

        assertThat(project.replayed(500).get(1).tables())
                .extracting(TableFill::rows, TableFill::reason)
                .containsExactly(tuple(500L, null));
    }

    @Test
    void rows_of_single_tables_and_those_of_a_migration_count() {
        project.with(
                        "V1__tables.sql",
                        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY);"
                                + " CREATE SCHEMA shop; CREATE TABLE shop.c (id int PRIMARY KEY);")
                .with("V2__next.sql", "ALTER TABLE a ADD COLUMN x int;");
        ReplayOptions options = ReplayOptions.of(SyntheticData.rows(0).withTableRows(Map.of("a", 300L, "shop.c", 40L)));

        List<Replay> replays = project.replayed(SharedPostgres.server(16), options);

        assertThat(replays.get(0).tables()).isEmpty();
        assertThat(replays.get(1).tables())
                .extracting(table -> table.table() + " " + table.rows())
                .containsExactlyInAnyOrder("public.a 300", "public.b 0", "shop.c 40");
        assertThat(replays.get(1).tables())
                .filteredOn(table -> table.rows() > 0)
                .allSatisfy(table -> assertThat(table.bytes()).isPositive());
    }

    @Test
    void the_probes_change_no_row() {
        project.with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, amount int);")
                .with("V2__copy.sql", "CREATE TABLE copied AS TABLE orders; CREATE INDEX ON orders (amount);")
                .with("V3__compare.sql", """
                        DO $$
                        BEGIN
                            IF (SELECT count(*) FROM orders) <> 20000
                               OR EXISTS (TABLE orders EXCEPT TABLE copied) THEN
                                RAISE 'the rows are not what they were';
                            END IF;
                        END $$;
                        """);

        assertThat(project.replayed(20_000))
                .extracting(replay -> replay.up().failure())
                .containsOnlyNulls();
    }
}
