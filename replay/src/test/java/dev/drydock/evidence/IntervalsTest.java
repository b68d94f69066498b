package dev.drydock.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.evidence.Intervals.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void what_overlaps_is_counted_once() {
        Intervals union = union(ms(0, 4), ms(2, 6), ms(3, 5));

        assertThat(union.parts()).containsExactly(ms(0, 6));
        assertThat(union.totalMs()).isEqualTo(6);
    }

    @Test
    void gaps_count_for_nothing_and_the_longest_stretch_has_none() {
        Intervals union = union(ms(10, 11), ms(0, 2), ms(5, 8));

        assertThat(union.parts()).containsExactly(ms(0, 2), ms(5, 8), ms(10, 11));
        assertThat(union.totalMs()).isEqualTo(6);
        assertThat(union.longestMs()).isEqualTo(3);
    }

    @Test
    void stretches_that_touch_are_one() {
        assertThat(union(ms(2, 4), ms(0, 2)).parts()).containsExactly(ms(0, 4));
    }

    @Test
    void empty_stretches_and_those_that_run_backwards_do_not_count() {
        assertThat(union(ms(3, 3), ms(5, 4))).isEqualTo(Intervals.NONE);
        assertThat(union(ms(0, 10), ms(9, 2)).parts()).containsExactly(ms(0, 10));
    }

    @Test
    void a_clock_without_them_stands_still_in_each() {
        Intervals pauses = union(ms(10, 13), ms(20, 21));

        assertThat(List.of(5L, 10L, 11L, 13L, 15L, 25L).stream().map(ms -> pauses.without(ms * 1_000_000) / 1e6))
                .containsExactly(5.0, 10.0, 10.0, 10.0, 12.0, 21.0);
    }

    @Test
    void no_time_at_all_is_zero() {
        assertThat(Intervals.NONE.totalMs()).isZero();
        assertThat(Intervals.NONE.longestMs()).isZero();
    }

    private static Intervals union(Interval... stretches) {
        return Intervals.union(List.of(stretches));
    }

    private static Interval ms(long from, long to) {
        return new Interval(from * 1_000_000, to * 1_000_000);
    }
}
