package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private final List<String> shown = new ArrayList<>();
    private long now;

    private final ProgressText progress = new ProgressText(
            Duration.ofSeconds(10),
            new ProgressText.Display() {
                @Override
                public void show(double share, String text) {
                    shown.add(Math.round(100 * share) + " %: " + text);
                }

                @Override
                public void clear() {
                    shown.add("cleared");
                }
            },
            () -> now);

    @Test
    void it_speaks_once_in_ten_seconds_with_rate_and_remaining_time() {
        progress.begins(5_000_000);
        for (int second = 1; second <= 25; second++) {
            now += Duration.ofSeconds(1).toNanos();
            progress.sent(100_000);
        }
        progress.ends();

        assertThat(shown)
                .containsExactly(
                        "20 %: 1,000,000 of 5,000,000 rows, 100,000 a second, 40 s left",
                        "40 %: 2,000,000 of 5,000,000 rows, 100,000 a second, 30 s left", "cleared");
    }

    @Test
    void a_short_filling_is_not_worth_a_word() {
        progress.begins(500);
        now += Duration.ofSeconds(3).toNanos();
        progress.sent(500);
        progress.ends();

        assertThat(shown).isEmpty();
    }

    @Test
    void each_filling_counts_from_its_own_beginning() {
        progress.begins(10);
        progress.sent(10);
        progress.ends();
        now += Duration.ofMinutes(5).toNanos();
        progress.begins(200);
        now += Duration.ofSeconds(10).toNanos();
        progress.sent(50);

        assertThat(shown).containsExactly("25 %: 50 of 200 rows, 5 a second, 30 s left");
    }
}
