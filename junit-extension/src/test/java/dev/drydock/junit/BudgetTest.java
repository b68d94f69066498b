package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static Outcome all;

    @BeforeAll
    static void run_the_examples() {
        all = Outcome.of(
                WritesExceeded.class,
                ReadsExceeded.class,
                Within.class,
                OneTableIsSmall.class,
                Asserting.class,
                WaitsTooLong.class,
                Rewriting.class,
                UnknownTable.class);
    }

    @Test
    void writes_that_wait_longer_fail_with_the_table_and_both_times() {
        assertThat(all.in(WritesExceeded.class).failure())
                .matches("V2 index orders on PostgreSQL 16:\n"
                        + "Writes to public\\.orders waited [0-9]+\\.[0-9] ms, above the budget of 1 ms\\."
                        + " Keep its lock for less time, or raise maxBlockedWrites\\.");
    }

    @Test
    void reads_that_wait_longer_fail_with_the_table_and_both_times() {
        assertThat(all.in(ReadsExceeded.class).failure())
                .matches("V3 widen customer on PostgreSQL 16:\n"
                        + "Reads of public\\.orders waited [0-9]+\\.[0-9] ms, above the budget of 1 ms\\."
                        + " Keep its lock for less time, or raise maxBlockedReads\\.");
    }

    @Test
    void a_migration_within_its_budgets_passes() {
        assertThat(all.in(Within.class).failed()).isEmpty();
        assertThat(all.in(Within.class).passed()).hasSize(1);
    }

    @Test
    void rows_are_those_of_the_table_else_of_the_method_else_of_the_class() {
        assertThat(all.in(OneTableIsSmall.class).failed()).isEmpty();
        assertThat(all.in(OneTableIsSmall.class).passed()).hasSize(1);
        assertThat(all.in(Asserting.class).failed()).isEmpty();
    }

    @Test
    void an_assertion_about_waiting_says_what_was_measured() {
        assertThat(all.in(WaitsTooLong.class).failure())
                .matches("V2 index orders on PostgreSQL 16:"
                        + " Writes to orders waited [0-9]+\\.[0-9] ms, expected at most 1 ms\\.");
    }

    @Test
    void an_assertion_about_rewriting_says_what_is_rewritten() {
        assertThat(all.in(Rewriting.class).failure())
                .isEqualTo("V3 widen customer on PostgreSQL 16: The up rewrites orders.");
    }

    @Test
    void an_assertion_about_a_table_that_was_not_watched_fails() {
        assertThat(all.in(UnknownTable.class).failure())
                .isEqualTo("V2 index orders on PostgreSQL 16: Nobody read or wrote invoices during the replay;"
                        + " watched were public.orders.");
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class WritesExceeded {

        @MigrationTest(version = "2", maxBlockedWrites = "1ms")
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class ReadsExceeded {

        @MigrationTest(version = "3", maxBlockedReads = "1 ms", maxBlockedWrites = "1m")
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 1_000)
    static class Within {

        @MigrationTest(version = "2", maxBlockedReads = "20s", maxBlockedWrites = "20s")
        void goes_up() {}
    }

    @Migrations(
            locations = "src/test/resources/migrations/heavy",
            rows = 100_000,
            tables = @TableRows(table = "orders", rows = 30))
    static class OneTableIsSmall {

        @MigrationTest(version = "2")
        void is_filled(Replay replay) {
            assertThat(replay.tables()).singleElement().matches(table -> table.rows() == 30);
        }
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class Asserting {

        @MigrationTest(version = "3", rows = 40)
        void rewrites_a_few_rows(Replay replay) {
            assertThat(replay.tables()).singleElement().matches(table -> table.rows() == 40);
            ReplayAssert.assertThat(replay)
                    .restoresSchema()
                    .rewrites("orders")
                    .blocksReads("public.orders")
                    .forAtMost(Duration.ofSeconds(20));
        }
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class WaitsTooLong {

        @MigrationTest(version = "2")
        void asserts(Replay replay) {
            ReplayAssert.assertThat(replay)
                    .blocksWrites("orders")
                    .forAtLeast(Duration.ofMillis(1))
                    .blocksWrites("orders")
                    .forAtMost(Duration.ofMillis(1));
        }
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class Rewriting {

        @MigrationTest(version = "3")
        void asserts(Replay replay) {
            ReplayAssert.assertThat(replay).neverRewrites("orders");
        }
    }

    @Migrations(locations = "src/test/resources/migrations/heavy", rows = 100_000)
    static class UnknownTable {

        @MigrationTest(version = "2")
        void asserts(Replay replay) {
            ReplayAssert.assertThat(replay).blocksReads("invoices").forAtMost(Duration.ofMillis(1));
        }
    }
}
