package dev.drydock.data;

import static dev.drydock.data.ProfiledShop.ORDERS;
import static dev.drydock.data.ProfiledShop.PROFILE;
import static dev.drydock.data.ProfiledShop.ROWS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact counts over all rows of a filled table, against the profile that it was filled by. */
class FidelityTest {

    private static final String DATABASE = "fidelity";

    private static final Map<String, Found> FOUND = new TreeMap<>();

    /** What a column holds; {@code distinct} is null where its type cannot be compared. */
    private record Found(
            double nullFraction,
            @Nullable Double distinct,
            double width,
            List<Double> frequencies,
            @Nullable Double correlation) {}

    @BeforeAll
    static void fill() throws SQLException {
        ProfiledShop.fill(server(), DATABASE, PROFILE, 1);
        try (Connection connection = server().connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            for (ColumnProfile column : ORDERS.columns()) {
                FOUND.put(column.column(), found(statement, column));
            }
        }
    }

    @AfterAll
    static void report() {
        StringBuilder table = new StringBuilder(
                "Wanted and found in %,d rows: NULLs, distinct, width, first frequency, correlation%n".formatted(ROWS));
        for (ColumnProfile column : ORDERS.columns()) {
            Found found = found(column);
            table.append(String.format(
                    Locale.ROOT,
                    "  %-12s %6.4f %6.4f | %7.0f %7.0f | %4d %7.2f | %6.4f %6.4f | %5.2f %5.2f%n",
                    column.column(),
                    column.nullFraction(),
                    found.nullFraction(),
                    column.distinctIn(ROWS),
                    found.distinct() == null ? 0 : found.distinct(),
                    column.width(),
                    found.width(),
                    column.frequencies().stream().findFirst().orElse(Double.NaN),
                    found.frequencies().stream().findFirst().orElse(Double.NaN),
                    column.correlation() == null ? Double.NaN : column.correlation(),
                    found.correlation() == null ? Double.NaN : found.correlation()));
        }
        System.out.print(table);
        server().dropDatabase(DATABASE);
    }

    @Test
    void the_table_is_as_large_as_asked_for() throws SQLException {
        assertThat(numbers("SELECT count(*) FROM orders")).containsExactly((double) ROWS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void nulls_are_as_many(ColumnProfile wanted) {
        double found = found(wanted).nullFraction();

        assertThat(found).as(wanted.column()).isCloseTo(wanted.nullFraction(), within(0.01));
        if (wanted.nullFraction() > 0.05) {
            assertThat(found).as(wanted.column()).isCloseTo(wanted.nullFraction(), withPercentage(1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparableColumns")
    void distinct_values_are_as_many(ColumnProfile wanted) {
        assertThat(found(wanted).distinct()).as(wanted.column()).isCloseTo(wanted.distinctIn(ROWS), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void values_are_as_wide(ColumnProfile wanted) {
        assertThat(found(wanted).width()).as(wanted.column()).isCloseTo(wanted.width(), withPercentage(10));
    }

    /** Those of less than 1 % are not compared: for the sample that they come from they are noise. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("commonValues")
    void common_values_are_as_common(ColumnProfile wanted, int rank) {
        assertThat(found(wanted).frequencies()).as(wanted.column()).hasSizeGreaterThanOrEqualTo(rank);
        assertThat(found(wanted).frequencies().get(rank - 1))
                .as(wanted.column())
                .isCloseTo(wanted.frequencies().get(rank - 1), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columnsWithFrequencies")
    void other_values_are_not_more_common_than_the_common_ones(ColumnProfile wanted) {
        int common = wanted.frequencies().size();
        if (common < wanted.distinctIn(ROWS)) {
            assertThat(found(wanted).frequencies().get(common))
                    .as(wanted.column())
                    .isLessThan(1.1 * wanted.frequencies().get(common - 1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignKeys")
    void parents_have_as_many_children(ForeignKeyProfile wanted) throws SQLException {
        String column = wanted.columns().get(0);
        double found = numbers("SELECT count(%1$s)::float8 / count(DISTINCT %1$s) FROM orders".formatted(column))
                .get(0);

        assertThat(found).as(column).isCloseTo(wanted.childrenPerParent(), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sortedColumns")
    void rows_are_in_the_order_of_a_column_that_they_came_in(ColumnProfile wanted) {
        assertThat(found(wanted).correlation()).as(wanted.column()).isCloseTo(wanted.correlation(), within(0.02));
    }

    @Test
    void the_server_sees_about_the_profile_that_the_rows_were_made_by() throws SQLException {
        TableProfile read;
        try (Connection connection = server().connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE orders");
            read = ProfileReader.read(connection).tables().stream()
                    .filter(table -> table.table().equals(ORDERS.table()))
                    .findFirst()
                    .orElseThrow();
        }

        assertThat(read.rows()).isCloseTo(ROWS, withPercentage(1));
        // A share p of a sample of 30,000 rows has the standard error sqrt(p (1 - p) / 30,000), 0.003 at the most; this
        // is four of them.
        for (String name : List.of("closed_at", "discount", "shop_id", "tags")) {
            assertThat(of(read, name).nullFraction())
                    .as(name)
                    .isCloseTo(of(ORDERS, name).nullFraction(), within(0.012));
        }
        for (String name : List.of("stage", "paid", "discount", "customer_id")) {
            List<Double> frequencies = of(ORDERS, name).frequencies();
            for (int i = 0; i < frequencies.size() && frequencies.get(i) >= 0.02; i++) {
                assertThat(of(read, name).frequencies().get(i)).as(name).isCloseTo(frequencies.get(i), within(0.012));
            }
        }
        // Each of them is in the sample many times; 10 % is what the rows may be off.
        for (String name : List.of("stage", "paid", "priority", "due", "city", "country", "shop_id", "address")) {
            assertThat(of(read, name).distinctIn(ROWS))
                    .as(name)
                    .isCloseTo(of(ORDERS, name).distinctIn(ROWS), withPercentage(12));
        }
        // Of these the server estimates what the sample leaves out.
        for (String name : List.of("id", "email", "closed_at", "created_at", "note", "token", "customer_id")) {
            assertThat(of(read, name).distinctIn(ROWS))
                    .as(name)
                    .isCloseTo(of(ORDERS, name).distinctIn(ROWS), withPercentage(25));
        }
        for (ColumnProfile column : ORDERS.columns()) {
            assertThat((double) of(read, column.column()).width())
                    .as(column.column())
                    .isCloseTo(column.width(), within(1 + 0.1 * column.width()));
        }
        assertThat(of(read, "created_at").correlation()).isCloseTo(0.99, within(0.02));
        assertThat(read.foreignKeys().get(0).childrenPerParent()).isCloseTo(10, withPercentage(25));
        assertThat(read.foreignKeys().get(1).childrenPerParent()).isCloseTo(1_400, withPercentage(12));
    }

    @Test
    void the_same_seed_yields_the_same_rows_and_another_one_others() throws SQLException {
        Profile small = PROFILE.scale(0.05);
        List<List<String>> sums = new ArrayList<>();
        for (long seed : new long[] {7, 7, 8}) {
            String database = DATABASE + "_again";
            ProfiledShop.fill(server(), database, small, seed);
            sums.add(sums(database));
            server().dropDatabase(database);
        }

        assertThat(sums.get(1)).isEqualTo(sums.get(0));
        assertThat(sums.get(2).get(0)).isNotEqualTo(sums.get(0).get(0));
    }

    private static Stream<Named<ColumnProfile>> columns() {
        return columns(column -> true);
    }

    private static Stream<Named<ColumnProfile>> comparableColumns() {
        return columns(column -> column.distinct() != null);
    }

    private static Stream<Named<ColumnProfile>> columnsWithFrequencies() {
        return columns(column -> !column.frequencies().isEmpty());
    }

    private static Stream<Named<ColumnProfile>> sortedColumns() {
        return columns(column -> column.correlation() != null && column.correlation() >= 0.95);
    }

    private static Stream<Named<ColumnProfile>> columns(Predicate<ColumnProfile> which) {
        return ORDERS.columns().stream().filter(which).map(column -> Named.of(column.column(), column));
    }

    private static Stream<Arguments> commonValues() {
        return ORDERS.columns().stream()
                .flatMap(column -> IntStream.range(0, column.frequencies().size())
                        .filter(i -> column.frequencies().get(i) >= 0.01)
                        .mapToObj(i -> Arguments.of(Named.of(column.column(), column), i + 1)));
    }

    private static Stream<Named<ForeignKeyProfile>> foreignKeys() {
        return ORDERS.foreignKeys().stream().map(key -> Named.of(key.columns().get(0), key));
    }

    private static ColumnProfile of(TableProfile table, String name) {
        return table.columns().stream()
                .filter(column -> column.column().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Found found(ColumnProfile column) {
        Found found = FOUND.get(column.column());
        assertThat(found).as(column.column()).isNotNull();
        return found;
    }

    private static Found found(Statement statement, ColumnProfile column) throws SQLException {
        String counts = "SELECT 1 - count(%1$s)::float8 / count(*), avg(pg_column_size(%1$s))::float8 FROM orders";
        List<Double> basics = numbers(statement, counts.formatted(column.column()));
        if (column.distinct() == null) {
            return new Found(basics.get(0), null, basics.get(1), List.of(), null);
        }
        String groups =
                "SELECT count(*)::float8 / %2$d FROM orders WHERE %1$s IS NOT NULL GROUP BY %1$s ORDER BY 1 DESC";
        List<Double> shares = numbers(statement, groups.formatted(column.column(), ROWS));
        String orders = """
                SELECT corr(place, rank)
                  FROM (SELECT row_number() OVER (ORDER BY ctid) AS place, row_number() OVER (ORDER BY %1$s, ctid) AS rank
                          FROM orders WHERE %1$s IS NOT NULL) o""";
        return new Found(
                basics.get(0),
                (double) shares.size(),
                basics.get(1),
                List.copyOf(shares.subList(
                        0, Math.min(shares.size(), column.frequencies().size() + 1))),
                numbers(statement, orders.formatted(column.column())).get(0));
    }

    private static List<Double> numbers(String query) throws SQLException {
        try (Connection connection = server().connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            return numbers(statement, query);
        }
    }

    private static List<Double> numbers(Statement statement, String query) throws SQLException {
        List<Double> numbers = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    numbers.add(rows.getDouble(i));
                }
            }
        }
        return numbers;
    }

    private static List<String> sums(String database) throws SQLException {
        List<String> sums = new ArrayList<>();
        try (Connection connection = server().connectAdmin(database);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("orders", "customers", "shops")) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT md5(string_agg(t::text, E'\\n' ORDER BY id)) FROM " + table + " t")) {
                    row.next();
                    sums.add(row.getString(1));
                }
            }
        }
        return sums;
    }

    private static PostgresServer server() {
        return SharedPostgres.server(16);
    }
}
