package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Near misses of the rules about keys and columns that no page shows. */
class ConstraintRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD c int NOT NULL | 1",
                "ALTER TABLE orders ADD c serial NOT NULL | 0",
                "ALTER TABLE orders ADD c int NOT NULL GENERATED ALWAYS AS IDENTITY | 0",
                "ALTER TABLE orders ADD c int NOT NULL GENERATED ALWAYS AS (1) STORED | 0",
                "ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text NOT NULL | 0",
                "DELETE FROM orders; ALTER TABLE orders ADD c int NOT NULL | 0",
                "DELETE FROM orders WHERE id > 9; ALTER TABLE orders ADD c int NOT NULL | 1",
                "CREATE DOMAIN d AS int DEFAULT 1 NOT NULL;; ALTER TABLE orders ADD c d NOT NULL | 0"
            })
    void a_required_column_needs_a_value_for_the_rows_that_are_there(String sql, int findings) {
        assertThat(Shop.count(new RequiredColumnWithoutDefault(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE n (c bigint REFERENCES customers); CREATE INDEX ON n (lower('a'), c) | 1",
                "CREATE TABLE n (c bigint REFERENCES customers); CREATE INDEX ON n (lower('a'));; CREATE INDEX ON n (lower('b')) | 1",
                "CREATE TABLE n (c bigint UNIQUE REFERENCES customers) | 0",
                "CREATE TABLE n (c bigint REFERENCES customers); CREATE INDEX ON n (c) WHERE c IS NOT NULL | 0",
                "ALTER TABLE elsewhere ADD FOREIGN KEY (c) REFERENCES customers | 0",
                "DO $$ BEGIN CREATE INDEX ON orders (customer_id); END $$; ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers | 0"
            })
    void a_foreign_key_is_covered_by_an_index_that_begins_with_it(String sql, int findings) {
        assertThat(Shop.count(new ForeignKeyWithoutIndex(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD FOREIGN KEY (quantity) REFERENCES customers | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers | 0",
                "CREATE TABLE n (c serial REFERENCES customers (id)) | 0",
                "CREATE TABLE n (c int, FOREIGN KEY (c) REFERENCES elsewhere) | 0"
            })
    void a_smaller_type_runs_out_first(String sql, int findings) {
        assertThat(Shop.count(new ForeignKeyTypeMismatch(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE n (c bigint CONSTRAINT k REFERENCES customers);; DROP TABLE n | 1",
                "CREATE TABLE n (c bigint CONSTRAINT k REFERENCES customers);; DROP TABLE n, customers | 0",
                "CREATE TABLE n (id int PRIMARY KEY, up int REFERENCES n);; DROP TABLE n | 0",
                "CREATE TABLE n (c bigint REFERENCES customers); DROP TABLE n | 0"
            })
    void a_dropped_table_locks_what_it_refers_to(String sql, int findings) {
        assertThat(Shop.count(new TableDropLocksReferenced(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET timezone = 'UTC'; ALTER TABLE orders ALTER placed TYPE timestamptz | 0",
                "SET LOCAL TIME ZONE 'UTC'; ALTER TABLE orders ALTER placed TYPE timestamptz | 0",
                "SET timezone = 'Europe/Berlin'; ALTER TABLE orders ALTER placed TYPE timestamptz | 1",
                "SET timezone = 'UTC'; SET timezone = 'Asia/Tokyo'; ALTER TABLE orders ALTER placed TYPE timestamptz | 1"
            })
    void a_timestamp_becomes_zoned_without_a_rewrite_in_utc(String sql, int findings) {
        assertThat(Shop.count(new ColumnTypeRewrites(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE DOMAIN a AS int NOT NULL; CREATE DOMAIN b AS a;; ALTER TABLE orders ADD c b | 1",
                "CREATE DOMAIN a AS int DEFAULT 1;; ALTER TABLE orders ADD c a | 0",
                "CREATE DOMAIN a AS int NOT NULL;; ALTER TABLE elsewhere ADD c a | 1",
                "ALTER TABLE orders ADD c unknown_type | 0"
            })
    void a_domain_has_the_constraints_of_the_one_below(String sql, int findings) {
        assertThat(Shop.count(new ConstrainedDomainColumnRewrites(), sql)).isEqualTo(findings);
    }
}
