package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Near misses of the rules about indexes and keys that no page shows. */
class IndexRulesTest {

    private static final String NOTE = "CREATE INDEX orders_note_idx ON orders (note, label);; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX n ON orders (note, label) | 1",
                "CREATE INDEX n ON orders (label, note) | 0",
                "CREATE INDEX n ON orders (note, label DESC) | 0",
                "CREATE INDEX n ON orders (note, label text_pattern_ops) | 0",
                "CREATE INDEX n ON orders (note COLLATE \"C\", label) | 0",
                "CREATE UNIQUE INDEX n ON orders (note, label) | 0",
                "CREATE INDEX n ON orders (note, label) INCLUDE (total) | 0",
                "CREATE INDEX n ON orders USING brin (note, label) | 0",
                "CREATE INDEX n ON orders (note, label) WHERE total > 0 | 0",
                "CREATE INDEX IF NOT EXISTS orders_note_idx ON orders (note, label) | 0",
                "CREATE INDEX n ON orders (lower(note)); CREATE INDEX m ON orders (lower( note )) | 1",
                "CREATE INDEX n ON orders (lower(note)); CREATE INDEX m ON orders (upper(note)) | 0",
                "CREATE INDEX n ON orders (note, label); DROP INDEX orders_note_idx | 0",
                "DROP INDEX orders_note_idx; CREATE INDEX n ON orders (note, label) | 0",
                "CREATE INDEX n ON elsewhere (note, label) | 0",
                "CREATE INDEX n ON orders (id) WHERE note = 'a b'; CREATE INDEX m ON orders (id) WHERE note = 'ab' | 0",
                "CREATE INDEX n ON orders (lower(note)) WHERE id > 0; CREATE INDEX m ON orders (LOWER(note)) WHERE (id > 0) | 1"
            })
    void an_index_is_a_duplicate_only_of_one_that_answers_the_same(String sql, int findings) {
        assertThat(Shop.count(new DuplicateIndex(), NOTE + sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX n ON orders (note) | 1",
                "CREATE INDEX n ON orders (note, label) | 0",
                "CREATE INDEX n ON orders (label) | 0",
                "CREATE INDEX n ON orders (note DESC) | 0",
                "CREATE INDEX n ON orders (note) INCLUDE (total) | 0",
                "CREATE INDEX n ON orders USING hash (note) | 0",
                "CREATE INDEX n ON orders (note);; DROP INDEX orders_note_idx | 0"
            })
    void an_index_is_covered_by_one_that_begins_with_its_keys(String sql, int findings) {
        assertThat(Shop.count(new IndexCoveredByAnother(), NOTE + sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP INDEX orders_note_idx; CREATE INDEX n ON orders (note) | 1",
                "DROP INDEX IF EXISTS orders_note_idx; CREATE INDEX n ON orders (note) | 1",
                "DROP INDEX IF EXISTS elsewhere_idx; CREATE INDEX elsewhere_idx ON orders (note) | 0",
                "CREATE INDEX n ON orders (note); DROP INDEX orders_note_idx | 0",
                "DROP INDEX orders_note_idx; CREATE INDEX n ON orders (label) | 0",
                "DROP INDEX orders_note_idx; CREATE INDEX n ON customers (email) | 0",
                "DROP INDEX orders_note_idx;; CREATE INDEX n ON orders (note) | 0",
                "CREATE INDEX m ON orders (note);; DROP INDEX m; CREATE INDEX n ON orders (note) | 0",
                "CREATE TABLE t (a int); CREATE INDEX m ON t (a); DROP INDEX m; CREATE INDEX n ON t (a) | 0",
                "CREATE TABLE archive.orders (note text);; DROP INDEX orders_note_idx; CREATE INDEX orders_note_idx ON archive.orders (note) | 0",
                "DROP INDEX orders_note_idx; CREATE INDEX n ON public.orders (note) | 1"
            })
    void an_index_is_missed_while_only_its_replacement_is_built(String sql, int findings) {
        assertThat(Shop.count(new IndexDroppedBeforeReplacement(), NOTE + sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey, ADD PRIMARY KEY (id, customer_id) | 0",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey; ALTER TABLE orders ADD n int PRIMARY KEY | 0",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey; DROP TABLE orders | 0",
                "ALTER TABLE public.orders DROP CONSTRAINT orders_pkey; ALTER TABLE orders ADD PRIMARY KEY (id, customer_id) | 0",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey; DROP TABLE public.orders | 0",
                "ALTER TABLE orders DROP CONSTRAINT orders_pkey; ALTER TABLE customers ADD PRIMARY KEY (email) | 1",
                "ALTER TABLE elsewhere DROP CONSTRAINT elsewhere_pkey | 0"
            })
    void a_primary_key_may_go_where_another_comes(String sql, int findings) {
        assertThat(Shop.count(new PrimaryKeyDropped(), sql)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD n bigint NOT NULL REFERENCES customers ON DELETE SET NULL | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES customers ON DELETE SET NULL | 1",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE SET NULL | 0",
                "ALTER TABLE orders ADD n bigint NOT NULL REFERENCES customers ON DELETE SET NULL; ALTER TABLE orders ALTER n DROP NOT NULL | 0",
                "ALTER TABLE orders ADD n bigint NOT NULL REFERENCES customers ON DELETE SET NULL; ALTER TABLE public.orders ALTER n DROP NOT NULL | 0",
                "CREATE TABLE n (a bigint, b bigint NOT NULL, FOREIGN KEY (a) REFERENCES customers ON DELETE SET NULL) | 0",
                "CREATE TABLE n (a bigint PRIMARY KEY REFERENCES customers ON UPDATE SET NULL) | 0",
                "CREATE TABLE n (a bigint PRIMARY KEY REFERENCES customers ON DELETE SET NULL) | 1"
            })
    void a_required_column_cannot_be_set_to_null(String sql, int findings) {
        assertThat(Shop.count(new SetNullOnRequiredColumn(), sql)).isEqualTo(findings);
    }
}
