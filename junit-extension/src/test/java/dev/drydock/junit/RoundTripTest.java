package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import dev.drydock.rollback.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static Outcome all;

    @BeforeAll
    static void run_the_examples() {
        all = Outcome.of(
                Sound.class,
                Forgetful.class,
                Lenient.class,
                Judging.class,
                Broken.class,
                BrokenAndLenient.class,
                Stuck.class,
                StuckAndJudging.class,
                FailingByItself.class);
    }

    @Test
    void an_empty_body_passes_for_sound_migrations() {
        assertThat(all.in(Sound.class).failed()).isEmpty();
        assertThat(all.in(Sound.class).rollbacks()).containsExactly("restores", "restores");
    }

    @Test
    void each_migration_is_a_test_that_is_named_after_it() {
        assertThat(all.in(Sound.class).passed())
                .containsExactly(
                        "V1 create orders → up / down / up on PostgreSQL 16",
                        "V2 note length → up / down / up on PostgreSQL 16");
    }

    @Test
    void an_empty_body_fails_where_the_down_does_not_restore_the_schema() {
        assertThat(all.in(Forgetful.class).passed()).isEmpty();
        assertThat(all.in(Forgetful.class).failure())
                .startsWith("V2 drop index on PostgreSQL 16:\n"
                        + "The down does not restore the schema: index public.orders_customer_idx is missing."
                        + " Correct the down so that it takes back all that the up does.");
    }

    @Test
    void a_selected_version_is_the_only_test() {
        assertThat(all.in(Lenient.class).passed()).containsExactly("V2 drop index → up / down / up on PostgreSQL 16");
    }

    @Test
    void a_method_that_takes_the_replay_judges_the_schema_itself() {
        assertThat(all.in(Lenient.class).failed()).isEmpty();
        assertThat(all.in(Lenient.class).rollbacks()).containsExactly("differs");
        assertThat(all.in(Judging.class).failure())
                .isEqualTo("V2 drop index on PostgreSQL 16: The down does not restore the schema:"
                        + " index public.orders_customer_idx is missing."
                        + " Correct the down so that it takes back all that the up does.");
    }

    @Test
    void a_migration_without_a_down_passes_and_says_so() {
        assertThat(all.in(Broken.class).passed()).containsExactly("V1 create orders → up on PostgreSQL 16");
        assertThat(all.in(Broken.class).rollbacks()).containsExactly("missing", "undecided");
    }

    @Test
    void an_up_that_fails_is_named_with_its_place() {
        assertThat(all.in(Broken.class).failure())
                .isEqualTo("V2 fill notes on PostgreSQL 16:\n"
                        + "src/test/resources/migrations/broken/V2__fill_notes.sql:4:8:"
                        + " column \"payed_at\" does not exist (SQLSTATE 42703)."
                        + " Correct the statement and replay the migration again.");
    }

    @Test
    void an_up_that_fails_is_nothing_that_a_method_can_judge_away() {
        assertThat(all.in(BrokenAndLenient.class).failure()).contains("V2__fill_notes.sql:4:8:");
    }

    @Test
    void a_down_that_fails_is_named_with_its_place() {
        assertThat(all.in(Stuck.class).failure())
                .contains(
                        "src/test/resources/migrations/stuck/U1__create_orders.sql:1:1: table \"ordres\" does not exist");
        assertThat(all.in(StuckAndJudging.class).failure())
                .startsWith("V1 create orders on PostgreSQL 16: ")
                .contains("U1__create_orders.sql:1:1: table \"ordres\" does not exist");
    }

    @Test
    void a_body_that_fails_is_heard_before_the_replay() {
        assertThat(all.in(FailingByItself.class).failure()).isEqualTo("the body's own words");
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 100)
    static class Sound {

        @MigrationTest
        void goes_up_down_and_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/forgetful", rows = 100)
    static class Forgetful {

        @MigrationTest(version = "2")
        void goes_up_down_and_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/forgetful", rows = 100)
    static class Lenient {

        @MigrationTest(version = "2")
        void knows_what_is_left(Replay replay) {
            assertThat(replay.version()).isEqualTo("2");
            assertThat(replay.rollback().verdict()).isEqualTo(Verdict.DIFFERS);
        }
    }

    @Migrations(locations = "src/test/resources/migrations/forgetful", rows = 100)
    static class Judging {

        @MigrationTest(version = "2")
        void asks_for_the_schema(Replay replay) {
            ReplayAssert.assertThat(replay).neverRewrites("orders").restoresSchema();
        }
    }

    @Migrations(locations = "src/test/resources/migrations/broken", rows = 100)
    static class Broken {

        @MigrationTest
        void goes_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/broken", rows = 100)
    static class BrokenAndLenient {

        @MigrationTest(version = "2")
        void does_not_look(Replay replay) {}
    }

    @Migrations(locations = "src/test/resources/migrations/stuck", rows = 100)
    static class Stuck {

        @MigrationTest
        void goes_up_down_and_up() {}
    }

    @Migrations(locations = "src/test/resources/migrations/stuck", rows = 100)
    static class StuckAndJudging {

        @MigrationTest
        void asks_for_the_schema(Replay replay) {
            ReplayAssert.assertThat(replay).restoresSchema();
        }
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 100)
    static class FailingByItself {

        @MigrationTest(version = "1")
        void fails() {
            throw new AssertionError("the body's own words");
        }
    }
}
