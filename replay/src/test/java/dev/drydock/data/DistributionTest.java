package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {

    private static final int ROWS = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 64, 65, 1_000, 4_097})
    void every_row_has_a_place_of_its_own_whatever_the_correlation(long rows) {
        for (double correlation : new double[] {-1, -0.4, 0, 0.3, 0.99, 1}) {
            Shuffle shuffle = Shuffle.of(rows, correlation, 5);

            assertThat(LongStream.range(0, rows).map(shuffle::place).sorted().toArray())
                    .isEqualTo(LongStream.range(0, rows).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.9, -0.5, 0, 0.2, 0.75, 0.99, 1})
    void the_order_of_rows_is_correlated_with_that_of_values_as_wanted(double wanted) {
        Shuffle shuffle = Shuffle.of(ROWS, wanted, 7);
        double mean = (ROWS - 1) / 2.0;
        double together = 0;
        double square = 0;
        for (int row = 0; row < ROWS; row++) {
            together += (row - mean) * (shuffle.place(row) - mean);
            square += (row - mean) * (row - mean);
        }

        assertThat(together / square).isCloseTo(wanted, within(0.06));
    }

    @ParameterizedTest
    @CsvSource({"0, 10000", "0.25, 1", "0.5, 300", "0.999, 7", "1, 5", "0.0001, 2"})
    void nulls_and_different_values_are_exactly_as_many_as_wanted(double nulls, long distinct) {
        Map<Long, Long> counts = counts(new Target(nulls, distinct, List.of(), 0, 0, true), 1_000_000);
        long absent = counts.getOrDefault(Draw.NULL, 0L);

        assertThat(absent).isEqualTo(Math.round(nulls * ROWS));
        assertThat(counts.keySet().stream()
                        .filter(number -> number != Draw.NULL)
                        .count())
                .isEqualTo(Math.min(distinct, ROWS - absent));
    }

    @Test
    void the_most_common_values_have_the_shares_of_rows_that_are_wanted() {
        Map<Long, Long> counts = counts(new Target(0.2, 50, List.of(0.4, 0.2, 0.05), 0, 0, true), 50);

        assertThat(counts.get(Draw.NULL)).isEqualTo(2_000);
        assertThat(counts.values().stream().sorted(Comparator.reverseOrder()).limit(5))
                .containsExactly(4_000L, 2_000L, 2_000L, 500L, 32L);
    }

    @Test
    void frequencies_of_all_values_that_leave_something_out_are_raised_in_proportion() {
        Map<Long, Long> counts = counts(new Target(0, 2, List.of(0.6, 0.2), 0, 0, true), 2);

        assertThat(counts).containsOnly(Map.entry(0L, 7_500L), Map.entry(1L, 2_500L));
    }

    @Test
    void rows_with_the_same_value_are_counted_off_without_a_gap() {
        Distribution distribution =
                Distribution.of(ROWS, new Target(0, 777, List.of(0.1, 0.02), 0.5, 0, true), 777, 777, 3);
        Map<Long, List<Long>> ordinals = LongStream.range(0, ROWS)
                .boxed()
                .collect(Collectors.groupingBy(
                        distribution::of, Collectors.mapping(distribution::ordinal, Collectors.toList())));

        ordinals.values()
                .forEach(list -> assertThat(list.stream().sorted())
                        .containsExactlyElementsOf(
                                LongStream.range(0, list.size()).boxed().toList()));
        assertThat(distribution.largest()).isEqualTo(1_000);
    }

    @Test
    void no_value_is_taken_that_there_is_not() {
        for (long values : new long[] {1, 2, 9, 100}) {
            long most = counts(new Target(0, 40, List.of(0.3), 0, 0, true), values).keySet().stream()
                    .max(Comparator.naturalOrder())
                    .orElseThrow();

            assertThat(most).isLessThan(values);
        }
    }

    @Test
    void two_columns_with_the_same_distribution_are_not_tied_to_each_other() {
        Target half = new Target(0, 2, List.of(), 0, 0, true);
        Distribution one = Distribution.of(ROWS, half, 2, 2, 1);
        Distribution other = Distribution.of(ROWS, half, 2, 2, 2);
        long[] both = new long[4];
        LongStream.range(0, ROWS).forEach(row -> both[(int) (2 * one.of(row) + other.of(row))]++);

        assertThat(Arrays.stream(both)).allSatisfy(count -> assertThat(count).isBetween(2_350L, 2_650L));
    }

    private static Map<Long, Long> counts(Target target, long values) {
        Distribution distribution = Distribution.of(ROWS, target, values, values, 11);
        return LongStream.range(0, ROWS)
                .map(distribution::of)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
