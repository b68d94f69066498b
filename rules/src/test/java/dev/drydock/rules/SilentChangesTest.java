package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements that do more, less or other things than they say. */
class SilentChangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX i ON orders (note, label);; ALTER TABLE orders DROP note | 1",
                "CREATE INDEX i ON orders (note);; ALTER TABLE orders DROP note | 0",
                "CREATE INDEX i ON orders (label) WHERE note IS NULL;; ALTER TABLE orders DROP note | 1",
                "CREATE INDEX i ON orders (note, label);; ALTER TABLE orders DROP note, DROP label | 0",
                "CREATE INDEX i ON orders (note, label);; DROP INDEX i; ALTER TABLE orders DROP note | 0",
                "ALTER TABLE orders ADD CHECK (note > label);; ALTER TABLE orders DROP note | 1",
                "ALTER TABLE orders ADD CHECK (note > label);; ALTER TABLE orders DROP note, ADD CHECK (label > '') | 0",
                "CREATE INDEX i ON orders (note, label);; CREATE INDEX j ON public.orders (label); ALTER TABLE orders DROP note | 0",
                "CREATE INDEX i ON orders (note, label);; CREATE INDEX j ON orders (label);; ALTER TABLE orders DROP note | 0",
                "CREATE INDEX i ON orders (note, label); CREATE INDEX j ON orders (label) WHERE id > 0;; ALTER TABLE orders DROP note | 1",
                "CREATE UNIQUE INDEX i ON orders (note, label); CREATE INDEX j ON orders (label);; ALTER TABLE orders DROP note | 1",
                "CREATE INDEX i ON orders (note, label);; ALTER TABLE public.orders DROP note; ALTER TABLE orders DROP label | 0"
            })
    void a_dropped_column_takes_what_it_shares(String sql, int findings) {
        assertThat(Shop.count(new ColumnDropTakesMore(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP TABLE orders CASCADE | 0",
                "DROP TABLE events CASCADE | 0",
                "CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v;; DROP VIEW v CASCADE | 1",
                "CREATE VIEW v AS SELECT 1 AS a; CREATE VIEW w AS SELECT a FROM v;; DROP VIEW v, w CASCADE | 0",
                "CREATE VIEW v AS SELECT note FROM orders; DROP TABLE orders CASCADE | 0",
                "CREATE TYPE m AS ENUM ('a'); ALTER TABLE orders ADD m m;; DROP TYPE m CASCADE | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;; ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers;; ALTER TABLE orders DROP customer_id CASCADE | 0",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS ''; CREATE TRIGGER t BEFORE INSERT ON orders EXECUTE FUNCTION f();; DROP FUNCTION f CASCADE | 1"
            })
    void cascade_takes_what_the_statement_does_not_name(String sql, int findings) {
        assertThat(Shop.count(new CascadeDropsMore(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD IF NOT EXISTS note varchar(40) | 0",
                "ALTER TABLE orders ADD IF NOT EXISTS note varchar(60) | 1",
                "ALTER TABLE orders ADD IF NOT EXISTS placed timestamp | 0",
                "ALTER TABLE orders ADD IF NOT EXISTS placed timestamptz | 1",
                "ALTER TABLE orders ADD IF NOT EXISTS quantity serial | 0",
                "ALTER TABLE orders ADD IF NOT EXISTS quantity bigint, ALTER quantity TYPE bigint | 0",
                "ALTER TABLE orders ADD IF NOT EXISTS quantity bigint; ALTER TABLE public.orders ALTER quantity TYPE bigint | 0",
                "ALTER TABLE orders ADD n numeric(10), ADD b bit;; ALTER TABLE orders ADD IF NOT EXISTS n numeric(10, 0), ADD IF NOT EXISTS b bit(1) | 0",
                "ALTER TABLE orders ADD n numeric(10), ADD b bit;; ALTER TABLE orders ADD IF NOT EXISTS n numeric(10, 2), ADD IF NOT EXISTS b bit(2) | 2",
                "CREATE TYPE m AS ENUM ('a'); ALTER TABLE orders ADD m m;; ALTER TABLE orders ADD IF NOT EXISTS m public.m | 0"
            })
    void a_column_that_exists_keeps_its_type(String sql, int findings) {
        assertThat(Shop.count(new ColumnDifferenceHidden(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE n (id serial);; ALTER TABLE n ALTER id TYPE bigint | 1",
                "ALTER TABLE orders ADD s smallserial;; ALTER TABLE orders ALTER s TYPE bigint | 1",
                "CREATE TABLE n (id serial);; ALTER TABLE n ALTER id TYPE int | 0",
                "CREATE TABLE n (id bigserial);; ALTER TABLE n ALTER id TYPE bigint | 0",
                "CREATE TABLE n (id serial);; ALTER SEQUENCE n_id_seq AS bigint; ALTER TABLE n ALTER id TYPE bigint | 0",
                "CREATE TABLE n (id serial);; ALTER TABLE n ALTER id TYPE bigint;; ALTER SEQUENCE n_id_seq AS bigint | 0",
                "CREATE TABLE n (id serial);; ALTER TABLE n ALTER id DROP DEFAULT, ALTER id TYPE bigint | 0",
                "CREATE TABLE n (id serial);; ALTER TABLE public.n ALTER id DROP DEFAULT; ALTER TABLE n ALTER id TYPE bigint | 0",
                "CREATE TABLE n (id serial); DROP TABLE n; CREATE TABLE n (id bigserial);; ALTER TABLE n ALTER id TYPE bigint | 0",
                "CREATE SEQUENCE s; CREATE TABLE n (id int DEFAULT nextval('s')); ALTER SEQUENCE s OWNED BY n.id;; ALTER TABLE n ALTER id TYPE bigint | 0"
            })
    void a_sequence_of_integers_stays_one(String sql, int findings) {
        assertThat(Shop.count(new SequenceSmallerThanColumn(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ALTER note TYPE varchar(20) | 1",
                "ALTER TABLE orders ALTER label TYPE varchar(20) | 1",
                "ALTER TABLE orders ADD CHECK (length(label) <= 20);; ALTER TABLE orders ALTER label TYPE varchar(20) | 0",
                "ALTER TABLE orders ADD CHECK (length(label) <= 20) NOT VALID;; ALTER TABLE orders ALTER label TYPE varchar(20) | 1",
                "ALTER TABLE orders ADD CHECK (label <> '');; ALTER TABLE orders ALTER label TYPE varchar(20) | 1",
                "ALTER TABLE orders ADD CHECK (quantity BETWEEN 0 AND 100);; ALTER TABLE orders ALTER quantity TYPE smallint | 0",
                "ALTER TABLE orders ADD CHECK (quantity > 0);; ALTER TABLE orders ALTER quantity TYPE smallint | 1",
                "ALTER TABLE orders ALTER label TYPE varchar | 0",
                "ALTER TABLE orders ALTER note TYPE varchar(20) USING left(note, 20) | 0",
                "ALTER TABLE orders ALTER quantity TYPE smallint | 1",
                "ALTER TABLE orders ALTER quantity TYPE bigint | 0",
                "ALTER TABLE orders ALTER total TYPE numeric(9, 2) | 1",
                "ALTER TABLE orders ALTER total TYPE numeric(12, 4) | 0",
                "ALTER TABLE orders ALTER weight TYPE numeric(9, 2) | 1",
                "ALTER TABLE orders ALTER total TYPE numeric | 0"
            })
    void a_type_that_holds_less_is_flagged(String sql, int findings) {
        assertThat(Shop.count(new ColumnNarrowed(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ALTER TABLE orders ADD a timestamptz DEFAULT 'now()' | 1",
                "ALTER TABLE orders ADD a timestamptz DEFAULT ('now'::timestamp) | 1",
                "ALTER TABLE orders ADD a timestamptz DEFAULT timestamp 'now' | 1",
                "CREATE TABLE n (a date DEFAULT 'today') | 1",
                "ALTER TABLE orders ALTER placed SET DEFAULT 'now' | 1",
                "ALTER TABLE orders ADD a timestamptz DEFAULT ('now'::text)::timestamptz | 0",
                "ALTER TABLE orders ADD a timestamptz DEFAULT '2020-01-01' | 0",
                "ALTER TABLE orders ALTER label SET DEFAULT 'now' | 0",
                "ALTER TABLE orders ADD a timestamptz DEFAULT CURRENT_TIMESTAMP | 0"
            })
    void a_default_of_a_moment_is_frozen(String sql, int findings) {
        assertThat(Shop.count(new DefaultFrozen(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ALTER TABLE orders ADD CHECK (placed >= now()) | 1",
                "ALTER TABLE orders ADD CHECK (now() < placed) | 1",
                "ALTER TABLE orders ADD CHECK (placed <= now()) | 0",
                "ALTER TABLE orders ADD CHECK (placed < CURRENT_TIMESTAMP) | 0",
                "ALTER TABLE orders ADD CHECK (label <> 'x > now()') | 0",
                "ALTER TABLE orders ADD CHECK (label <> 'x' OR placed <> now()) | 0"
            })
    void a_check_is_volatile_where_time_makes_it_false(String sql, int findings) {
        assertThat(Shop.count(new CheckNotImmutable(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE IF NOT EXISTS orders (id bigint, extra text) | 1",
                "CREATE TEMPORARY TABLE IF NOT EXISTS orders (id bigint, extra text) | 0",
                "SET search_path TO tenant, public; CREATE TABLE IF NOT EXISTS orders (id bigint, extra text) | 0",
                "CREATE TABLE IF NOT EXISTS archive.orders (id bigint, extra text) | 0"
            })
    void a_table_that_exists_keeps_its_columns(String sql, int findings) {
        assertThat(Shop.count(new TableDifferenceHidden(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX i ON orders (note);; CREATE INDEX IF NOT EXISTS i ON orders (label) | 1",
                "CREATE INDEX i ON orders (lower(note)) WHERE id > 0;; CREATE INDEX IF NOT EXISTS i ON orders (LOWER(note)) WHERE (id > 0) | 0",
                "CREATE INDEX i ON orders (note) WHERE label = 'a';; CREATE INDEX IF NOT EXISTS i ON orders (note) WHERE label = 'A' | 1"
            })
    void an_index_that_exists_keeps_its_keys(String sql, int findings) {
        assertThat(Shop.count(new IndexDifferenceHidden(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE POLICY p ON orders USING (id = 1) | 1",
                "ALTER TABLE customers ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON orders USING (id = 1) | 1",
                "ALTER TABLE orders ENABLE ROW LEVEL SECURITY;; ALTER TABLE orders RENAME TO sales; CREATE POLICY p ON sales USING (id = 1) | 0",
                "CREATE POLICY p ON orders USING (id = 1);; ALTER TABLE orders ENABLE ROW LEVEL SECURITY | 0"
            })
    void a_policy_needs_row_security(String sql, int findings) {
        assertThat(Shop.count(new PolicyWithoutRowSecurity(), sql)).isEqualTo(findings);
    }
}
