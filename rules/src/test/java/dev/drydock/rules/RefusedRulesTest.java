package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server refuses, and what looks like it. */
class RefusedRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD note text | 1",
                "ALTER TABLE orders ADD IF NOT EXISTS note text | 0",
                "ALTER TABLE orders DROP note, ADD note text | 0",
                "ALTER TABLE orders DROP note; ALTER TABLE orders ALTER note SET NOT NULL | 1",
                "ALTER TABLE orders RENAME note TO label | 1",
                "DROP TABLE orders; ALTER TABLE orders ADD n int | 1",
                "DROP TABLE orders; DROP TABLE IF EXISTS orders | 0",
                "ALTER TABLE elsewhere ADD note text | 0",
                "CREATE TEMPORARY TABLE orders (a int) | 0",
                "CREATE TYPE mood AS ENUM ('a');; CREATE TYPE mood AS ENUM ('b') | 1",
                "CREATE OR REPLACE VIEW v AS SELECT 1;; CREATE OR REPLACE VIEW v AS SELECT 2 | 0",
                "DO $$ BEGIN IF NOT EXISTS (SELECT 1) THEN CREATE TABLE orders (a int); END IF; END $$ | 0",
                "DO $$ BEGIN EXECUTE format('DROP TABLE %I', 'orders'); END $$; CREATE TABLE orders (a int) | 0",
                "ALTER TABLE sales.orders ADD n int; ALTER TABLE orders ADD note text | 0",
                "SAVEPOINT s; ALTER TABLE orders ADD n int; ROLLBACK TO s; ALTER TABLE orders ADD n int | 0",
                "SAVEPOINT s; ALTER TABLE orders ADD n int; RELEASE s; ALTER TABLE orders ADD n int | 1"
            })
    void a_statement_is_refused_for_what_the_history_tells_for_certain(String sql, int findings) {
        assertThat(Shop.count(new StatementRefused(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW v AS SELECT * FROM orders;; ALTER TABLE orders ALTER note TYPE text | 1",
                "CREATE VIEW v AS SELECT count(*) FROM orders;; ALTER TABLE orders ALTER note TYPE text | 0",
                "CREATE VIEW v AS SELECT id AS note FROM orders;; ALTER TABLE orders ALTER quantity TYPE text | 0",
                "CREATE MATERIALIZED VIEW v AS SELECT note FROM orders;; ALTER TABLE orders ALTER note TYPE text | 1",
                "CREATE VIEW v AS SELECT id FROM orders WHERE note > '';; ALTER TABLE orders ALTER note TYPE text | 1",
                "ALTER TABLE customers ADD note text; CREATE VIEW v AS SELECT note FROM customers WHERE id IN (SELECT id FROM orders);; ALTER TABLE orders ALTER note TYPE text | 0",
                "CREATE VIEW v AS SELECT note FROM orders;; DROP VIEW v; ALTER TABLE orders ALTER note TYPE text | 0",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders ALTER quantity TYPE bigint | 1",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders ALTER quantity TYPE bigint, DROP g | 0",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders ALTER g DROP EXPRESSION, ALTER quantity TYPE bigint | 0",
                "CREATE POLICY p ON orders USING (note = 'a');; ALTER TABLE orders ALTER note TYPE text | 1",
                "CREATE INDEX i ON orders (note); ALTER TABLE orders ADD CHECK (note > 'a');; ALTER TABLE orders ALTER note TYPE text | 0"
            })
    void a_type_stays_while_something_but_indexes_and_constraints_uses_the_column(String sql, int findings) {
        assertThat(Shop.count(new ColumnTypeInUse(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;; ALTER TABLE customers DROP id | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;; ALTER TABLE orders DROP customer_id | 0",
                "CREATE VIEW v AS SELECT note FROM orders;; ALTER TABLE orders DROP note CASCADE | 0",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders DROP quantity | 1",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders DROP g, DROP quantity | 0",
                "ALTER TABLE orders ADD g int GENERATED ALWAYS AS (quantity + 1) STORED;; ALTER TABLE orders DROP quantity, DROP g | 1",
                "ALTER TABLE orders ADD days int; CREATE VIEW v AS SELECT make_interval(days => 1) FROM orders;; ALTER TABLE orders DROP days | 0",
                "ALTER TABLE orders ADD w int; CREATE VIEW v AS SELECT rank() OVER w FROM orders WINDOW w AS (ORDER BY id);; ALTER TABLE orders DROP w | 0",
                "CREATE POLICY p ON orders USING (note = 'a');; ALTER TABLE orders DROP note | 1"
            })
    void a_column_stays_while_something_uses_it(String sql, int findings) {
        assertThat(Shop.count(new DroppedColumnInUse(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE VIEW v AS SELECT note FROM orders;; DROP TABLE orders | 1",
                "CREATE VIEW v AS SELECT note FROM orders;; DROP TABLE IF EXISTS orders CASCADE | 0",
                "CREATE VIEW v AS SELECT note FROM orders;; DROP VIEW v; DROP TABLE orders | 0",
                "CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v;; DROP VIEW v, w | 0",
                "DROP TABLE events | 0",
                "CREATE SEQUENCE s; ALTER TABLE orders ALTER id SET DEFAULT nextval('s');; DROP SEQUENCE s | 1",
                "CREATE TABLE n (id serial);; DROP TABLE n | 0",
                "CREATE TABLE n (a bigint REFERENCES customers);; DROP TABLE n | 0",
                "CREATE TABLE n (a bigint REFERENCES customers);; ALTER TABLE n DROP CONSTRAINT n_a_fkey; DROP TABLE customers | 0",
                "CREATE DOMAIN d AS int; CREATE TABLE n (a d);; DROP DOMAIN d | 1"
            })
    void an_object_stays_while_something_needs_it(String sql, int findings) {
        assertThat(Shop.count(new DroppedObjectInUse(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD FOREIGN KEY (note) REFERENCES customers (email) | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id) | 0",
                "CREATE UNIQUE INDEX u ON customers (email) WHERE id > 0;; ALTER TABLE orders ADD FOREIGN KEY (note) REFERENCES customers (email) | 1",
                "CREATE UNIQUE INDEX u ON customers (lower(email));; ALTER TABLE orders ADD FOREIGN KEY (note) REFERENCES customers (email) | 1",
                "CREATE UNIQUE INDEX u ON customers (email, id);; ALTER TABLE orders ADD FOREIGN KEY (id, note) REFERENCES customers (id, email) | 0",
                "CREATE TABLE n (a int UNIQUE, b int REFERENCES n (a)) | 0",
                "CREATE TABLE n AS SELECT 1 AS a; ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES n | 0",
                "ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES elsewhere | 0"
            })
    void a_foreign_key_needs_a_whole_unique_index_on_its_very_columns(String sql, int findings) {
        assertThat(Shop.count(new ForeignKeyWithoutUniqueTarget(), sql)).isEqualTo(findings);
    }

    @Test
    void a_finding_names_what_stands_in_the_way() {
        assertThat(Shop.findings(
                                new ColumnTypeInUse(),
                                "CREATE VIEW \"Notes\" AS SELECT note FROM orders;\n-- next migration\nALTER TABLE orders ALTER note TYPE text")
                        .get(0)
                        .message())
                .isEqualTo("the server refuses this: the view \"Notes\" uses orders.note");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RETURNS integer LANGUAGE sql AS 'SELECT 2' | 0",
                "RETURNS int LANGUAGE sql AS 'SELECT 2' | 0",
                "RETURNS bigint LANGUAGE sql AS 'SELECT 2' | 1",
                "RETURNS SETOF integer LANGUAGE sql AS 'SELECT 2' | 1",
                "RETURNS integer[] LANGUAGE sql AS 'SELECT 2' | 1"
            })
    void a_function_keeps_its_result(String rest, int findings) {
        assertThat(Shop.count(
                        new FunctionNotReplaceable(),
                        "CREATE FUNCTION f(a int) RETURNS integer LANGUAGE sql AS 'SELECT 1';; CREATE OR REPLACE FUNCTION f(a int) "
                                + rest))
                .isEqualTo(findings);
    }
}
