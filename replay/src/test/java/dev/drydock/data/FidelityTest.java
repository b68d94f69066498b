package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exact counts over all rows of a filled table, against the profile that it was filled by. */
class FidelityTest {

    private static final String DATABASE = "fidelity";

    private static final long ROWS = 100_000;

    private static final String SHOP = """
            CREATE TYPE stage AS ENUM ('draft', 'open', 'held', 'done', 'void');
            CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
            CREATE TABLE shops (id int PRIMARY KEY, name text NOT NULL);
            CREATE TABLE orders (
                id bigint PRIMARY KEY,
                email varchar(254) NOT NULL UNIQUE,
                stage stage NOT NULL,
                paid boolean NOT NULL,
                closed_at timestamp,
                created_at timestamptz NOT NULL,
                due date NOT NULL,
                discount int,
                total numeric(12,2) NOT NULL,
                note text NOT NULL,
                city varchar(40) NOT NULL,
                country char(2) NOT NULL,
                priority smallint NOT NULL,
                customer_id bigint NOT NULL REFERENCES customers,
                shop_id int REFERENCES shops,
                token uuid NOT NULL,
                attributes jsonb NOT NULL,
                raw json,
                digest bytea NOT NULL,
                quantities int[] NOT NULL,
                tags text[],
                address inet NOT NULL,
                weight double precision,
                opens time NOT NULL);
            """;

    /**
     * What a server could have said of such a table. Its correlation of a column with few values is above 0 though they come in no order: it takes
     * equal values in the order of their rows.
     */
    private static final TableProfile ORDERS = new TableProfile(
            Name.of("public", "orders"),
            ROWS,
            Basis.TABLE,
            List.of(
                    column("id", 0, -1.0, 8, 1.0),
                    column("email", 0, -1.0, 24, 0.0),
                    column("stage", 0, 5.0, 4, 0.43, 0.6, 0.25, 0.1, 0.04, 0.01),
                    column("paid", 0, 2.0, 1, 0.94, 0.97, 0.03),
                    column("closed_at", 0.6, -0.38, 8, 0.0),
                    column("created_at", 0, -0.95, 8, 0.99),
                    column("due", 0, 700.0, 4, 0.0, 0.003, 0.0025),
                    column("discount", 0.4, 500.0, 4, 0.15, 0.2, 0.1, 0.05, 0.02),
                    column("total", 0, 4_000.0, 6, 0.0, 0.03, 0.012),
                    column("note", 0, -0.8, 180, 0.0),
                    column("city", 0, 300.0, 9, 0.0, 0.03, 0.02),
                    column("country", 0, 200.0, 3, 0.09, 0.25, 0.125, 0.06, 0.03),
                    column("priority", 0, 5.0, 2, 0.28, 0.4, 0.3, 0.15, 0.1, 0.05),
                    column("customer_id", 0, -0.1, 8, 0.0, 0.05, 0.02, 0.015, 0.002),
                    column("shop_id", 0.3, 50.0, 4, 0.03, falling(50, 0.7)),
                    column("token", 0, -0.5, 16, 0.0),
                    column("attributes", 0, -0.9, 120, 0.0),
                    column("raw", 0.2, null, 60, null),
                    column("digest", 0, -1.0, 33, 0.0),
                    column("quantities", 0, -0.6, 45, 0.0),
                    column("tags", 0.25, 2_000.0, 60, 0.0),
                    column("address", 0, 1_000.0, 7, 0.0),
                    column("weight", 0.1, 5_000.0, 8, 0.0),
                    column("opens", 0, 1_440.0, 8, 0.0)),
            List.of(
                    new ForeignKeyProfile(List.of("customer_id"), Name.of("public", "customers"), 10.0),
                    new ForeignKeyProfile(List.of("shop_id"), Name.of("public", "shops"), 1_400.0)),
            List.of());

    /** More of them than are referred to, as in life. */
    private static final Profile PROFILE = new Profile(List.of(
            ORDERS,
            parents("customers", 12_000, column("id", 0, -1.0, 8, 1.0), column("name", 0, -0.9, 15, 0.0)),
            parents("shops", 60, column("id", 0, -1.0, 4, 1.0), column("name", 0, -1.0, 12, 0.0))));

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
        fill(DATABASE, PROFILE, 1);
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
    void nulls_are_as_many(String name, ColumnProfile wanted) {
        double found = found(wanted).nullFraction();

        assertThat(found).as(name).isCloseTo(wanted.nullFraction(), within(0.01));
        if (wanted.nullFraction() > 0.05) {
            assertThat(found).as(name).isCloseTo(wanted.nullFraction(), withPercentage(1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("comparableColumns")
    void distinct_values_are_as_many(String name, ColumnProfile wanted) {
        assertThat(found(wanted).distinct()).as(name).isCloseTo(wanted.distinctIn(ROWS), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void values_are_as_wide(String name, ColumnProfile wanted) {
        assertThat(found(wanted).width()).as(name).isCloseTo(wanted.width(), withPercentage(10));
    }

    /** Those of less than 1 % are not compared: for the sample that they come from they are noise. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("commonValues")
    void common_values_are_as_common(String name, int rank, ColumnProfile wanted) {
        assertThat(found(wanted).frequencies()).as(name).hasSizeGreaterThanOrEqualTo(rank);
        assertThat(found(wanted).frequencies().get(rank - 1))
                .as(name)
                .isCloseTo(wanted.frequencies().get(rank - 1), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("columnsWithFrequencies")
    void other_values_are_not_more_common_than_the_common_ones(String name, ColumnProfile wanted) {
        int common = wanted.frequencies().size();
        if (common < wanted.distinctIn(ROWS)) {
            assertThat(found(wanted).frequencies().get(common))
                    .as(name)
                    .isLessThan(1.1 * wanted.frequencies().get(common - 1));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignKeys")
    void parents_have_as_many_children(String name, ForeignKeyProfile wanted) throws SQLException {
        double found = numbers("SELECT count(%1$s)::float8 / count(DISTINCT %1$s) FROM orders".formatted(name))
                .get(0);

        assertThat(found).as(name).isCloseTo(wanted.childrenPerParent(), withPercentage(10));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sortedColumns")
    void rows_are_in_the_order_of_a_column_that_they_came_in(String name, ColumnProfile wanted) {
        assertThat(found(wanted).correlation()).as(name).isCloseTo(wanted.correlation(), within(0.02));
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
            fill(database, small, seed);
            sums.add(sums(database));
            server().dropDatabase(database);
        }

        assertThat(sums.get(1)).isEqualTo(sums.get(0));
        assertThat(sums.get(2).get(0)).isNotEqualTo(sums.get(0).get(0));
    }

    private static Stream<Object[]> columns() {
        return ORDERS.columns().stream().map(column -> new Object[] {column.column(), column});
    }

    private static Stream<Object[]> comparableColumns() {
        return columns().filter(arguments -> ((ColumnProfile) arguments[1]).distinct() != null);
    }

    private static Stream<Object[]> columnsWithFrequencies() {
        return columns()
                .filter(arguments ->
                        !((ColumnProfile) arguments[1]).frequencies().isEmpty());
    }

    private static Stream<Object[]> sortedColumns() {
        return columns().filter(arguments -> {
            Double correlation = ((ColumnProfile) arguments[1]).correlation();
            return correlation != null && correlation >= 0.95;
        });
    }

    private static Stream<Object[]> commonValues() {
        return ORDERS.columns().stream()
                .flatMap(column -> IntStream.range(0, column.frequencies().size())
                        .filter(i -> column.frequencies().get(i) >= 0.01)
                        .mapToObj(i -> new Object[] {column.column(), i + 1, column}));
    }

    private static Stream<Object[]> foreignKeys() {
        return ORDERS.foreignKeys().stream()
                .map(key -> new Object[] {key.columns().get(0), key});
    }

    private static ColumnProfile column(
            String name,
            double nulls,
            @Nullable Double distinct,
            int width,
            @Nullable Double correlation,
            Double... frequencies) {
        return new ColumnProfile(name, nulls, distinct, width, correlation, List.of(frequencies));
    }

    private static TableProfile parents(String name, long rows, ColumnProfile... columns) {
        return new TableProfile(Name.of("public", name), rows, Basis.TABLE, List.of(columns), List.of(), List.of());
    }

    /** So many frequencies, each smaller than the one before, that make up the share. */
    private static Double[] falling(int count, double share) {
        double all = IntStream.range(0, count).mapToDouble(i -> 1.0 / (i + 10)).sum();
        return IntStream.range(0, count).mapToObj(i -> share / (i + 10) / all).toArray(Double[]::new);
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

    private static void fill(String database, Profile profile, long seed) throws SQLException {
        server().dropDatabase(database);
        server().createDatabase(database, server().adminUser());
        try (Connection connection = server().connectAdmin(database);
                Statement statement = connection.createStatement()) {
            statement.execute(SHOP);
        }
        Map<String, Long> rows = new TreeMap<>();
        profile.rows().forEach((table, count) -> rows.put(table.toString(), count));
        SyntheticData data =
                SyntheticData.rows(0).withTableRows(rows).withProfile(profile).withSeed(seed);

        List<FilledTable> tables = new TableFiller(() -> loader(database), data).fill(() -> Outlook.NONE);

        assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
    }

    private static Connection loader(String database) {
        Connection connection = server().connectAdmin(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = 'replica'");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PostgresServer server() {
        return SharedPostgres.server(16);
    }
}
