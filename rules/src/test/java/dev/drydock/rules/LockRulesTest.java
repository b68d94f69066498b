package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Near misses of the rules about indexes, constraints and lock windows that no page shows. */
class LockRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP INDEX elsewhere_idx | 0",
                "CREATE INDEX a_idx ON orders (note);; DROP INDEX IF EXISTS a_idx, b_idx | 1",
                "CREATE INDEX a_idx ON orders (note); DROP INDEX a_idx | 1",
                "DROP TABLE orders | 0"
            })
    void an_index_is_dropped_where_its_table_is_known(String sql, int findings) {
        assertThat(Shop.count(new IndexDroppedWithoutConcurrently(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX IF NOT EXISTS orders_pkey ON orders (id) | 0",
                "CREATE MATERIALIZED VIEW v AS SELECT note FROM orders; CREATE INDEX ON v (note) | 0",
                "CREATE MATERIALIZED VIEW v AS SELECT note FROM orders;; CREATE INDEX ON v (note) | 1",
                "CREATE MATERIALIZED VIEW v AS SELECT note FROM orders;; DROP MATERIALIZED VIEW v; CREATE MATERIALIZED VIEW v AS SELECT note FROM orders; CREATE INDEX ON v (note) | 0",
                "CREATE MATERIALIZED VIEW v AS SELECT note FROM orders;; CREATE INDEX ON v (note); CREATE INDEX ON v (note) | 2",
                "CREATE INDEX IF NOT EXISTS orders_note_idx ON orders (note) | 1"
            })
    void an_index_that_is_there_is_not_built(String sql, int findings) {
        assertThat(Shop.count(new IndexWithoutConcurrently(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET LOCAL lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON orders (note) | 0",
                "SET lock_timeout TO 2000; REINDEX INDEX CONCURRENTLY orders_pkey | 1",
                "SET lock_timeout TO DEFAULT; REINDEX INDEX CONCURRENTLY orders_pkey | 0",
                "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY i | 1",
                "CREATE INDEX i ON orders (note);; SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note) | 0",
                "CREATE INDEX i ON orders (note);; SET lock_timeout = '2s'; DROP INDEX i; CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note) | 1",
                "SET lock_timeout = '2s'; VACUUM orders | 0",
                "SET statement_timeout = '6h'; CREATE INDEX CONCURRENTLY i ON orders (note) | 0",
                "SET lock_timeout = '2s'; ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY | 1"
            })
    void a_timeout_strikes_only_what_it_covers(String sql, int findings) {
        assertThat(Shop.count(new TimeoutAroundConcurrently(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET lock_timeout = '59s' | 0",
                "SET lock_timeout = '1min' | 1",
                "SET lock_timeout = 60000 | 1",
                "SET lock_timeout = 0 | 0",
                "SET lock_timeout = 'soon' | 0",
                "SET statement_timeout = '1h' | 0",
                "RESET lock_timeout | 0"
            })
    void a_lock_timeout_of_a_minute_is_none(String sql, int findings) {
        assertThat(Shop.count(new TimeoutTooHigh(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text UNIQUE | 0",
                "ALTER TABLE orders ADD COLUMN IF NOT EXISTS other text UNIQUE | 1",
                "ALTER TABLE elsewhere ADD UNIQUE (a) | 1",
                "ALTER TABLE events ADD UNIQUE (id, at) | 1",
                "ALTER TABLE ONLY events ADD UNIQUE (id, at) | 0",
                "CREATE TABLE n (a int);; ALTER TABLE n ADD PRIMARY KEY (a) | 0"
            })
    void a_unique_constraint_builds_its_index_where_it_is_added(String sql, int findings) {
        assertThat(Shop.count(new UniqueConstraintBuildsIndex(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT VALID; COMMIT; ALTER TABLE orders VALIDATE CONSTRAINT k | 0",
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT VALID, VALIDATE CONSTRAINT k | 1",
                "ALTER TABLE orders ADD CONSTRAINT k CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT other | 0",
                "CREATE TABLE n (a int); ALTER TABLE n ADD CONSTRAINT k CHECK (a > 0) NOT VALID; ALTER TABLE n VALIDATE CONSTRAINT k | 0"
            })
    void a_constraint_is_validated_too_early_within_its_transaction(String sql, int findings) {
        assertThat(Shop.count(new ValidatedInSameTransaction(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD c int; UPDATE customers SET email = '' WHERE id = 1 | 0",
                "ALTER TABLE orders ADD c int; UPDATE customers SET email = '' | 1",
                "ALTER TABLE orders ADD c int; COMMIT; UPDATE orders SET c = 1 | 0",
                "UPDATE orders SET quantity = 1; ALTER TABLE orders ADD c int | 0",
                "ALTER TABLE orders ALTER note SET STATISTICS 9; UPDATE orders SET quantity = 1 | 0",
                "ALTER TABLE orders ADD c int; INSERT INTO orders (id) VALUES (1) | 0",
                "DO $$ BEGIN ALTER TABLE orders ADD c int; UPDATE orders SET c = 1; END $$ | 1",
                "ALTER TABLE orders RENAME TO old; CREATE TABLE orders (id bigint); UPDATE orders SET id = 1 | 0",
                "ALTER TABLE orders RENAME TO old; UPDATE old SET quantity = 1 | 1",
                "CREATE TABLE n (id bigint); ALTER TABLE n ADD c int; UPDATE customers SET email = '' | 0"
            })
    void rows_are_written_behind_a_lock_of_the_same_transaction(String sql, int findings) {
        assertThat(Shop.count(new BackfillInSchemaChange(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD c int; CREATE INDEX ON customers (email) | 1",
                "ALTER TABLE orders ADD c int; COMMIT; CREATE INDEX ON customers (email) | 0",
                "ALTER TABLE orders RENAME TO old; CREATE INDEX ON old (note) | 1",
                "ALTER TABLE orders RENAME TO old; CREATE TABLE orders (note text); CREATE INDEX ON orders (note) | 0"
            })
    void an_index_is_built_behind_a_lock_of_the_same_transaction(String sql, int findings) {
        assertThat(Shop.count(new StatementsBehindExclusiveLock(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE n (o bigint REFERENCES orders) | 0",
                "CREATE TABLE n (o bigint REFERENCES orders); CREATE INDEX ON customers (email) | 1",
                "CREATE INDEX ON customers (email); CREATE TABLE n (o bigint REFERENCES orders) | 0",
                "CREATE TABLE n (o bigint REFERENCES elsewhere); CREATE INDEX ON customers (email) | 0",
                "CREATE TABLE n (o bigint REFERENCES orders); ALTER TABLE customers RENAME TO old; CREATE TABLE customers (email text); CREATE INDEX ON customers (email) | 0",
                "ALTER TABLE orders RENAME TO old; CREATE TABLE orders (id bigint PRIMARY KEY); CREATE TABLE n (o bigint REFERENCES orders); CREATE INDEX ON customers (email) | 0"
            })
    void a_reference_matters_where_long_work_follows(String sql, int findings) {
        assertThat(Shop.count(new ReferencesInCreateTable(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE events ADD PRIMARY KEY (id, at) | 1",
                "ALTER TABLE ONLY events ADD PRIMARY KEY (id, at) | 0",
                "CREATE TABLE n (a int);; ALTER TABLE ONLY n ADD PRIMARY KEY (a) | 1"
            })
    void a_primary_key_builds_its_index_where_there_are_rows(String sql, int findings) {
        assertThat(Shop.count(new PrimaryKeyBuildsIndex(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCK TABLE orders | 1",
                "LOCK TABLE orders IN ROW EXCLUSIVE MODE | 0",
                "LOCK TABLE public.orders; ALTER TABLE orders ADD n int | 0",
                "LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE; ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID | 0",
                "LOCK TABLE orders; ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers NOT VALID | 1",
                "LOCK TABLE orders; UPDATE orders SET note = '' WHERE id = 1 | 1",
                "CREATE TABLE n (a int); LOCK TABLE n | 0"
            })
    void a_lock_that_a_later_statement_needs_anyway_is_only_taken_in_time(String sql, int findings) {
        assertThat(Shop.count(new ExplicitLock(), sql)).isEqualTo(findings);
    }
}
