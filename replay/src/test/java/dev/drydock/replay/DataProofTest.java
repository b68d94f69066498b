package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.CompatibilityBreak.Access;
import dev.drydock.contents.DataDifference;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataProofTest {

    private static final String ROWS_ARE_BACK = """
            DO $$
            BEGIN
                IF (SELECT count(*) FROM orders) <> 100 OR EXISTS (SELECT FROM orders WHERE customer IS NULL) THEN
                    RAISE 'the rows are not those before';
                END IF;
            END $$;
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_table() {
        project = new Project(folder)
                .with(
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint NOT NULL, amount int NOT NULL);");
    }

    @Test
    void a_down_that_gives_back_a_column_without_its_values_loses_them() {
        project.with("V2__drop.sql", "ALTER TABLE orders DROP COLUMN amount;")
                .with(
                        "U2__drop.sql",
                        "ALTER TABLE orders ADD COLUMN amount int NOT NULL DEFAULT 0;"
                                + " ALTER TABLE orders ALTER COLUMN amount DROP DEFAULT;");

        Replay drop = project.replayed(100).get(1);

        assertThat(drop.rollback().verdict()).isEqualTo(Verdict.RESTORES);
        assertThat(drop.rollback().data().restored()).isFalse();
        assertThat(drop.rollback().data().differences())
                .extracting(DataDifference::text)
                .first()
                .asString()
                .startsWith("orders.amount: ")
                .endsWith(" of 100 values changed");
        assertThat(drop.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void values_that_come_back_as_nulls_are_lost() {
        project.with(
                        "V2__free.sql",
                        "ALTER TABLE orders ALTER COLUMN amount DROP NOT NULL; ALTER TABLE orders ADD COLUMN note text;")
                .with("V3__drop.sql", "ALTER TABLE orders DROP COLUMN amount;")
                .with("U3__drop.sql", "ALTER TABLE orders ADD COLUMN amount int;");

        DataVerdict data = project.replayed(100).get(2).rollback().data();

        assertThat(data.isLoss()).isTrue();
        assertThat(data.differences())
                .extracting(DataDifference::text)
                .contains("orders.amount: 100 of 100 values lost");
    }

    @Test
    void a_loss_that_the_team_has_declared_is_no_error() {
        project.with("V2__drop.sql", """
                        -- drydock:irreversible nobody reads the amount
                        ALTER TABLE orders DROP COLUMN amount;
                        """)
                .with(
                        "U2__drop.sql",
                        "ALTER TABLE orders ADD COLUMN amount int NOT NULL DEFAULT 0;"
                                + " ALTER TABLE orders ALTER COLUMN amount DROP DEFAULT;");

        Replay drop = project.replayed(100).get(1);

        assertThat(drop.rollback().data().restored()).isFalse();
        assertThat(drop.rollback().data().declared()).isTrue();
        assertThat(drop.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void a_down_that_takes_only_what_the_up_gave_loses_nothing() {
        project.with("V2__add.sql", "ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET note = 'x';")
                .with("U2__add.sql", "ALTER TABLE orders DROP COLUMN note;")
                .with("V3__state.sql", ROWS_ARE_BACK);

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).rollback().data()).isEqualTo(new DataVerdict(true, List.of(), false));
        assertThat(replays.get(1).traffic().breaks()).isEmpty();
        assertThat(replays.get(1).severity()).isEqualTo(Severity.INFO);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void rows_that_the_old_code_writes_in_between_are_lost_with_a_down_that_takes_them_for_new_ones() {
        project.with("V2__note.sql", "ALTER TABLE orders ADD COLUMN note text; UPDATE orders SET note = 'old';")
                .with("U2__note.sql", "DELETE FROM orders WHERE note IS NULL; ALTER TABLE orders DROP COLUMN note;")
                .with("V3__state.sql", ROWS_ARE_BACK);

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).rollback().data().restored()).isFalse();
        assertThat(replays.get(1).rollback().data().differences())
                .extracting(DataDifference::text)
                .singleElement()
                .asString()
                .matches("orders: \\d+ of \\d+ rows written between up and down lost");
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void rows_that_the_old_code_writes_in_between_are_lost_with_a_down_that_brings_the_old_table_back() {
        project.with(
                        "V2__copy.sql",
                        "ALTER TABLE orders RENAME TO old_orders; CREATE TABLE orders (LIKE old_orders);"
                                + " INSERT INTO orders SELECT * FROM old_orders; ALTER TABLE orders ADD PRIMARY KEY (id);")
                .with("U2__copy.sql", "DROP TABLE orders; ALTER TABLE old_orders RENAME TO orders;");

        Replay copy = project.replayed(100).get(1);

        assertThat(copy.rollback().schemaRestored()).isTrue();
        assertThat(copy.rollback().data().restored()).isFalse();
        assertThat(copy.rollback().data().differences())
                .extracting(DataDifference::text)
                .contains("orders: 1 of 1 rows written between up and down lost");
    }

    @Test
    void the_next_migration_has_the_rows_of_before_with_their_own_keys() {
        project.with("V2__note.sql", "ALTER TABLE orders ADD COLUMN note text;")
                .with("U2__note.sql", "ALTER TABLE orders DROP COLUMN note;")
                .with("V3__check.sql", "ALTER TABLE orders ADD CHECK (id > 0);");

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).rollback().data().restored()).isTrue();
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void the_next_migration_has_the_rows_that_a_down_has_lost() {
        project.with("V2__note.sql", "ALTER TABLE orders ADD COLUMN note text;")
                .with("U2__note.sql", "ALTER TABLE orders DROP COLUMN note; DELETE FROM orders WHERE id % 2 = 0;")
                .with("V3__state.sql", ROWS_ARE_BACK + "UPDATE orders SET note = 'x';");

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).rollback().data().differences())
                .extracting(DataDifference::kind)
                .contains(DataDifference.Kind.ROWS_LOST);
        assertThat(replays.get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void a_required_column_breaks_what_the_old_code_writes() {
        project.with("V2__required.sql", """
                        ALTER TABLE orders ADD COLUMN note text;
                        UPDATE orders SET note = 'none';
                        ALTER TABLE orders ALTER COLUMN note SET NOT NULL;
                        """)
                .with("U2__required.sql", "ALTER TABLE orders DROP COLUMN note;")
                .with("V3__state.sql", ROWS_ARE_BACK);

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).traffic().breaks())
                .extracting(CompatibilityBreak::table, CompatibilityBreak::access, CompatibilityBreak::sqlState)
                .containsExactly(tuple("public.orders", Access.INSERT, "23502"));
        assertThat(replays.get(1).rollback().data().restored()).isTrue();
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void a_dropped_column_breaks_what_the_old_code_reads_and_writes() {
        project.with("V2__drop.sql", "ALTER TABLE orders DROP COLUMN amount;").with("V3__state.sql", ROWS_ARE_BACK);

        List<Replay> replays = project.replayed(100);

        assertThat(replays.get(1).traffic().breaks())
                .extracting(CompatibilityBreak::access, CompatibilityBreak::sqlState)
                .containsExactlyInAnyOrder(tuple(Access.SELECT, "42703"), tuple(Access.INSERT, "42703"));
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void a_truncation_that_goes_on_along_foreign_keys_loses_the_rows_of_tables_that_nobody_names() {
        project.with(
                        "V2__children.sql",
                        "CREATE TABLE items (id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES orders);"
                                + " CREATE TABLE notes (id bigint PRIMARY KEY, item_id bigint NOT NULL REFERENCES items);")
                .with("V3__empty.sql", "TRUNCATE orders CASCADE;")
                .with("U3__empty.sql", "COMMENT ON TABLE orders IS NULL;");

        Replay empty = project.replayed(100).get(2);

        assertThat(empty.rollback().data().restored()).isFalse();
        assertThat(empty.rollback().data().differences())
                .extracting(DataDifference::text)
                .contains("notes: 100 of 100 rows lost");
    }

    @Test
    void a_schema_that_is_dropped_with_its_tables_loses_their_rows() {
        project.with("V2__sales.sql", "CREATE SCHEMA sales; CREATE TABLE sales.leads (id bigint PRIMARY KEY);")
                .with("V3__drop.sql", "DROP SCHEMA sales CASCADE;")
                .with("U3__drop.sql", "CREATE SCHEMA sales; CREATE TABLE sales.leads (id bigint PRIMARY KEY);");

        Replay drop = project.replayed(100).get(2);

        assertThat(drop.rollback().schemaRestored()).isTrue();
        assertThat(drop.rollback().data().restored()).isFalse();
        assertThat(drop.rollback().data().differences())
                .extracting(DataDifference::text)
                .contains("sales.leads: 100 of 100 rows lost");
    }

    @OnMajors({13, 18})
    void nothing_is_claimed_where_a_truncation_goes_on_to_tables_that_inherit(int major) {
        project.with("V2__archive.sql", "CREATE TABLE archive () INHERITS (orders);")
                .with("V3__move.sql", "TRUNCATE ONLY orders;")
                .with("V4__empty.sql", "TRUNCATE orders;")
                .with("U4__empty.sql", "COMMENT ON TABLE orders IS NULL;");

        Replay empty = project.replayed(SharedPostgres.server(major), ReplayOptions.rows(100))
                .get(3);

        assertThat(empty.tables())
                .extracting(TableFill::table, TableFill::rows)
                .contains(tuple("public.archive", 100L));
        assertThat(empty.rollback().schemaRestored()).isTrue();
        assertThat(empty.rollback().data().restored()).isNull();
    }

    @Test
    void a_table_that_is_only_locked_because_a_dropped_one_refers_to_it_keeps_its_rows() {
        project.with("V2__notes.sql", "CREATE TABLE notes (order_id bigint REFERENCES orders);")
                .with("V3__drop.sql", "DROP TABLE notes;")
                .with("U3__drop.sql", "CREATE TABLE notes (order_id bigint);");

        Replay drop = project.replayed(0).get(2);

        assertThat(drop.up().statements().get(0).locks())
                .extracting(HeldLock::relation)
                .contains("public.orders");
        assertThat(drop.rollback().data().restored()).isTrue();
    }

    @Test
    void rows_of_partitions_are_watched_with_their_table() {
        project.with(
                        "V2__events.sql",
                        "CREATE TABLE events (id bigint NOT NULL, kind int NOT NULL, seen int NOT NULL DEFAULT 0,"
                                + " PRIMARY KEY (id, kind)) PARTITION BY HASH (kind);"
                                + " CREATE TABLE events_0 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 0);"
                                + " CREATE TABLE events_1 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 1);")
                .with("V3__touch.sql", "UPDATE events SET seen = -seen;")
                .with("U3__touch.sql", "UPDATE events SET seen = -seen;");

        Replay touch = project.replayed(100).get(2);

        assertThat(touch.up().statements().get(0).work().written()).isNotEmpty();
        assertThat(touch.rollback().data().restored()).isTrue();
    }

    @Test
    void nothing_is_claimed_where_a_trigger_writes_to_a_table_that_nobody_watches() {
        project.with(
                        "V2__log.sql",
                        "CREATE TABLE log (at timestamptz); CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS"
                                + " $$ BEGIN INSERT INTO log VALUES (now()); RETURN NULL; END $$;"
                                + " CREATE TRIGGER noted AFTER UPDATE ON orders EXECUTE FUNCTION noted();")
                .with("V3__touch.sql", "UPDATE orders SET amount = -amount;")
                .with("U3__touch.sql", "UPDATE orders SET amount = -amount;");

        assertThat(project.replayed(100).get(2).rollback().data().restored()).isNull();
    }

    @Test
    void a_select_that_calls_a_function_calls_it_for_each_row() {
        project.with(
                        "V2__fill.sql",
                        "CREATE TABLE filled (id int); CREATE FUNCTION fill(i int) RETURNS int LANGUAGE sql AS"
                                + " $$ INSERT INTO filled VALUES (i) RETURNING id $$;"
                                + " SELECT fill(i) FROM generate_series(1, 1000) i;")
                .with("V3__check.sql", """
                        DO $$
                        BEGIN
                            IF (SELECT count(*) FROM filled) <> 1000 THEN
                                RAISE 'there are % rows', (SELECT count(*) FROM filled);
                            END IF;
                        END $$;
                        """);

        assertThat(project.replayed(0).get(2).up().failure()).isNull();
    }
}
