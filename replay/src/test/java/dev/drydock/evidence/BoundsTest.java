package dev.drydock.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void a_known_moment_is_its_own_middle() {
        assertThat(Bounds.at(7)).isEqualTo(new Bounds(7, 7));
        assertThat(Bounds.at(7).middle()).isEqualTo(7);
    }

    @Test
    void the_middle_is_right_around_the_zero_and_at_the_end_of_the_clock() {
        assertThat(new Bounds(-10, 20).middle()).isEqualTo(5);
        assertThat(new Bounds(Long.MAX_VALUE - 2, Long.MAX_VALUE).middle()).isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void bounds_that_run_backwards_are_refused() {
        assertThatThrownBy(() -> new Bounds(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_pairs_of_bounds_leave_what_both_allow() {
        assertThat(new Bounds(10, 30).within(20, 40)).isEqualTo(new Bounds(20, 30));
        assertThat(new Bounds(10, 30).within(0, 20)).isEqualTo(new Bounds(10, 20));
        assertThat(new Bounds(10, 30).within(15, 25)).isEqualTo(new Bounds(15, 25));
        assertThat(new Bounds(10, 30).within(0, 40)).isEqualTo(new Bounds(10, 30));
    }

    @Test
    void the_nearer_end_counts_where_both_cannot_be_true() {
        assertThat(new Bounds(10, 30).within(40, 50)).isEqualTo(Bounds.at(40));
        assertThat(new Bounds(10, 30).within(0, 5)).isEqualTo(Bounds.at(5));
    }
}
