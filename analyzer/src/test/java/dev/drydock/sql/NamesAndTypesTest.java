package dev.drydock.sql;

import static dev.drydock.sql.Reading.action;
import static dev.drydock.sql.Reading.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers as PostgreSQL stores them, and types under the names that it reports. */
class NamesAndTypesTest {

    private static Name table(String written) {
        return one(Analyze.class, "ANALYZE " + written).tables().get(0);
    }

    private static DataType type(String written) {
        return action(AddColumn.class, "ALTER TABLE t ADD COLUMN c " + written)
                .column()
                .type();
    }

    @Test
    void unquoted_names_fold_in_ascii_only() {
        assertThat(table("Shop.OrDers")).isEqualTo(Name.of("shop", "orders"));
        assertThat(table("ÄÖÜ")).isEqualTo(Name.of("ÄÖÜ"));
        assertThat(table("db.s.T")).isEqualTo(Name.of("s", "t"));
    }

    @Test
    void quoted_names_stay_as_they_are() {
        assertThat(table("\"Shop\".\"a \"\"b\"\" c\"")).isEqualTo(Name.of("Shop", "a \"b\" c"));
        assertThat(table("\"select\"")).isEqualTo(Name.of("select"));
    }

    @Test
    void names_end_at_63_bytes_but_not_within_a_character() {
        assertThat(table("a".repeat(70)).name()).isEqualTo("a".repeat(63));
        assertThat(table("\"" + "ä".repeat(40) + "\"").name()).isEqualTo("ä".repeat(31));
        assertThat(table("\"" + "😀".repeat(16) + "\"").name()).isEqualTo("😀".repeat(15));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "orders, orders",
                "Orders, '\"Orders\"'",
                "'a b', '\"a b\"'",
                "a\"b, '\"a\"\"b\"'",
                "1a, '\"1a\"'",
                "_a1$, _a1$",
                "'', '\"\"'"
            })
    void a_name_is_written_with_quotes_where_it_needs_them(String name, String written) {
        assertThat(Name.of(name)).hasToString(written);
    }

    @Test
    void names_know_their_schema_and_order() {
        assertThat(Name.of("t").in("public")).isEqualTo(Name.of("public", "t"));
        assertThat(Name.of("s", "t").in("public")).isEqualTo(Name.of("s", "t"));
        assertThat(Name.of("s", "t").sibling("u")).hasToString("s.u");
        assertThat(List.of(Name.of("b"), Name.of("s", "a"), Name.of("a")).stream()
                        .sorted())
                .containsExactly(Name.of("a"), Name.of("b"), Name.of("s", "a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "type", "value", "year", "user_data", "exclude", "period", "key", "text", "between"})
    void words_that_are_not_reserved_name_columns(String word) {
        assertThat(one(CreateTable.class, "CREATE TABLE t (" + word + " int, PRIMARY KEY (" + word + "))")
                        .columns())
                .extracting(Column::name)
                .containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "user", "order", "table", "left", "verbose", "authorization"})
    void reserved_words_are_refused_unless_quoted(String word) {
        assertThat(SqlReader.read("CREATE TABLE t (" + word + " int)").errors()).hasSize(1);
        assertThat(SqlReader.read("CREATE TABLE t (\"" + word + "\" int)").errors())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | integer",
                "INT8 | bigint",
                "smallint | smallint",
                "varchar(40) | character varying(40)",
                "character varying (40) | character varying(40)",
                "national character varying(4) | character varying(4)",
                "char | character(1)",
                "nchar(3) | character(3)",
                "bpchar | bpchar",
                "decimal(10, 2) | numeric(10,2)",
                "float | double precision",
                "float(24) | real",
                "float(25) | double precision",
                "double precision | double precision",
                "bool | boolean",
                "timestamptz | timestamp with time zone",
                "timestamp(3) with time zone | timestamp(3) with time zone",
                "timestamp without time zone | timestamp without time zone",
                "time | time without time zone",
                "timetz(2) | time(2) with time zone",
                "interval year to month | interval",
                "interval second(3) | interval(3)",
                "bit varying(5) | bit varying(5)",
                "varbit | bit varying",
                "int[] | integer[]",
                "int[3][] | integer[]",
                "text ARRAY | text[]",
                "text ARRAY[4] | text[]",
                "pg_catalog.int4 | integer",
                "s.money_type(3) | s.money_type(3)",
                "\"MyType\" | \"MyType\"",
                "serial4 | serial",
                "geometry(Point, 4326) | geometry(Point,4326)"
            })
    void a_type_has_the_name_that_the_server_reports(String written, String reported) {
        assertThat(type(written)).hasToString(reported);
    }

    @Test
    void types_are_compared_by_meaning() {
        assertThat(type("int4").sameAs(type("integer"))).isTrue();
        assertThat(type("varchar(4)").sameAs(type("varchar(5)"))).isFalse();
        assertThat(type("int[]").sameAs(type("int[][]"))).isTrue();
        assertThat(type("int[]").sameAs(type("int"))).isFalse();
        assertThat(type("pg_catalog.int8").is("bigint")).isTrue();
        assertThat(type("s.bigint").is("bigint")).isFalse();
        assertThat(type("bigint[]").is("bigint")).isFalse();
        assertThat(type("bigserial").isSerial()).isTrue();
        assertThat(type("s.bigserial").isSerial()).isFalse();
    }
}
