package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypeRewritesTest {

    private static int count(String change) {
        return Shop.count(new ColumnTypeRewrites(), "ALTER TABLE orders ALTER COLUMN " + change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note TYPE varchar(80)",
                "note TYPE varchar(40)",
                "note TYPE varchar",
                "note TYPE text",
                "note TYPE text USING note",
                "note TYPE text USING note::text",
                "note TYPE varchar(80) USING CAST(note AS varchar(80))",
                "label TYPE varchar",
                "total TYPE numeric(12, 2)",
                "total TYPE numeric",
                "paid TYPE timestamptz",
                "paid TYPE timestamptz(6)",
                "quantity TYPE integer",
                "quantity TYPE int4",
                "flags TYPE bit varying(16)",
                "code TYPE bpchar",
                "address TYPE inet",
                "tags TYPE varchar(10)[]"
            })
    void a_change_that_keeps_the_rows_is_quiet(String change) {
        assertThat(count(change)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "note TYPE varchar(20)",
                "note TYPE char(40)",
                "label TYPE varchar(255)",
                "label TYPE json USING label::json",
                "total TYPE numeric(12, 3)",
                "total TYPE numeric(9, 2)",
                "total TYPE bigint",
                "weight TYPE numeric(10)",
                "quantity TYPE bigint",
                "quantity TYPE bigint USING quantity::bigint",
                "quantity TYPE text",
                "note TYPE text USING upper(note)",
                "note TYPE text USING label",
                "paid TYPE timestamptz(1)",
                "placed TYPE timestamptz",
                "placed TYPE timestamptz USING placed AT TIME ZONE 'UTC'",
                "placed TYPE date",
                "code TYPE char(8)",
                "tags TYPE varchar(20)[]",
                "label TYPE my_enum USING label::my_enum"
            })
    void a_change_that_writes_the_rows_is_flagged(String change) {
        assertThat(count(change)).isEqualTo(1);
    }

    @Test
    void a_new_table_and_an_unknown_column_are_quiet() {
        assertThat(Shop.count(new ColumnTypeRewrites(), "CREATE TABLE n (a int); ALTER TABLE n ALTER a TYPE bigint"))
                .isZero();
        assertThat(Shop.count(new ColumnTypeRewrites(), "CREATE TABLE n (a int);; ALTER TABLE n ALTER a TYPE bigint"))
                .isEqualTo(1);
        assertThat(Shop.count(new ColumnTypeRewrites(), "ALTER TABLE elsewhere ALTER a TYPE bigint"))
                .isZero();
    }

    @Test
    void the_type_is_the_one_that_the_migrations_before_left() {
        assertThat(
                        Shop.count(
                                new ColumnTypeRewrites(),
                                "ALTER TABLE orders ALTER note TYPE varchar(90);; ALTER TABLE orders ALTER note TYPE varchar(80)"))
                .isEqualTo(1);
        assertThat(Shop.count(
                        new ColumnTypeRewrites(),
                        "ALTER TABLE orders RENAME note TO remark;; ALTER TABLE orders ALTER remark TYPE text"))
                .isZero();
    }

    @Test
    void the_finding_says_both_types_and_the_time_zone_where_it_decides() {
        assertThat(Shop.findings(new ColumnTypeRewrites(), "ALTER TABLE orders ALTER quantity TYPE int8")
                        .get(0)
                        .message())
                .isEqualTo(
                        "all rows and indexes of orders are written anew (integer to bigint) while all reads and writes of it wait");
        assertThat(Shop.findings(new ColumnTypeRewrites(), "ALTER TABLE orders ALTER placed TYPE timestamptz")
                        .get(0))
                .satisfies(d -> assertThat(d.message()).contains("unless the session's TimeZone is UTC"))
                .satisfies(d -> assertThat(d.help()).startsWith("SET LOCAL timezone = 'UTC'"));
    }
}
