package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.budget.Budget;
import dev.drydock.budget.Budgets;
import dev.drydock.lock.LockMode;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.replay.report.JsonReplayReport;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverrunsTest {

    private static final String ORDERS = "public.orders";
    private static final Budget NONE = Budget.none();

    /** Readers waited 20 ms, writers 30, writers of single rows 40; it took 50 under SHARE, 25 under ACCESS EXCLUSIVE. */
    private static final Replay COSTLY = replay(
            List.of(new Blocked(ORDERS, 20, 30, 40, 30)),
            run(
                    new StatementRun.Work(List.of(ORDERS, "public.made"), List.of(), List.of(), List.of(), 700),
                    lock(ORDERS, LockMode.SHARE, 50),
                    lock(ORDERS, LockMode.ACCESS_EXCLUSIVE, 25),
                    lock("public.made", LockMode.ACCESS_EXCLUSIVE, 900)),
            run(
                    new StatementRun.Work(List.of(), List.of(), List.of(), List.of(), 300),
                    lock(ORDERS, LockMode.ACCESS_SHARE, 5)));

    @TempDir
    private Path folder;

    @Test
    void without_a_budget_nothing_is_too_much() {
        assertThat(Overruns.of(COSTLY, Budgets.NONE)).isEmpty();
    }

    @Test
    void readers_that_wait_longer_are_too_much() {
        assertThat(byDefault(NONE.blockedReads(ms(20)))).isEmpty();
        assertThat(byDefault(NONE.blockedReads(ms(19))))
                .containsExactly(
                        new Overrun(
                                ORDERS,
                                "blockedReads",
                                20,
                                19,
                                "Reads of public.orders waited 20.0 ms, above the budget of 19 ms. Keep its lock for less time, or raise blockedReads."));
    }

    @Test
    void writers_that_wait_longer_are_too_much() {
        assertThat(byDefault(NONE.blockedWrites(ms(30)))).isEmpty();
        assertThat(byDefault(NONE.blockedWrites(Duration.ZERO)))
                .extracting(Overrun::budget, Overrun::measured, Overrun::limit)
                .containsExactly(tuple("blockedWrites", 30.0, 0.0));
    }

    @Test
    void rows_that_stay_locked_longer_are_too_much() {
        assertThat(byDefault(NONE.blockedRows(ms(40)))).isEmpty();
        assertThat(byDefault(NONE.blockedRows(ms(39))))
                .extracting(Overrun::text)
                .containsExactly(
                        "Writes to single rows of public.orders waited 40.0 ms, above the budget of 39 ms. Update in smaller batches with a commit behind each, or raise blockedRows.");
    }

    @Test
    void a_rewrite_of_a_table_that_was_there_before_can_be_forbidden() {
        assertThat(byDefault(NONE.rewrite(true))).isEmpty();
        assertThat(byDefault(NONE.rewrite(false)))
                .extracting(Overrun::table, Overrun::budget)
                .containsExactly(tuple(ORDERS, "rewrite"));
    }

    @Test
    void a_lock_that_is_held_longer_is_too_much_and_a_stronger_one_counts_as_well() {
        assertThat(byDefault(NONE.lock(LockMode.ACCESS_EXCLUSIVE, ms(25)))).isEmpty();
        assertThat(byDefault(NONE.lock(LockMode.ACCESS_EXCLUSIVE, ms(24))))
                .extracting(Overrun::table, Overrun::budget, Overrun::measured)
                .containsExactly(tuple(ORDERS, "locks", 25.0));
        assertThat(byDefault(NONE.lock(LockMode.SHARE, ms(10))))
                .extracting(Overrun::measured)
                .containsExactlyInAnyOrder(25.0, 50.0);
        assertThat(byDefault(NONE.lock(LockMode.SHARE, ms(10)).lock(LockMode.ACCESS_EXCLUSIVE, ms(100))))
                .extracting(Overrun::measured)
                .containsExactly(50.0);
    }

    @Test
    void the_default_for_write_ahead_log_is_for_all_and_that_of_a_table_for_what_writes_to_it() {
        assertThat(byDefault(NONE.wal(1_000))).isEmpty();
        assertThat(byDefault(NONE.wal(999)))
                .containsExactly(
                        new Overrun(
                                null,
                                "wal",
                                1_000,
                                999,
                                "The up wrote 1,000 bytes of write-ahead log, above the budget of 999 bytes. Write less at once, or raise wal."));
        assertThat(Overruns.of(COSTLY, Budgets.NONE.on("orders", NONE.wal(700))))
                .isEmpty();
        assertThat(Overruns.of(COSTLY, Budgets.NONE.on("orders", NONE.wal(699))))
                .extracting(Overrun::table, Overrun::measured)
                .containsExactly(tuple(ORDERS, 700.0));
    }

    @Test
    void the_budget_of_a_table_goes_before_the_default_limit_by_limit() {
        Budgets budgets = Budgets.NONE
                .byDefault(NONE.blockedReads(ms(1)).blockedWrites(ms(1)))
                .on("orders", NONE.blockedReads(ms(500)));

        assertThat(Overruns.of(COSTLY, budgets)).extracting(Overrun::budget).containsExactly("blockedWrites");
    }

    @Test
    void a_table_that_the_migration_makes_has_no_budget() {
        assertThat(Overruns.of(
                        COSTLY,
                        Budgets.NONE.on("made", NONE.rewrite(false).lock(LockMode.ACCESS_EXCLUSIVE, Duration.ZERO))))
                .isEmpty();
    }

    @Test
    void a_made_table_has_no_budget_for_write_ahead_log_either() {
        assertThat(Overruns.of(COSTLY, Budgets.NONE.on("made", NONE.wal(0)))).isEmpty();
    }

    @Test
    void a_replay_above_its_budget_is_an_error_and_says_so_in_the_file() throws IOException {
        Project project = new Project(folder)
                .with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, amount int);")
                .with("V2__wide.sql", "ALTER TABLE orders ALTER COLUMN amount TYPE bigint;");
        Conditions conditions = new Conditions(
                List.of(), List.of(), List.of(), Budgets.NONE.byDefault(NONE.rewrite(false)), null, false);

        List<Replay> replays = project.replayed(
                SharedPostgres.server(16), ReplayOptions.rows(100).under(conditions));
        StringWriter json = new StringWriter();
        JsonReplayReport.write(new ReplayReport("16.0", Map.of(), replays), json);

        assertThat(replays).extracting(Replay::severity).containsExactly(Severity.INFO, Severity.ERROR);
        assertThat(replays.get(1).overruns()).extracting(Overrun::budget).containsExactly("rewrite");
        assertThat(json.toString())
                .containsSubsequence(
                        "\"overruns\" : [ ]",
                        "\"overruns\" : [ {",
                        "\"table\" : \"public.orders\"",
                        "\"budget\" : \"rewrite\"",
                        "The up rewrites public.orders, which its budget forbids. ");
    }

    private static List<Overrun> byDefault(Budget budget) {
        return Overruns.of(COSTLY, Budgets.NONE.byDefault(budget));
    }

    private static Duration ms(long ms) {
        return Duration.ofMillis(ms);
    }

    private static HeldLock lock(String table, LockMode mode, double heldMs) {
        return new HeldLock(table, mode, 0, 0, heldMs);
    }

    private static StatementRun run(StatementRun.Work work, HeldLock... locks) {
        return new StatementRun("AlterTable", "V1.sql", 1, 1, "ALTER TABLE", 0, 1, List.of(locks), work);
    }

    private static Replay replay(List<Blocked> blocked, StatementRun... runs) {
        return new Replay(
                "1",
                "costly",
                16,
                new Step(Status.OK, 1, List.of(runs), null, null, false, 0L),
                Step.ABSENT,
                Step.ABSENT,
                new Traffic(blocked, List.of(), null, null),
                Rollback.notRun(Verdict.MISSING),
                List.of(new TableFill(ORDERS, 100, 8_192, null)),
                List.of(),
                List.of(),
                List.of());
    }
}
