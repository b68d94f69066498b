package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.SharedPostgres;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherTripTest {

    private static final double STAYS = 400;

    private static final String NOT_AGAIN = """
            DO $$
            BEGIN
                IF EXISTS (SELECT FROM pg_attribute
                           WHERE attrelid = 'orders'::regclass AND attname = 'note' AND NOT attisdropped)
                   OR (SELECT count(*) FROM orders) <> 100 THEN
                    RAISE 'the state is not the one of ups alone';
                END IF;
            END $$;
            """;

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void a_table() {
        project =
                new Project(folder).with("V1__orders.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, amount int);");
    }

    @Test
    void a_down_that_fails_the_second_time_and_leaves_nothing_is_refused() {
        assertThat(secondDown("ALTER TABLE orders DROP COLUMN b;")).isEqualTo(SecondDown.REFUSED);
    }

    @Test
    void a_down_that_changes_nothing_the_second_time_is_harmless() {
        assertThat(secondDown("ALTER TABLE orders DROP COLUMN IF EXISTS b;")).isEqualTo(SecondDown.HARMLESS);
    }

    @Test
    void a_down_that_takes_more_the_second_time_is_harmful_and_an_error() {
        project.with("V2__b.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U2__b.sql", """
                        DO $$
                        BEGIN
                            ALTER TABLE orders DROP COLUMN b;
                        EXCEPTION WHEN undefined_column THEN
                            ALTER TABLE orders DROP COLUMN amount;
                        END $$;
                        """)
                .with("V3__use.sql", "UPDATE orders SET amount = 1, b = 1;");

        List<Replay> replays = replayed(Conditions.NONE.withSecondDown());

        assertThat(replays.get(1).rollback().secondDown()).isEqualTo(SecondDown.HARMFUL);
        assertThat(replays.get(1).severity()).isEqualTo(Severity.ERROR);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    @Test
    void a_second_down_is_only_tried_where_it_is_asked_for() {
        project.with("V2__b.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U2__b.sql", "ALTER TABLE orders DROP COLUMN b;");

        Replay replay = replayed(Conditions.NONE).get(1);

        assertThat(replay.rollback().secondDown()).isNull();
        assertThat(replay.traffic().queue()).isNull();
    }

    @Test
    void everybody_stands_behind_a_migration_that_waits_for_a_reader() {
        project.with("V2__b.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U2__b.sql", "ALTER TABLE orders DROP COLUMN b;")
                .with("V3__state.sql", NOT_AGAIN + "UPDATE orders SET b = 1;");

        List<Replay> replays = replayed(Conditions.NONE.behindIdleReader(Duration.ofMillis((long) STAYS)));

        Queue queue = replays.get(1).traffic().queue();
        assertThat(queue.readerMs()).isEqualTo(STAYS);
        assertThat(queue.waitedMs()).isBetween(STAYS / 3, STAYS * 10);
        assertThat(queue.readsMs()).isBetween(STAYS / 3, STAYS * 10);
        assertThat(queue.writesMs()).isBetween(STAYS / 3, STAYS * 10);
        assertThat(queue.lockTimeout()).isFalse();
        assertThat(queue.withoutTimeoutMs()).isNull();
        assertThat(replays.get(1).severity()).isEqualTo(Severity.INFO);
        assertThat(replays.get(2).up().failure()).isNull();
        assertThat(replays.get(2).traffic().queue()).isNull();
    }

    @Test
    void a_lock_timeout_lets_the_others_go_before_the_reader_does() {
        project.with("V2__b.sql", "SET lock_timeout = '300ms'; ALTER TABLE orders ADD COLUMN b int;")
                .with("U2__b.sql", "ALTER TABLE orders DROP COLUMN b;")
                .with("V3__state.sql", NOT_AGAIN + "UPDATE orders SET b = 1;");

        List<Replay> replays = replayed(Conditions.NONE.withSecondDown().behindIdleReader(Duration.ofSeconds(3)));

        Queue queue = replays.get(1).traffic().queue();
        assertThat(queue.lockTimeout()).isTrue();
        assertThat(queue.waitedMs()).isBetween(100.0, 2_000.0);
        assertThat(queue.readsMs()).isBetween(100.0, 2_000.0);
        assertThat(queue.withoutTimeoutMs()).isBetween(3_000.0, 6_000.0);
        assertThat(replays.get(1).rollback().secondDown()).isEqualTo(SecondDown.REFUSED);
        assertThat(replays.get(1).severity()).isEqualTo(Severity.INFO);
        assertThat(replays.get(2).up().failure()).isNull();
    }

    private SecondDown secondDown(String down) {
        project.with("V2__b.sql", "ALTER TABLE orders ADD COLUMN b int;")
                .with("U2__b.sql", down)
                .with("V3__state.sql", NOT_AGAIN + "UPDATE orders SET b = 1;");
        List<Replay> replays = replayed(Conditions.NONE.withSecondDown());
        assertThat(replays.get(1).severity()).isEqualTo(Severity.INFO);
        assertThat(replays.get(2).up().failure()).isNull();
        return replays.get(1).rollback().secondDown();
    }

    private List<Replay> replayed(Conditions conditions) {
        return project.replayed(
                SharedPostgres.server(16), ReplayOptions.rows(100).under(conditions));
    }
}
