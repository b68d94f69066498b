package dev.drydock.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0 ms
            0.01     | <0.1 ms
            0.4      | 0.4 ms
            9.96     | 10 ms
            12.4     | 12 ms
            1234.4   | 1,234 ms
            9999.4   | 9,999 ms
            9999.6   | 10.0 s
            43120    | 43.1 s
            119949   | 119.9 s
            120000   | 2 min 0 s
            302400   | 5 min 2 s
            """)
    void times_have_the_digits_that_matter(double ms, String words) {
        assertThat(Figures.time(ms)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | 0 B
            1023                | 1023 B
            8192                | 8.0 kB
            1048575             | 1.0 MB
            34000000            | 32 MB
            9223372036854775807 | 8192 PB
            """)
    void bytes_have_the_unit_that_suits(long bytes, String words) {
        assertThat(Figures.bytes(bytes)).isEqualTo(words);
    }

    @Test
    void ticks_are_round_from_half_a_millisecond_to_five_minutes() {
        assertThat(labels(0.5)).containsExactly("0", "0.1 ms", "0.2 ms", "0.3 ms", "0.4 ms", "0.5 ms");
        assertThat(labels(1_240)).containsExactly("0", "500 ms", "1 s");
        assertThat(labels(43_000)).containsExactly("0", "10 s", "20 s", "30 s", "40 s");
        assertThat(labels(300_000)).containsExactly("0", "1 min", "2 min", "3 min", "4 min", "5 min");
        assertThat(labels(36_000_000)).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void a_step_of_no_time_has_an_axis_too() {
        assertThat(new TimeAxis(0).x(0)).isEqualTo("0.00%");
        assertThat(new TimeAxis(0).ticks()).isNotEmpty();
    }

    private static List<String> labels(double ms) {
        return new TimeAxis(ms).ticks().stream().map(TimeAxis::label).toList();
    }
}
