package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of 24 columns of all kinds with two parents, and what its rows are to be like. */
final class ProfiledShop {

    static final long ROWS = 100_000;

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
    static final TableProfile ORDERS = new TableProfile(
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
    static final Profile PROFILE = new Profile(List.of(
            ORDERS,
            parents("customers", 12_000, column("id", 0, -1.0, 8, 1.0), column("name", 0, -0.9, 15, 0.0)),
            parents("shops", 60, column("id", 0, -1.0, 4, 1.0), column("name", 0, -1.0, 12, 0.0))));

    private ProfiledShop() {}

    /** Creates the database, with its tables filled. */
    static void fill(PostgresServer server, String database, Profile profile, long seed) throws SQLException {
        server.dropDatabase(database);
        server.createDatabase(database, server.adminUser());
        try (Connection connection = server.connectAdmin(database);
                Statement statement = connection.createStatement()) {
            statement.execute(SHOP);
        }
        Map<String, Long> rows = new TreeMap<>();
        profile.rows().forEach((table, count) -> rows.put(table.toString(), count));
        SyntheticData data =
                SyntheticData.rows(0).withTableRows(rows).withProfile(profile).withSeed(seed);

        List<FilledTable> tables = new TableFiller(() -> loader(server, database), data).fill(() -> Outlook.NONE);

        assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
    }

    private static Connection loader(PostgresServer server, String database) {
        Connection connection = server.connectAdmin(database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = 'replica'");
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
}
