package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VolatileDefaultRewritesTest {

    private static int count(String column) {
        return Shop.count(new VolatileDefaultRewrites(), "ALTER TABLE orders ADD COLUMN c " + column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int",
                "int DEFAULT 5",
                "text NOT NULL DEFAULT 'random()'",
                "timestamptz DEFAULT now()",
                "timestamptz DEFAULT CURRENT_TIMESTAMP",
                "timestamptz DEFAULT transaction_timestamp()",
                "timestamptz DEFAULT statement_timestamp()",
                "jsonb DEFAULT '{}'::jsonb",
                "text DEFAULT lower('X')",
                "uuid",
                "text DEFAULT fixed_token()",
                "text DEFAULT CASE WHEN true THEN 'a' ELSE 'b' END"
            })
    void a_value_that_is_the_same_for_all_rows_is_quiet(String column) {
        assertThat(count(column)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timestamptz DEFAULT clock_timestamp()",
                "float DEFAULT random()",
                "int DEFAULT (random() * 10)::int",
                "uuid NOT NULL DEFAULT gen_random_uuid()",
                "uuid DEFAULT Public.UUID_generate_v4()",
                "text DEFAULT md5(random()::text)",
                "bigint DEFAULT nextval('s')",
                "bigserial",
                "int GENERATED ALWAYS AS IDENTITY",
                "text DEFAULT slow_token()",
                "timestamptz DEFAULT timeofday()::timestamptz"
            })
    void a_value_of_its_own_for_each_row_is_flagged(String column) {
        assertThat(count(column)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD c uuid; ALTER TABLE orders ALTER c SET DEFAULT gen_random_uuid() | 0",
                "CREATE TABLE n (a int); ALTER TABLE n ADD c uuid DEFAULT gen_random_uuid() | 0",
                "CREATE TABLE n (a int);; ALTER TABLE n ADD c uuid DEFAULT gen_random_uuid() | 1",
                "ALTER TABLE orders ADD IF NOT EXISTS id uuid DEFAULT gen_random_uuid() | 0",
                "ALTER TABLE orders ADD IF NOT EXISTS c uuid DEFAULT gen_random_uuid() | 1",
                "ALTER TABLE orders ADD a uuid DEFAULT gen_random_uuid(), ADD b bigserial, ADD c int | 2",
                "CREATE TABLE n (c uuid DEFAULT gen_random_uuid()) | 0"
            })
    void only_rows_that_exist_are_written(String sql, int findings) {
        assertThat(Shop.count(new VolatileDefaultRewrites(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LANGUAGE sql AS 'SELECT 1' | 0",
                "LANGUAGE sql STRICT AS 'SELECT (SELECT 1 FROM pg_class)' | 0",
                "LANGUAGE sql RETURN 1 | 0",
                "BEGIN ATOMIC SELECT 1; END | 0",
                "STABLE LANGUAGE sql AS 'SELECT random()' | 0",
                "LANGUAGE sql AS 'SELECT random()' | 1",
                "LANGUAGE sql RETURN random() | 1",
                "LANGUAGE sql AS 'SELECT 1 FROM pg_class LIMIT 1' | 1",
                "LANGUAGE sql AS 'SELECT 1; SELECT 2' | 1",
                "LANGUAGE sql SECURITY DEFINER AS 'SELECT 1' | 1",
                "LANGUAGE sql SET search_path = public AS 'SELECT 1' | 1",
                "LANGUAGE plpgsql AS 'BEGIN RETURN 1; END' | 1"
            })
    void a_function_in_sql_is_as_volatile_as_the_query_that_takes_its_place(String function, int findings) {
        assertThat(Shop.count(
                        new VolatileDefaultRewrites(),
                        "CREATE FUNCTION f() RETURNS float8 " + function
                                + ";; ALTER TABLE orders ADD c float8 DEFAULT f()"))
                .isEqualTo(findings);
    }

    @Test
    void a_block_is_judged_like_a_script() {
        assertThat(
                        Shop.findings(
                                new VolatileDefaultRewrites(),
                                "DO $$ BEGIN\n IF NOT EXISTS (SELECT 1) THEN\n  ALTER TABLE orders ADD COLUMN c uuid DEFAULT gen_random_uuid();\n END IF; END $$"))
                .singleElement()
                .satisfies(found -> assertThat(found.start().line()).isEqualTo(3));
    }

    @Test
    void the_finding_says_why_each_row_is_written() {
        assertThat(Shop.findings(
                                new VolatileDefaultRewrites(),
                                "ALTER TABLE orders ADD COLUMN c text DEFAULT concat(random(), clock_timestamp())")
                        .get(0)
                        .message())
                .isEqualTo(
                        "all rows and indexes of orders are written anew (random() gives each row its own value) while all reads and writes of it wait");
        assertThat(Shop.findings(new VolatileDefaultRewrites(), "ALTER TABLE orders ADD COLUMN c serial")
                        .get(0)
                        .message())
                .contains("(serial numbers every row)");
    }
}
