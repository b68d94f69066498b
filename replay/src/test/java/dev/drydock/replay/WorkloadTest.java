package dev.drydock.replay;

import static dev.drydock.replay.Project.blocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.budget.Budgets;
import dev.drydock.config.WorkloadStatement;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbeRun;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadTest {

    private static final String PLACE = "drydock.yml:7:5";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_parent_and_a_child() {
        project = new Project(folder).with("V1__tables.sql", """
                        CREATE TABLE customers (id bigint PRIMARY KEY, name text);
                        CREATE TABLE orders (id bigint PRIMARY KEY,
                            customer_id bigint NOT NULL REFERENCES customers DEFERRABLE INITIALLY DEFERRED,
                            status varchar(20) NOT NULL, amount int);
                        CREATE TABLE notes (id bigint PRIMARY KEY, text text);
                        """);
    }

    @OnMajors({13, 18})
    void a_query_waits_as_long_as_the_lock_that_blocks_it(int major) {
        project.with("V2__locked.sql", "ALTER TABLE orders ADD COLUMN a int; SELECT pg_sleep(0.3);");

        Replay replay = replayed(major, "orders", "select * from orders where customer_id = ? limit ?");

        ProbeRun run = workload(replay);
        assertThat(run.sql()).isEqualTo("select * from orders where customer_id = ? limit ?");
        assertThat(run.table()).isEqualTo("public.orders");
        assertThat(run.errors()).isEmpty();
        assertThat(run.notes()).isEmpty();
        assertThat(run.count()).isGreaterThan(10);
        assertThat(run.longestMs()).isGreaterThan(200);
        assertThat(blocked(replay, "public.orders").readsMs()).isBetween(295.0, 1_500.0);
        assertThat(replay.traffic().probes())
                .filteredOn(probe -> "public.orders".equals(probe.table()))
                .extracting(ProbeRun::kind)
                .containsExactlyInAnyOrder(ProbeKind.WORKLOAD, ProbeKind.WRITER, ProbeKind.ROW);
        assertThat(replay.traffic().probes())
                .filteredOn(probe -> "public.customers".equals(probe.table()))
                .extracting(ProbeRun::kind)
                .contains(ProbeKind.READER, ProbeKind.WRITER);
    }

    @OnMajors({13, 18})
    void a_new_row_waits_for_the_lock_on_its_parent_and_nothing_stays(int major) {
        project.with("V2__parent.sql", "ALTER TABLE customers ADD COLUMN a int; SELECT pg_sleep(0.3);")
                .with("U2__parent.sql", "ALTER TABLE customers DROP COLUMN a;");

        Replay replay = replayed(
                major, "orders", "insert into orders (id, customer_id, status, amount) values (?, ?, lower(?), ?)");

        ProbeRun run = workload(replay);
        assertThat(run.errors()).isEmpty();
        assertThat(run.notes()).isEmpty();
        assertThat(run.longestMs()).isGreaterThan(200);
        Blocked orders = blocked(replay, "public.orders");
        assertThat(orders.writesMs()).isBetween(295.0, 1_500.0);
        assertThat(orders.readsMs()).isZero();
        assertThat(replay.rollback().data().restored()).isTrue();
        assertThat(replay.rollback().data().differences()).isEmpty();
    }

    @Test
    void a_parent_that_only_other_writers_wait_for_does_not_block_a_new_row_of_the_child() {
        project.with(
                "V2__parent.sql",
                "LOCK TABLE customers IN SHARE ROW EXCLUSIVE MODE; SELECT pg_sleep(0.3);"
                        + " LOCK TABLE customers IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(0.2);");

        Replay replay =
                replayed(16, "orders", "insert into orders (id, customer_id, status, amount) values (?, ?, ?, ?)");

        assertThat(blocked(replay, "public.customers").writesMs()).isGreaterThan(495);
        assertThat(blocked(replay, "public.orders").writesMs()).isBetween(195.0, 400.0);
    }

    @OnMajors({13, 18})
    void an_update_waits_for_the_rows_that_the_migration_has_updated(int major) {
        project.with("V2__rows.sql", "UPDATE orders SET amount = 1; SELECT pg_sleep(0.3);");

        Replay replay = replayed(major, "orders", "update orders set status = ? where id = ?");

        ProbeRun run = workload(replay);
        assertThat(run.errors()).isEmpty();
        assertThat(run.longestMs()).isGreaterThan(200);
        Blocked orders = blocked(replay, "public.orders");
        assertThat(orders.rowsMs()).isBetween(295.0, 1_500.0);
        assertThat(orders.writesMs()).isZero();
    }

    @OnMajors({13, 18})
    void a_column_that_is_dropped_breaks_the_application(int major) {
        project.with("V2__drop.sql", "ALTER TABLE orders DROP COLUMN status; COMMIT; SELECT pg_sleep(0.3);")
                .with("V2__drop.sql.conf", "executeInTransaction=false\n");

        Replay replay = replayed(major, "orders", "select id from orders where status in (?, ?)");

        assertThat(workload(replay).errors()).singleElement().satisfies(error -> {
            assertThat(error.sqlState()).isEqualTo("42703");
            assertThat(error.message()).isEqualTo("column \"status\" does not exist");
            assertThat(error.count()).isGreaterThan(5);
        });
    }

    @Test
    void a_deadlock_ends_the_statement_and_not_the_probe() {
        project.with(
                "V2__deadlock.sql",
                "LOCK TABLE customers; SELECT pg_sleep(0.1); LOCK TABLE orders; SELECT pg_sleep(0.1);");

        Replay replay = replayed(
                16,
                "orders",
                "with o as (update orders set amount = amount where id = ? returning customer_id)"
                        + " update customers set name = name where id = (select customer_id from o)");

        assertThat(replay.up().status()).isEqualTo(Status.OK);
        assertThat(workload(replay).count()).isGreaterThan(5);
        assertThat(workload(replay).errors()).extracting(ProbeError::sqlState).isSubsetOf("40P01", "57014");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from orders where statsu = ?",
                "select * from orders where id = ? and",
                "insert into orders (id, custmer_id) values (?, ?)",
                "select nosuchfunction(id) from orders"
            })
    void a_statement_that_is_wrong_in_itself_is_refused_at_its_place(String sql) {
        project.with("V2__column.sql", "ALTER TABLE orders ADD COLUMN a int;");

        assertThatThrownBy(() -> replayed(16, "orders", sql))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith(PLACE + ": The statement of the workload fails before the migration: ")
                .hasMessageMatching(
                        ".*SQLSTATE 42.*\\. Correct it so that it runs against the schema as it is then\\.");
    }

    @Test
    void a_statement_of_another_time_is_left_to_the_built_in_probes() {
        project.with("V2__column.sql", "ALTER TABLE orders ADD COLUMN a int;")
                .with("V3__renamed.sql", "ALTER TABLE orders RENAME COLUMN amount TO total;")
                .with("V4__column.sql", "ALTER TABLE orders ADD COLUMN b int;");

        List<Replay> replays = all(16, stated("orders", "select * from orders where total > ?"));

        assertThat(replays.subList(0, 3))
                .allSatisfy(replay -> assertThat(replay.traffic().probes())
                        .extracting(ProbeRun::kind)
                        .doesNotContain(ProbeKind.WORKLOAD));
        assertThat(replays.get(2).traffic().probes()).extracting(ProbeRun::kind).contains(ProbeKind.READER);
        assertThat(workload(replays.get(3)).errors()).isEmpty();
    }

    @OnMajors({13, 18})
    void values_are_found_for_statements_of_many_shapes(int major) {
        project.with("V2__shapes.sql", """
                        CREATE SCHEMA shop;
                        CREATE TYPE shop.state AS ENUM ('new', 'paid');
                        CREATE TABLE shop."Order" (id uuid PRIMARY KEY, state shop.state NOT NULL, tags text[] NOT NULL,
                            doc jsonb NOT NULL, email varchar(30) NOT NULL UNIQUE, price numeric(8, 2) NOT NULL CHECK (price >= 0),
                            at timestamptz NOT NULL, flag boolean NOT NULL);
                        CREATE TABLE shop.links (a bigint NOT NULL, b bigint NOT NULL, UNIQUE (a, b));
                        CREATE TABLE shop.events (id bigint NOT NULL, kind int NOT NULL) PARTITION BY HASH (id);
                        CREATE TABLE shop.events_0 PARTITION OF shop.events FOR VALUES WITH (MODULUS 2, REMAINDER 0);
                        CREATE TABLE shop.events_1 PARTITION OF shop.events FOR VALUES WITH (MODULUS 2, REMAINDER 1);
                        CREATE VIEW shop.paid AS SELECT id, at FROM shop."Order" WHERE state = 'paid';
                        """)
                .with("V3__any.sql", "ALTER TABLE notes ADD COLUMN a int; SELECT pg_sleep(0.5);");
        WorkloadStatement[] statements = Stream.of(
                        "select * from shop.\"Order\" o where o.id = ? and state = ? and flag = ?",
                        "select * from shop.\"Order\" where id = any(?) and tags = ? and doc @> ?",
                        "select * from shop.\"Order\" where at between ? and ? and price > ? order by at limit ? offset ?",
                        "select * from shop.\"Order\" where (at, id) > (?, ?) and email like ? fetch first ? rows only",
                        "insert into shop.\"Order\" (id, state, tags, doc, email, price, at, flag)"
                                + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                        "insert into shop.links (a, b) values (?, ?)",
                        "insert into shop.links (a, b) values (?, ?) on conflict (a, b) do nothing",
                        "select e.* from shop.events e join orders o on o.id = e.id where e.kind = ? and o.amount < ?",
                        "update shop.events set kind = ? where id = ?",
                        "delete from shop.\"Order\" where id in (?, ?, ?)",
                        "select * from shop.paid where at > ?",
                        "select count(*) from orders")
                .map(sql -> new WorkloadStatement("shop.Order", sql, 20, PLACE))
                .toArray(WorkloadStatement[]::new);

        Replay replay = all(major, statements).get(2);

        assertThat(replay.traffic().probes())
                .filteredOn(probe -> probe.kind() == ProbeKind.WORKLOAD)
                .hasSize(statements.length)
                .allSatisfy(run -> {
                    assertThat(run.errors()).as(run.sql()).isEmpty();
                    assertThat(run.notes()).as(run.sql()).isEmpty();
                    assertThat(run.count()).as(run.sql()).isPositive();
                });
    }

    @Test
    void what_no_value_suits_says_nothing_about_the_migration() {
        project.with("V2__column.sql", "ALTER TABLE orders ADD COLUMN a int; SELECT pg_sleep(0.1);");

        Replay replay = all(16, 0, stated("orders", "insert into orders (id, customer_id, status) values (?, ?, ?)"))
                .get(1);

        ProbeRun run = workload(replay);
        assertThat(run.errors()).isEmpty();
        assertThat(run.notes())
                .contains("Its parameter 2 was NULL: no row has a value for it.")
                .anyMatch(note -> note.startsWith("It failed before the migration already"));
    }

    @Test
    void all_statements_together_leave_the_machine_to_the_migration() {
        project.with("V2__column.sql", "ALTER TABLE orders ADD COLUMN a int; SELECT pg_sleep(0.1);");
        WorkloadStatement often = new WorkloadStatement("orders", "select 1 from orders where id = ?", 1_000, PLACE);

        Replay replay = all(16, often, new WorkloadStatement("notes", "select * from notes where id = ?", 600, PLACE))
                .get(1);

        assertThat(replay.traffic().probes())
                .filteredOn(probe -> probe.kind() == ProbeKind.WORKLOAD)
                .extracting(ProbeRun::notes)
                .containsExactly(
                        List.of(
                                "It ran 625.0 times a second instead of 1000.0: all statements together are limited to 1000."),
                        List.of(
                                "It ran 375.0 times a second instead of 600.0: all statements together are limited to 1000."));
    }

    private Replay replayed(int major, String table, String sql) {
        return all(major, stated(table, sql)).get(1);
    }

    private static WorkloadStatement stated(String table, String sql) {
        return new WorkloadStatement(table, sql, 100, PLACE);
    }

    private List<Replay> all(int major, WorkloadStatement... statements) {
        return all(major, 2_000, statements);
    }

    private List<Replay> all(int major, long rows, WorkloadStatement... statements) {
        Conditions conditions = new Conditions(List.of(), List.of(), List.of(statements), Budgets.NONE, null, false);
        return project.replayed(
                SharedPostgres.server(major), ReplayOptions.rows(rows).under(conditions));
    }

    private static ProbeRun workload(Replay replay) {
        assertThat(replay.up().failure()).isNull();
        return replay.traffic().probes().stream()
                .filter(probe -> probe.kind() == ProbeKind.WORKLOAD)
                .findFirst()
                .orElseThrow();
    }
}
