package dev.drydock.replay;

import static dev.drydock.replay.Project.blocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lock.LockMode;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.SharedPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {

    /** Milliseconds for which migrations below hold a lock, and the least of it that has to be noticed. */
    private static final int HELD = 200;

    private static final double NOTICED = HELD * 0.9;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_table() {
        project = new Project(folder)
                .with(
                        "V1__orders.sql",
                        "CREATE TABLE orders (id bigint PRIMARY KEY, customer bigint, amount int NOT NULL);");
    }

    @OnMajors({13, 16})
    void an_update_locks_rows_and_not_the_table(int major) {
        project.with("V2__update.sql", "UPDATE orders SET amount = amount + 1;");

        Replay update = replayed(major, 20_000);

        StatementRun.Work work = work(update);
        assertThat(work.written()).containsExactly(new WrittenRows("public.orders", 0, 20_000, 0));
        assertThat(work.rewrites()).isEmpty();
        assertThat(work.walBytes()).isGreaterThan(20_000 * 50);
        Blocked orders = blocked(update, "public.orders");
        assertThat(orders.rowsMs()).isPositive();
        assertThat(orders.writesMs()).isZero();
        assertThat(orders.readsMs()).isZero();
    }

    @Test
    void deleted_and_inserted_rows_are_counted_and_only_the_deleted_are_locked() {
        project.with("V2__both.sql", """
                        INSERT INTO orders SELECT -i, i, i FROM generate_series(1, 7) AS i;
                        DELETE FROM orders WHERE id < 0;
                        """);

        Replay both = replayed(16, 100);

        assertThat(both.up().statements())
                .extracting(run -> run.work().written())
                .containsExactly(
                        List.of(new WrittenRows("public.orders", 7, 0, 0)),
                        List.of(new WrittenRows("public.orders", 0, 0, 7)));
        StatementRun delete = both.up().statements().get(1);
        assertThat(blocked(both, "public.orders").rowsMs()).isGreaterThanOrEqualTo(delete.milliseconds());
        assertThat(blocked(both, "public.orders").rowsMs())
                .isLessThan(both.up().statements().get(0).milliseconds() + delete.milliseconds() + 1_000);
    }

    @OnMajors({13, 16})
    void a_locked_partition_blocks_readers_of_its_parent(int major) {
        project.with("V2__parts.sql", """
                        CREATE TABLE parts (id int, name text) PARTITION BY RANGE (id);
                        CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (MINVALUE) TO (50);
                        CREATE TABLE parts_high PARTITION OF parts FOR VALUES FROM (50) TO (MAXVALUE);
                        """).with("V3__lock.sql", """
                        -- parts cannot be read meanwhile
                        LOCK TABLE parts_low IN ACCESS EXCLUSIVE MODE;
                        SELECT pg_sleep(0.2);
                        """);

        Replay lock = replayed(major, 100);

        assertThat(blocked(lock, "public.parts_low").readsMs()).isGreaterThan(NOTICED);
        assertThat(blocked(lock, "public.parts").readsMs()).isGreaterThan(NOTICED);
        assertThat(lock.blocked()).extracting(Blocked::table).doesNotContain("public.parts_high");
    }

    @Test
    void a_table_that_only_dynamic_sql_locks_is_blocked() {
        project.with("V2__dynamic.sql", """
                        DO $$
                        BEGIN
                            EXECUTE 'LOCK TABLE ord' || 'ers IN SHARE MODE';
                            PERFORM pg_sleep(0.2);
                        END $$;
                        """);

        Blocked orders = blocked(replayed(16, 100), "public.orders");

        assertThat(orders.writesMs()).isBetween(NOTICED, HELD * 20.0);
        assertThat(orders.longestMs()).isEqualTo(orders.writesMs());
        assertThat(orders.readsMs()).isZero();
    }

    @OnMajors({13, 16})
    void a_lock_that_comes_and_goes_within_a_block_is_seen(int major) {
        project.with("V2__block.sql", """
                        DO $$
                        BEGIN
                            LOCK TABLE orders IN ACCESS EXCLUSIVE MODE;
                            PERFORM pg_sleep(0.2);
                            COMMIT;
                            PERFORM pg_sleep(0.2);
                        END $$;
                        """).with("V2__block.sql.conf", "executeInTransaction=false\n");

        Replay block = replayed(major, 100);

        HeldLock lock = block.up().statements().get(0).locks().stream()
                .filter(held -> held.mode() == LockMode.ACCESS_EXCLUSIVE)
                .findFirst()
                .orElseThrow();
        assertThat(lock.relation()).isEqualTo("public.orders");
        assertThat(lock.heldMs())
                .isBetween(NOTICED, block.up().statements().get(0).milliseconds() - NOTICED);
        assertThat(blocked(block, "public.orders").readsMs())
                .isBetween(NOTICED, block.up().statements().get(0).milliseconds() - NOTICED);
        assertThat(block.up().statements().get(0).scans()).isNull();
    }

    @Test
    void a_large_build_in_little_memory_writes_temporary_files() {
        project.with("V2__build.sql", """
                        SET maintenance_work_mem = '1MB';
                        SET max_parallel_maintenance_workers = 0;
                        CREATE INDEX orders_customer ON orders (customer, amount, id);
                        """).with("U2__build.sql", "DROP INDEX orders_customer;");

        Replay build = replayed(16, 60_000);

        assertThat(build.up().statements().get(2).work().builds()).containsExactly("public.orders_customer");
        assertThat(build.up().statements().get(2).work().walBytes()).isPositive();
        assertThat(build.up().tempBytes()).isGreaterThan(500_000);
        assertThat(build.down().tempBytes()).isZero();
        assertThat(build.again().tempBytes()).isGreaterThan(500_000);
        assertThat(build.sizes())
                .singleElement()
                .satisfies(size -> assertThat(size.indexBytesAfter()).isGreaterThan(size.indexBytesBefore()));
    }

    @Test
    void what_was_not_run_has_no_figures() {
        assertThat(replayed(16, 0).down().tempBytes()).isNull();
    }

    @Test
    void probes_count_from_the_beginning_of_the_step() {
        project.with("V2__lock.sql", "LOCK TABLE orders IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(0.2);");

        Replay lock = replayed(16, 100);

        assertThat(lock.traffic().probes()).isNotEmpty().allSatisfy(probe -> {
            assertThat(probe.count()).isPositive();
            assertThat(probe.latencies()).isNotEmpty();
            assertThat(probe.latencies().get(0).atMs()).isBetween(0.0, NOTICED);
            assertThat(probe.longestMs() > HELD / 2.0 || probe.table() == null)
                    .as("%s stood behind the lock", probe)
                    .isTrue();
        });
    }

    /** The last migration's. */
    private Replay replayed(int major, long rows) {
        var replays = project.replayed(SharedPostgres.server(major), ReplayOptions.rows(rows));
        Replay last = replays.get(replays.size() - 1);
        assertThat(last.up().failure()).isNull();
        return last;
    }

    private static StatementRun.Work work(Replay replay) {
        assertThat(replay.up().statements()).hasSize(1);
        return replay.up().statements().get(0).work();
    }
}
