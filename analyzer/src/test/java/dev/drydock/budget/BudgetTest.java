package dev.drydock.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets: what a table may bear, and which budget is whose. */
class BudgetTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(2);

    @Test
    void nothing_is_limited_before_it_is_set() {
        Budget none = Budgets.NONE.of("orders");

        assertThat(none).isEqualTo(Budget.none());
        assertThat(none.blockedReads()).isNull();
        assertThat(none.blockedWrites()).isNull();
        assertThat(none.blockedRows()).isNull();
        assertThat(none.wal()).isNull();
        assertThat(none.allowsRewrite()).isTrue();
        assertThat(none.heldAtMost(LockMode.ACCESS_EXCLUSIVE)).isEmpty();
    }

    @Test
    void each_limit_is_set_by_itself_and_the_budget_before_stays_as_it_was() {
        Budget before = Budget.none().blockedReads(SHORT);
        Budget all = before.blockedWrites(LONG)
                .blockedRows(Duration.ZERO)
                .rewrite(false)
                .wal(1_000)
                .lock(LockMode.ACCESS_EXCLUSIVE, SHORT);

        assertThat(all)
                .isEqualTo(new Budget(
                        SHORT, LONG, Duration.ZERO, false, 1_000L, Map.of(LockMode.ACCESS_EXCLUSIVE, SHORT)));
        assertThat(all.allowsRewrite()).isFalse();
        assertThat(before).isEqualTo(new Budget(SHORT, null, null, null, null, Map.of()));
    }

    @Test
    void a_table_inherits_what_it_does_not_set() {
        Budgets budgets = Budgets.NONE
                .byDefault(Budget.none()
                        .blockedReads(LONG)
                        .blockedWrites(LONG)
                        .blockedRows(LONG)
                        .rewrite(false)
                        .wal(1)
                        .lock(LockMode.SHARE, LONG)
                        .lock(LockMode.EXCLUSIVE, LONG))
                .on("orders", Budget.none().blockedWrites(SHORT).lock(LockMode.SHARE, SHORT))
                .on("items", Budget.none().rewrite(true).wal(2));

        assertThat(budgets.of("orders"))
                .isEqualTo(new Budget(
                        LONG, SHORT, LONG, false, 1L, Map.of(LockMode.SHARE, SHORT, LockMode.EXCLUSIVE, LONG)));
        assertThat(budgets.of("items").allowsRewrite()).isTrue();
        assertThat(budgets.of("items").wal()).isEqualTo(2);
        assertThat(budgets.of("customers")).isEqualTo(budgets.byDefault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders|orders|true",
                "orders|public.orders|true",
                "public.orders|orders|true",
                "public.orders|public.orders|true",
                "orders|sales.orders|true",
                "sales.orders|sales.orders|true",
                "sales.orders|orders|false",
                "sales.orders|public.orders|false",
                "orders|order|false",
                "Orders|public.\"Orders\"|true",
                "Orders|public.orders|false",
                "\"a.b\"|public.\"a.b\"|true",
                "\"a.b\".c|\"a.b\".c|true",
                "\"a\"\".b\".c|\"a\"\".b\".c|true",
                "\"a.b\".c|a.b|false",
                "\"a|public.\"\"\"a\"|true"
            })
    void a_table_is_written_with_or_without_its_schema(String set, String asked, boolean found) {
        Budgets budgets = Budgets.NONE.on(set, Budget.none().wal(1));

        assertThat(budgets.of(asked).wal()).isEqualTo(found ? 1L : null);
    }

    @Test
    void the_budget_with_the_schema_comes_before_the_one_without() {
        Budgets budgets = Budgets.NONE
                .on("orders", Budget.none().wal(1).rewrite(false))
                .on("sales.orders", Budget.none().wal(2));

        assertThat(budgets.of(Name.of("sales", "orders")))
                .isEqualTo(Budget.none().wal(2));
        assertThat(budgets.of(Name.of("orders")).wal()).isEqualTo(1);
        assertThat(budgets.of(Name.of("archive", "orders")).wal()).isEqualTo(1);
    }

    @Test
    void who_limits_a_mode_limits_those_that_block_as_much_unless_they_have_their_own_limit() {
        Budget budget = Budget.none().lock(LockMode.SHARE, SHORT).lock(LockMode.EXCLUSIVE, LONG);

        assertThat(budget.heldAtMost(LockMode.SHARE)).contains(SHORT);
        assertThat(budget.heldAtMost(LockMode.SHARE_ROW_EXCLUSIVE)).contains(SHORT);
        assertThat(budget.heldAtMost(LockMode.EXCLUSIVE)).contains(LONG);
        assertThat(budget.heldAtMost(LockMode.ACCESS_EXCLUSIVE)).contains(SHORT);
        assertThat(budget.heldAtMost(LockMode.SHARE_UPDATE_EXCLUSIVE)).isEmpty();
        assertThat(budget.heldAtMost(LockMode.ROW_EXCLUSIVE)).isEmpty();
    }

    @Test
    void what_was_given_may_change_later_and_the_budget_does_not() {
        Map<LockMode, Duration> locks = new EnumMap<>(LockMode.class);
        Budget budget = new Budget(null, null, null, null, null, locks);
        locks.put(LockMode.SHARE, SHORT);

        assertThat(budget).isEqualTo(Budget.none());
        assertThatThrownBy(() -> budget.locks().put(LockMode.SHARE, SHORT))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void no_limit_is_below_zero() {
        Duration negative = Duration.ofMillis(-1);
        List<Runnable> wrong = List.of(
                () -> Budget.none().blockedReads(negative),
                () -> Budget.none().blockedWrites(negative),
                () -> Budget.none().blockedRows(negative),
                () -> Budget.none().lock(LockMode.SHARE, negative),
                () -> Budget.none().wal(-1));

        assertThat(wrong)
                .allSatisfy(limit -> assertThatThrownBy(limit::run).isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @CsvSource({"0ms,0", "100ms,100", "2s,2000", " 2 s ,2000", "1m,60000", "5min,300000", "1h,3600000"})
    void a_duration_is_a_number_and_a_unit(String text, long millis) {
        assertThat(Amount.duration(text)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100", "ms", "-1s", "1.5s", "1d", "1000000000s", "2 s 3 ms", "2S"})
    void what_has_no_unit_or_no_whole_number_is_no_duration(String text) {
        assertThat(Amount.duration(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "1_000_000,1000000",
        "12 B,12",
        "8kB,8192",
        "500 MB,524288000",
        "2 gb,2147483648",
        "1TB,1099511627776"
    })
    void a_size_is_bytes_or_a_number_and_a_unit(String text, long bytes) {
        assertThat(Amount.bytes(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "_1", "-1", "1.5 GB", "1 PB", "10_000_000 TB", "99999999999999999999"})
    void what_is_no_whole_number_or_too_large_is_no_size(String text) {
        assertThat(Amount.bytes(text)).isEmpty();
    }
}
