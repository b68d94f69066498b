package dev.drydock.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencySeriesTest {

    private static final long MS = 1_000_000;

    private static final long BEGAN = -5 * MS;

    private final LatencySeries series = new LatencySeries(BEGAN);

    @Test
    void the_slowest_answer_of_a_stretch_counts_and_stretches_without_one_are_left_out() {
        add(0, 3);
        add(0, 9);
        add(0, 4);
        add(7, 2);

        assertThat(series.latencies()).containsExactly(new Latency(0, 9), new Latency(7, 2));
    }

    @Test
    void an_answer_that_was_due_before_the_beginning_is_one_of_the_beginning() {
        add(-20, 25);

        assertThat(series.latencies()).containsExactly(new Latency(0, 25));
    }

    @Test
    void longer_stretches_keep_the_slowest_answer_of_both_halves() {
        add(0, 3);
        add(1, 8);
        add(2, 6);
        add(255, 7);
        add(256, 1);

        assertThat(series.latencies())
                .containsExactly(new Latency(0, 8), new Latency(2, 6), new Latency(254, 7), new Latency(256, 1));
    }

    @Test
    void a_jump_far_ahead_halves_as_often_as_it_takes() {
        add(100, 50);
        add(101, 2);
        add(3_600_000, 4);

        assertThat(series.latencies()).hasSize(2).extracting(Latency::ms).containsExactly(50.0, 4.0);
        assertThat(series.latencies().get(1).atMs()).isBetween(3_580_000.0, 3_600_000.0);
    }

    @Test
    void a_run_of_any_length_has_a_bounded_number_of_stretches_and_all_of_its_slowest_answers() {
        for (int i = 0; i < 10_000; i++) {
            add(i, i == 4_321 ? 99 : 1);
        }

        assertThat(series.latencies()).hasSizeBetween(128, 256);
        assertThat(series.latencies())
                .filteredOn(latency -> latency.ms() > 1)
                .singleElement()
                .satisfies(latency -> assertThat(latency.atMs()).isBetween(4_321.0 - 64, 4_321.0));
    }

    private void add(long dueMs, long tookMs) {
        series.add(BEGAN + dueMs * MS, tookMs * MS);
    }
}
