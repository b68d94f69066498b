package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadValuesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 1",
        "-5, 5, 5, 4",
        "500, 999, 999, 300",
        "500, 999, 999, 500",
        "1, 100, 1000, 99",
        "7, 9, 20, 1"
    })
    void every_number_has_a_value_of_its_own_and_the_first_ones_are_even(long first, long last, long most, long count) {
        List<Long> written = new ArrayList<>();
        SpreadValues values = SpreadValues.of(first, last, most, count, (number, out) -> written.add(number), true);

        for (long number = 0; number < values.size(); number++) {
            values.write(number, new BinaryCopy(null));
        }

        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(first, most).boxed().toList());
        List<Long> spread = written.subList(0, (int) count);
        assertThat(spread).isSorted().startsWith(first);
        assertThat(written.subList(0, (int) (last - first + 1))).allMatch(value -> value <= last);
        if (count > 1) {
            assertThat(spread).endsWith(last);
            long step = (last - first) / (count - 1);
            for (int i = 1; i < count; i++) {
                assertThat(spread.get(i) - spread.get(i - 1)).isBetween(step, step + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 1000, 3_000_000_000L})
    void a_range_may_be_longer_than_a_long(long count) {
        List<Long> written = new ArrayList<>();
        SpreadValues values = SpreadValues.of(
                Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, count, (value, out) -> written.add(value), true);

        LongStream.of(0, count / 2, count - 1, count).forEach(each -> values.write(each, new BinaryCopy(null)));

        assertThat(values.size()).isEqualTo(Values.UNLIMITED);
        assertThat(written.get(0)).isEqualTo(Long.MIN_VALUE);
        assertThat(written.get(2)).isEqualTo(Long.MAX_VALUE);
        assertThat(written.get(1) / (double) Long.MAX_VALUE).isCloseTo(0, within(0.01));
        assertThat(written).doesNotHaveDuplicates();
    }
}
