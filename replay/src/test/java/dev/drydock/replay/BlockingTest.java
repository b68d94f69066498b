package dev.drydock.replay;

import static dev.drydock.replay.Project.blocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lock.LockMode;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rollback.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlockingTest {

    private static final long MANY = 200_000;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void two_tables() {
        project =
                new Project(folder).with("V1__tables.sql", """
                        CREATE TABLE customers (id bigint PRIMARY KEY, name text);
                        CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, amount int);
                        """).with("U1__tables.sql", "DROP TABLE orders, customers;");
    }

    @Test
    void a_foreign_key_blocks_writers_of_both_tables_and_far_less_when_it_is_validated_later() {
        project.with(
                        "V2__unsafe.sql",
                        "ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers;")
                .with("U2__unsafe.sql", "ALTER TABLE orders DROP CONSTRAINT c;")
                .with("V3__drop.sql", "ALTER TABLE orders DROP CONSTRAINT c;")
                .with(
                        "V4__safe.sql",
                        "ALTER TABLE orders ADD CONSTRAINT c FOREIGN KEY (customer_id) REFERENCES customers NOT VALID;")
                .with("U4__safe.sql", "ALTER TABLE orders DROP CONSTRAINT c;")
                .with("V5__validate.sql", "ALTER TABLE orders VALIDATE CONSTRAINT c;");

        List<Replay> replays = project.replayed(MANY);

        assertThat(replays).extracting(replay -> replay.up().status()).containsOnly(Status.OK);
        Replay unsafe = replays.get(1);
        assertThat(modes(unsafe, "public.orders")).contains(LockMode.SHARE_ROW_EXCLUSIVE);
        assertThat(modes(unsafe, "public.customers")).contains(LockMode.SHARE_ROW_EXCLUSIVE);
        assertThat(unsafe.rollback().verdict()).isEqualTo(Verdict.RESTORES);
        for (String table : List.of("public.orders", "public.customers")) {
            double atOnce = blocked(unsafe, table).writesMs();
            double inSteps = blocked(replays.get(3), table).writesMs()
                    + blocked(replays.get(4), table).writesMs();
            assertThat(atOnce).as(table).isPositive();
            assertThat(inSteps).as(table).isLessThan(atOnce / 4);
        }
    }

    @OnMajors({13, 16, 18})
    void a_plain_index_blocks_writers_and_a_concurrent_one_nobody(int major) {
        project.with("V2__plain.sql", "CREATE INDEX plain ON orders (customer_id, amount);")
                .with("U2__plain.sql", "DROP INDEX plain;")
                .with("V3__concurrent.sql", "CREATE INDEX CONCURRENTLY slow ON orders (amount);")
                .with("V3__concurrent.sql.conf", "executeInTransaction=false\n")
                .with("U3__concurrent.sql", "DROP INDEX CONCURRENTLY slow;")
                .with("U3__concurrent.sql.conf", "executeInTransaction=false\n");

        List<Replay> replays = project.replayed(SharedPostgres.server(major), ReplayOptions.rows(MANY));

        Replay plain = replays.get(1);
        assertThat(modes(plain, "public.orders")).containsExactly(LockMode.SHARE);
        assertThat(blocked(plain, "public.orders").writesMs()).isPositive();
        assertThat(blocked(plain, "public.orders").readsMs()).isZero();
        assertThat(statement(plain).scans()).containsExactly("public.orders");
        Replay concurrent = replays.get(2);
        assertThat(modes(concurrent, "public.orders")).containsExactly(LockMode.SHARE_UPDATE_EXCLUSIVE);
        assertThat(blocked(concurrent, "public.orders").writesMs()).isZero();
        assertThat(replays)
                .extracting(replay -> replay.rollback().verdict())
                .containsExactly(Verdict.RESTORES, Verdict.RESTORES, Verdict.RESTORES);
    }

    @Test
    void a_wider_integer_rewrites_the_table_before_everybody() {
        project.with("V2__wider.sql", "ALTER TABLE orders ALTER COLUMN amount TYPE bigint;")
                .with("U2__wider.sql", "ALTER TABLE orders ALTER COLUMN amount TYPE int;");

        Replay wider = project.replayed(MANY).get(1);

        StatementRun run = statement(wider);
        assertThat(run.rewrites()).containsExactly("public.orders");
        assertThat(run.scans()).containsExactly("public.orders");
        assertThat(modes(wider, "public.orders")).contains(LockMode.ACCESS_EXCLUSIVE);
        assertThat(blocked(wider, "public.orders").readsMs()).isPositive();
        assertThat(blocked(wider, "public.orders").writesMs()).isPositive();
        assertThat(wider.rollback().verdict()).isEqualTo(Verdict.RESTORES);
    }

    @Test
    void a_column_with_a_constant_default_rewrites_nothing() {
        project.with("V2__column.sql", "ALTER TABLE orders ADD COLUMN note text NOT NULL DEFAULT 'none';")
                .with("U2__column.sql", "ALTER TABLE orders DROP COLUMN note;");

        StatementRun run = statement(project.replayed(1_000).get(1));

        assertThat(run.rewrites()).isEmpty();
        assertThat(run.scans()).isEmpty();
        assertThat(run.locks()).extracting(HeldLock::mode).contains(LockMode.ACCESS_EXCLUSIVE);
    }

    @Test
    void what_the_recorder_asks_between_statements_is_not_counted_as_blocked() {
        project.with(
                "V2__many.sql",
                "LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;\n"
                        + "UPDATE customers SET name = 'x' WHERE id = 0;\n".repeat(300));

        Replay many = project.replayed(100).get(1);

        assertThat(blocked(many, "public.orders").readsMs())
                .isPositive()
                .isLessThan(many.up().milliseconds() + 1.0);
        StatementRun last = many.up().statements().get(300);
        assertThat(last.startMs() + last.milliseconds()).isLessThan(many.up().milliseconds() + 1.0);
        assertThat(many.traffic().probes())
                .filteredOn(probe -> !probe.latencies().isEmpty())
                .allSatisfy(probe -> assertThat(probe.latencies().get(0).atMs())
                        .isLessThan(many.up().milliseconds() + 1.0))
                .isNotEmpty();
        assertThat(many.up().statements().get(0).locks())
                .filteredOn(lock -> lock.relation().equals("public.orders"))
                .allSatisfy(
                        lock -> assertThat(lock.heldMs()).isLessThan(many.up().milliseconds() + 1.0))
                .isNotEmpty();
    }

    @Test
    void each_statement_has_only_the_locks_that_are_new_with_it() {
        project.with("V2__two.sql", "ALTER TABLE orders ADD COLUMN a int;\n  ALTER TABLE customers ADD COLUMN a int;\n")
                .with("U2__two.sql", "ALTER TABLE orders DROP a; ALTER TABLE customers DROP a;");

        List<StatementRun> runs = project.replayed(100).get(1).up().statements();

        assertThat(runs).extracting(StatementRun::kind).containsExactly("AlterTable", "AlterTable");
        assertThat(runs).extracting(StatementRun::line).containsExactly(1, 2);
        assertThat(runs).extracting(StatementRun::column).containsExactly(1, 3);
        assertThat(runs).extracting(StatementRun::file).containsOnly("db/V2__two.sql");
        assertThat(runs.get(0).locks()).extracting(HeldLock::relation).containsExactly("public.orders");
        assertThat(runs.get(1).locks()).extracting(HeldLock::relation).containsExactly("public.customers");
        assertThat(runs.get(0).locks().get(0).heldMs())
                .isGreaterThan(runs.get(1).locks().get(0).heldMs());
    }

    private static StatementRun statement(Replay replay) {
        assertThat(replay.up().failure()).isNull();
        assertThat(replay.up().statements()).hasSize(1);
        return replay.up().statements().get(0);
    }

    private static List<LockMode> modes(Replay replay, String relation) {
        return statement(replay).locks().stream()
                .filter(lock -> lock.relation().equals(relation))
                .map(HeldLock::mode)
                .toList();
    }
}
