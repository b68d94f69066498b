package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.config.ColumnValues;
import dev.drydock.postgres.Majors;
import dev.drydock.postgres.OnMajors;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.postgres.SharedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

class CopyFormatTest {

    private static final String DATABASE = "formats";

    private static final List<String> TYPES = List.of(
            "int2",
            "int4",
            "int8",
            "oid",
            "numeric",
            "numeric(12,2)",
            "numeric(30,10)",
            "numeric(5,0)",
            "numeric(3,3)",
            "float4",
            "float8",
            "bool",
            "text",
            "varchar(20)",
            "char(3)",
            "name",
            "date",
            "timestamp",
            "timestamptz(0)",
            "time",
            "interval",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "bytea",
            "inet",
            "cidr",
            "mood",
            "positive",
            "int4[]",
            "text[]",
            "uuid[]",
            "mood[]",
            "numeric(6,2)[]",
            "timestamptz[]");

    private static final Map<String, ColumnValues> LISTED = Map.of(
            "listed_text",
            ColumnValues.evenly(List.of("plain", "tab\tand\nline", "back\\slash \\N", "ünï ☃ 'quoted' \"too\"", "")),
            "listed_number",
            ColumnValues.evenly(List.of("0", "-1.50", "10000.0001", "123456789.99", "-0.001", "99990000")),
            "listed_whole",
            ColumnValues.evenly(List.of("-2147483648", "0", "2147483647")),
            "listed_time",
            ColumnValues.evenly(List.of("1999-12-31 23:59:59", "2000-01-01", "2038-01-19 03:14:08+00")),
            "listed_flag",
            ColumnValues.evenly(List.of("true", "f")),
            "listed_bytes",
            ColumnValues.evenly(List.of("\\x", "\\x00ff5c")),
            "listed_document",
            ColumnValues.evenly(List.of("{\"a\": [1, \"\\\"\"]}", "null")));

    private static final String LISTED_COLUMNS = "listed_text text, listed_number numeric(20,4), listed_whole int,"
            + " listed_time timestamptz, listed_flag bool, listed_bytes bytea, listed_document jsonb";

    private void drop(PostgresServer server) {
        server.dropDatabase(DATABASE);
    }

    @AfterEach
    void drop_all() {
        Majors.of(13, 18).forEach(major -> drop(SharedPostgres.server(major)));
    }

    @OnMajors({13, 18})
    void rows_are_the_same_in_the_binary_format_as_in_the_text_format(int major) throws SQLException {
        List<String> binary = filled(major, "", true);
        // A type that has no binary form here turns the table to text.
        List<String> text = filled(major, ", turning bit(3)", false);

        assertThat(binary).hasSize(400).isEqualTo(text);
    }

    private static RowPlan plan(Connection connection, SyntheticData data) throws SQLException {
        Collection<TableShape> shapes = ShapeReader.read(connection).values();
        Filling filling = new Filling(
                connection,
                shapes,
                Outlook.NONE,
                data,
                ColumnGenerators.of(CopyFormatTest.class.getClassLoader()),
                new Words(data.locale(), data.seed()));
        return Objects.requireNonNull(filling.plan(shapes).get(0).rows());
    }

    private static List<String> filled(int major, String more, boolean binary) throws SQLException {
        PostgresServer server = SharedPostgres.server(major);
        server.dropDatabase(DATABASE);
        server.createDatabase(DATABASE, server.adminUser());
        StringBuilder columns = new StringBuilder("id int PRIMARY KEY");
        for (int i = 0; i < TYPES.size(); i++) {
            columns.append(", c").append(i).append(' ').append(TYPES.get(i));
        }
        columns.append(", ").append(LISTED_COLUMNS);
        try (Connection connection = server.connectAdmin(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TYPE mood AS ENUM ('sad', 'it''s ok'); CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
                            + " CREATE TABLE t (" + columns + more + ")");
            SyntheticData data = SyntheticData.rows(400).withColumns(Map.of("t", LISTED));
            assertThat(plan(connection, data).binary()).isEqualTo(binary);
            List<FilledTable> tables =
                    new TableFiller(() -> server.connectAdmin(DATABASE), data).fill(() -> Outlook.NONE);
            assertThat(tables).extracting(FilledTable::reason).containsOnlyNulls();
            List<String> rows = new ArrayList<>();
            // Row by row, each value as its own text.
            try (ResultSet found =
                    statement.executeQuery("SELECT (to_jsonb(t) - 'turning')::text FROM t ORDER BY id")) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
