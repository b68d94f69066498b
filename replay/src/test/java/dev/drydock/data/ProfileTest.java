package dev.drydock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.config.Config;
import dev.drydock.data.TableProfile.Basis;
import dev.drydock.data.TableProfile.ForeignKeyProfile;
import dev.drydock.data.TableProfile.PartitionProfile;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

    private static final String FILE = """
            { "schema" : "drydock/profile/1", "tables" : [
              { "table" : "\\"Sales\\".\\"a.b\\"\\"c\\"", "rows" : null, "basis" : "none", "columns" : [ ], "foreignKeys" : [ ], "partitions" : [ ] },
              { "table" : "public.orders", "rows" : 40000000, "basis" : "largest partition", "columns" : [
                { "column" : "id", "nullFraction" : 0, "distinct" : -1, "width" : 8, "correlation" : 0.9998, "frequencies" : [] },
                { "column" : "customer_id", "nullFraction" : 0.25, "distinct" : 5000, "width" : 8, "correlation" : null, "frequencies" : [0.0125, 0.001] },
                { "column" : "status", "nullFraction" : 0, "distinct" : 4, "width" : 5, "correlation" : 0.1, "frequencies" : [0.7, 0.3] },
                { "column" : "doc", "nullFraction" : 0, "distinct" : null, "width" : 200, "correlation" : null, "frequencies" : [] }
              ], "foreignKeys" : [
                { "columns" : [
                  "customer_id"
                ], "parent" : "public.customers", "childrenPerParent" : 6000 }
              ], "partitions" : [
                { "partition" : "public.orders_2024", "rows" : 40000000 }
              ] }
            ] }
            """;

    private static final TableProfile ORDERS = new TableProfile(
            Name.of("public", "orders"),
            40_000_000L,
            Basis.LARGEST_PARTITION,
            List.of(
                    new ColumnProfile("id", 0, -1.0, 8, 0.9998, List.of()),
                    new ColumnProfile("customer_id", 0.25, 5000.0, 8, null, List.of(0.0125, 0.001)),
                    new ColumnProfile("status", 0, 4.0, 5, 0.1, List.of(0.7, 0.3)),
                    new ColumnProfile("doc", 0, null, 200, null, List.of())),
            List.of(new ForeignKeyProfile(List.of("customer_id"), Name.of("public", "customers"), 6000.0)),
            List.of(new PartitionProfile(Name.of("public", "orders_2024"), 40_000_000L)));

    private static final Profile PROFILE = new Profile(List.of(ORDERS, table("Sales", "a.b\"c", null)));

    @TempDir
    private Path root;

    private static TableProfile table(String schema, String name, @Nullable Long rows) {
        return new TableProfile(Name.of(schema, name), rows, Basis.NONE, List.of(), List.of(), List.of());
    }

    @Test
    void the_file_has_a_line_for_each_column_and_is_sorted() throws IOException {
        PROFILE.write(root);

        assertThat(root.resolve(Profile.FILE)).hasContent(FILE);
    }

    @Test
    void what_is_written_is_read() {
        PROFILE.write(root);

        assertThat(Profile.read(root)).contains(PROFILE);
    }

    @Test
    void smallest_and_largest_values_are_written_where_there_are_any() throws IOException {
        Profile ranged = new Profile(List.of(new TableProfile(
                Name.of("public", "orders"),
                1L,
                Basis.TABLE,
                List.of(
                        new ColumnProfile("due", 0, 1.0, 4, 1.0, List.of(), "2019-01-01", "2021-12-31"),
                        new ColumnProfile("free", 0, 1.0, 4, 1.0, List.of())),
                List.of(),
                List.of())));

        ranged.write(root);

        assertThat(Files.readString(root.resolve(Profile.FILE)))
                .contains("\"frequencies\" : [], \"min\" : \"2019-01-01\", \"max\" : \"2021-12-31\" },")
                .contains("\"frequencies\" : [] }");
        assertThat(Profile.read(root)).contains(ranged);
        assertThat(ranged.scale(0.5).tables().get(0).columns())
                .isEqualTo(ranged.tables().get(0).columns());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "min" : "-1.5", "max" : "1e+20"
            "min" : "-9223372036854775808", "max" : "9223372036854775807"
            "min" : "2019-01-01", "max" : "2019-01-01"
            "min" : "2019-01-01 10:00:00", "max" : "2019-01-01 10:00:00.000001"
            "min" : "2019-01-01 10:00:00+00", "max" : "9999-12-31 23:59:59+00"
            """)
    void a_range_of_each_kind_is_read(String range) throws IOException {
        write(range);

        assertThat(Profile.read(root)
                        .orElseThrow()
                        .tables()
                        .get(1)
                        .columns()
                        .get(2)
                        .max())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "min" : "SECRET", "max" : "2"             | 134: A number, a date or a timestamp in UTC is expected here
            "min" : "1", "max" : "SECRET"             | 147: A number, a date or a timestamp in UTC is expected here
            "min" : "2019-02-30", "max" : "2019-03-01" | 134: A number, a date or a timestamp in UTC is expected here
            "min" : "infinity", "max" : "infinity"    | 134: A number, a date or a timestamp in UTC is expected here
            "min" : "NaN", "max" : "NaN"              | 134: A number, a date or a timestamp in UTC is expected here
            "min" : "2019-01-01 00:00:00+02", "max" : "2019-01-02" | 134: A number, a date or a timestamp in UTC is expected here
            "min" : "2", "max" : "1"                  | 147: This is no largest value for the smallest one 2
            "min" : "1", "max" : "2019-01-01"         | 147: This is no largest value for the smallest one 1
            "min" : 1, "max" : "2"                    | 134: A text is expected here
            "min" : "1"                               | 138: The field max is expected here
            "max" : "1"                               | 126: The object has more fields than a profile knows
            "min" : "1", "max" : "2", "mean" : "1"    | 152: The object has more fields than a profile knows
            """)
    void a_range_that_is_none_is_an_error_at_its_place(String range, String message) throws IOException {
        write(range);

        assertThatThrownBy(() -> Profile.read(root))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith(Profile.FILE + ":6:" + message);
    }

    private void write(String range) throws IOException {
        Files.writeString(
                root.resolve(Profile.FILE),
                FILE.replace("\"frequencies\" : [0.7, 0.3]", "\"frequencies\" : [0.7, 0.3], " + range));
    }

    @Test
    void without_a_file_there_is_no_profile() {
        assertThat(Profile.read(root)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile/1                   | profile/2        | 1:14: This is no profile that this version of Drydock knows
            "rows" : null,              |                  | 2:42: The field rows is expected here
            "rows" : 40000000, "basis"  | "rows" : -1, "basis"  | 3:41: The number is out of its range
            "rows" : 40000000, "basis"  | "rows" : 1.5, "basis" | 3:41: This is no whole number
            "rows" : 40000000, "basis"  | "rows" : "x", "basis" | 3:41: A number is expected here
            "rows" : 40000000, "basis"  | "rows" : x, "basis"   | 3:41: This is no JSON
            largest partition           | guess            | 3:61: This is no basis of statistics
            public.orders"              | orders"          | 3:15: This is no schema-qualified name
            \\"Sales\\".\\"a.b\\"\\"c\\" | public.orders    | 3:15: The table public.orders stands here twice
            "nullFraction" : 0.25       | "nullFraction" : 1.25 | 5:50: The number is out of its range
            , 0.001]                    | , 0.001          | 5:141: This is no JSON
            "frequencies" : [0.7, 0.3]  | "frequencies" : [0.7, 0.3], "values" : ["SECRET"] | 6:126: The object has more fields
            """)
    void a_broken_file_is_an_error_at_its_place(String right, @Nullable String wrong, String message)
            throws IOException {
        assertThat(FILE).contains(right);
        Files.writeString(root.resolve(Profile.FILE), FILE.replace(right, wrong == null ? "" : wrong));

        assertThatThrownBy(() -> Profile.read(root))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith(Profile.FILE + ":" + message)
                .hasMessageEndingWith(
                        ". Take the file back from version control, or write it anew with the goal profile.");
    }

    @Test
    void a_file_that_ends_too_early_or_too_late_is_an_error() throws IOException {
        for (String text : List.of("", "[]", "{", FILE + "{}", FILE.substring(0, FILE.length() - 5))) {
            Files.writeString(root.resolve(Profile.FILE), text);

            assertThatThrownBy(() -> Profile.read(root))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageMatching("drydock-profile\\.json:\\d+:\\d+: [A-Z].*\\. Take the file back .*");
        }
    }

    @Test
    void a_file_in_another_encoding_is_an_error() throws IOException {
        Files.write(root.resolve(Profile.FILE), new byte[] {'{', (byte) 0xff});

        assertThatThrownBy(() -> Profile.read(root))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void a_scale_shrinks_sizes_and_keys_in_proportion_and_keeps_the_distribution() {
        TableProfile scaled = new Profile(List.of(ORDERS)).scale(0.1).tables().get(0);

        assertThat(scaled.rows()).isEqualTo(4_000_000);
        assertThat(scaled.partitions()).extracting(PartitionProfile::rows).containsExactly(4_000_000L);
        assertThat(scaled.columns()).extracting(ColumnProfile::distinct).containsExactly(-1.0, 500.0, 4.0, null);
        assertThat(scaled.columns().get(2)).isEqualTo(ORDERS.columns().get(2));
        assertThat(scaled.foreignKeys()).isEqualTo(ORDERS.foreignKeys());
    }

    @Test
    void a_scale_leaves_one_row_at_least_and_no_more_values_than_rows() {
        Profile tiny = new Profile(List.of(ORDERS, table("public", "empty", 0L))).scale(1e-9);

        assertThat(tiny.rows()).isEqualTo(Map.of(Name.of("public", "orders"), 1L, Name.of("public", "empty"), 0L));
        assertThat(tiny.tables().get(1).columns())
                .extracting(ColumnProfile::distinct)
                .containsExactly(-1.0, 1.0, 1.0, null);
    }

    @Test
    void tables_that_were_never_analyzed_are_named() {
        Profile profile = new Profile(
                List.of(ORDERS, table("public", "b", 7L), table("public", "empty", 0L), table("public", "a", null)));

        assertThat(profile.withoutStatistics()).containsExactly(Name.of("public", "a"), Name.of("public", "b"));
    }

    @Test
    void the_settings_win_over_the_profile_table_by_table() throws IOException {
        Files.writeString(root.resolve(Config.FILE), """
                tables:
                  orders: {rows: 250}
                  public.items: {rows: 7}
                """);
        new Profile(List.of(
                        table("public", "orders", 4L),
                        table("archive", "orders", 5L),
                        table("public", "items", 6L),
                        table("archive", "items", 8L),
                        table("public", "never", null),
                        table("public", "Users", 9L)))
                .write(root);

        assertThat(ProductionData.of(root, Config.read(root)).rows())
                .isEqualTo(Map.of("orders", 250L, "public.items", 7L, "archive.items", 8L, "public.\"Users\"", 9L));
    }

    @Test
    void without_a_profile_the_settings_are_all_there_is() throws IOException {
        Files.writeString(root.resolve(Config.FILE), "tables: {orders: {rows: 250}}");

        assertThat(ProductionData.of(root, Config.read(root)).rows()).isEqualTo(Map.of("orders", 250L));
    }
}
