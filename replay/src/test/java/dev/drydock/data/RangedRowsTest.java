package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.data.TableProfile.Basis;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that are made by a profile with smallest and largest values, counted in the database. */
class RangedRowsTest {

    private static final long ROWS = 10_000;

    @RegisterExtension
    private final FilledDatabase database = FilledDatabase.of(RangedRowsTest.class);

    @Test
    void values_are_spread_over_the_whole_range() throws SQLException {
        database.execute("""
                CREATE DOMAIN amount AS int;
                CREATE TABLE orders (
                    id bigint PRIMARY KEY,
                    due date NOT NULL,
                    amount amount NOT NULL,
                    balance numeric(6,2) NOT NULL,
                    made timestamptz NOT NULL,
                    seen timestamp,
                    share numeric,
                    ratio float8 NOT NULL,
                    hash bigint NOT NULL,
                    one smallint NOT NULL)""");

        fill(
                table("orders"),
                column("due", 700, "2019-01-01", "2021-12-31"),
                column("amount", 300, "500", "999"),
                new ColumnProfile("balance", 0, 1_000.0, 20, 0.0, List.of(0.2), "-10.50", "20.00"),
                new ColumnProfile(
                        "made", 0, -1.0, 8, 1.0, List.of(), "2019-01-01 00:00:00+00", "2020-01-01 00:00:00+00"),
                new ColumnProfile(
                        "seen", 0.5, 5_000.0, 8, 0.0, List.of(), "1969-12-31 23:00:00.5", "1970-01-01 02:00:00"),
                column("share", 90, "0.001", "0.09"),
                column("ratio", 500, "1.5e-05", "0.25"),
                column("hash", 9_000, "-9223372036854775808", "9223372036854775807"),
                column("one", 1, "7", "7"));

        assertThat(spread("due", "1")).isEqualTo("2019-01-01 2021-12-31 700 1 2");
        assertThat(spread("amount", "1")).isEqualTo("500 999 300 1 2");
        assertThat(spread("balance", "0.01")).isEqualTo("-10.50 20.00 1000 3 4");
        assertThat(spread("extract(epoch FROM seen)::int", "1")).isEqualTo("-3599 7200 5000 2 3");
        assertThat(spread("share", "0.001")).isEqualTo("0.001 0.090 90 1 1");
        assertThat(database.text("SELECT min(ratio) || ' ' || max(ratio) || ' ' || count(DISTINCT ratio) FROM orders"))
                .isEqualTo("1.5e-05 0.25 500");
        assertThat(database.text("SELECT min(hash) || ' ' || max(hash) || ' ' || count(DISTINCT hash) FROM orders"))
                .isEqualTo("-9223372036854775808 9223372036854775807 9000");
        assertThat(database.text("SELECT min(one) || ' ' || max(one) FROM orders"))
                .isEqualTo("7 7");
        assertThat(
                        database.text(
                                "SELECT min(made AT TIME ZONE 'UTC') || ' ' || max(made AT TIME ZONE 'UTC') || ' ' || count(DISTINCT made) FROM orders"))
                .isEqualTo("2019-01-01 00:00:00 2020-01-01 00:00:00 10000");
        assertThat(
                        database.text(
                                "SELECT count(*) FROM (SELECT made < lag(made) OVER (ORDER BY ctid) AS falls FROM orders) o WHERE falls"))
                .as("rows are in the order of their values")
                .isEqualTo("0");
    }

    @Test
    void conditions_narrow_a_range_or_win() throws SQLException {
        database.execute("""
                CREATE TABLE orders (
                    id bigint PRIMARY KEY,
                    score int NOT NULL CHECK (score BETWEEN 1 AND 600),
                    level int NOT NULL CHECK (level BETWEEN 1 AND 100),
                    price numeric(6,2) NOT NULL CHECK (price >= 0),
                    small smallint NOT NULL,
                    changed date NOT NULL)""");

        fill(
                table("orders"),
                column("score", 50, "500", "999"),
                column("level", 50, "500", "999"),
                column("price", 400, "-10.50", "20.00"),
                column("small", 100, "30000", "40000"),
                column("changed", 50, "500", "999"));

        assertThat(spread("score", "1")).isEqualTo("500 600 50 2 3");
        assertThat(database.text(
                        "SELECT (min(level) >= 1 AND max(level) <= 100) || ' ' || count(DISTINCT level) FROM orders"))
                .isEqualTo("true 50");
        assertThat(spread("price", "0.01")).isEqualTo("0.00 20.00 400 5 6");
        assertThat(database.text("SELECT min(small) || ' ' || max(small) FROM orders"))
                .isEqualTo("30000 32767");
        assertThat(database.text("SELECT count(DISTINCT changed) FROM orders"))
                .as("a range of a type that the column no longer has")
                .isEqualTo("50");
    }

    @Test
    void keys_and_partitions_come_before_a_range() throws SQLException {
        database.execute("""
                CREATE TABLE seats (id int PRIMARY KEY, line int, day date, UNIQUE (line, day));
                CREATE TABLE tickets (number numeric(9,1) PRIMARY KEY, used timestamp UNIQUE);
                CREATE TABLE visits (id bigint NOT NULL, day date NOT NULL) PARTITION BY RANGE (day);
                CREATE TABLE visits_2024 PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')""");

        fill(
                table("seats"),
                column("id", 10_000, "1", "10000"),
                column("line", 10, "1", "10"),
                column("day", 10, "2020-01-01", "2020-01-10"));
        fill(
                table("tickets"),
                column("number", 10_000, "1.0", "500.9"),
                new ColumnProfile(
                        "used", 0.25, -0.75, 8, 0.0, List.of(), "2020-01-01 00:00:00", "2020-01-02 00:00:00"));
        fill(table("visits"), column("day", 10, "2020-01-01", "2020-01-10"));

        assertThat(database.text("SELECT count(*) || ' ' || (min(id) > 1000000) FROM seats"))
                .as("room for keys that migrations add")
                .isEqualTo("10000 true");
        assertThat(
                        database.text(
                                "SELECT count(*) || ' ' || min(number) || ' ' || count(*) FILTER (WHERE number <= 500.9) FROM tickets"))
                .isEqualTo("10000 1.0 5000");
        assertThat(database.text("SELECT min(used) || ' ' || max(used) || ' ' || count(used) FROM tickets"))
                .isEqualTo("2020-01-01 00:00:00 2020-01-02 00:00:00 7500");
        assertThat(database.text("SELECT count(*) FROM visits_2024")).isEqualTo("10000");
    }

    /** Smallest, largest, how many different ones, and the smallest and the largest step between them. */
    private String spread(String value, String unit) throws SQLException {
        return database.text("""
                SELECT concat_ws(' ', min(v), max(v), count(*), trim_scale(min(step / %2$s)), trim_scale(max(step / %2$s)))
                  FROM (SELECT v, (v - lag(v) OVER (ORDER BY v))::numeric AS step
                          FROM (SELECT DISTINCT %1$s AS v FROM orders) d WHERE v IS NOT NULL) o""".formatted(value, unit));
    }

    private static Name table(String name) {
        return Name.of("public", name);
    }

    private static ColumnProfile column(String name, double distinct, String min, String max) {
        return new ColumnProfile(name, 0, distinct, 0, 0.0, List.of(), min, max);
    }

    private void fill(Name table, ColumnProfile... columns) throws SQLException {
        Profile profile = new Profile(
                List.of(new TableProfile(table, ROWS, Basis.TABLE, List.of(columns), List.of(), List.of())));
        SyntheticData data = SyntheticData.rows(0)
                .withTableRows(Map.of(table.toString(), ROWS))
                .withProfile(profile);

        assertThat(database.fill(data)).extracting(FilledTable::reason).containsOnlyNulls();
    }
}
