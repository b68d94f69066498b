package dev.drydock.schema;

import static dev.drydock.schema.Schemas.after;
import static dev.drydock.schema.Schemas.columns;
import static dev.drydock.schema.Schemas.constraints;
import static dev.drydock.schema.Schemas.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each statement makes of tables, columns and indexes. */
class SchemaTest {

    private static final String ORDERS =
            "CREATE TABLE orders (id bigserial PRIMARY KEY, a varchar(5) DEFAULT 'x', b int NOT NULL);";

    @Test
    void a_created_table_has_its_columns_with_serials_as_integers() {
        Table orders = table(after(ORDERS), "orders");

        assertThat(orders.name()).isEqualTo(Name.of("public", "orders"));
        assertThat(columns(orders))
                .containsExactly(
                        "id bigint not null default nextval('public.orders_id_seq'::regclass)",
                        "a character varying(5) default 'x'",
                        "b integer not null");
        assertThat(constraints(orders)).containsExactly("orders_pkey PRIMARY_KEY id");
        assertThat(orders.complete()).isTrue();
        assertThat(orders.partitioned()).isFalse();
    }

    @Test
    void an_unqualified_name_means_public() {
        Schema schema = after("CREATE TABLE t (a int); CREATE TABLE s.t (b int)");

        assertThat(schema.table(Name.of("public", "t"))).isEqualTo(schema.table(Name.of("t")));
        assertThat(columns(schema.table(Name.of("s", "t")).orElseThrow())).containsExactly("b integer");
        assertThat(schema.tables()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADD COLUMN c int[] DEFAULT '{}' NOT NULL | c integer[] not null default '{}'",
                "ADD c smallserial | c smallint not null default nextval('public.orders_c_seq'::regclass)",
                "ALTER a TYPE text | a text default 'x'",
                "ALTER a SET NOT NULL | a character varying(5) not null default 'x'",
                "ALTER b DROP NOT NULL | b integer",
                "ALTER b SET DEFAULT 7 | b integer not null default 7",
                "ALTER a DROP DEFAULT | a character varying(5)",
                "RENAME a TO z | z character varying(5) default 'x'"
            })
    void an_action_changes_its_column(String action, String column) {
        assertThat(columns(table(after(ORDERS + "ALTER TABLE orders " + action), "orders")))
                .contains(column);
    }

    @Test
    void adding_a_column_that_exists_changes_nothing() {
        assertThat(columns(table(after(ORDERS + "ALTER TABLE orders ADD COLUMN IF NOT EXISTS b text"), "orders")))
                .hasSize(3)
                .contains("b integer not null");
    }

    @Test
    void a_dropped_column_takes_its_constraints_and_indexes_along() {
        Table orders = table(
                after(ORDERS
                        + "ALTER TABLE orders ADD CONSTRAINT u UNIQUE (a, b), ADD CONSTRAINT c CHECK (b > 0), ADD CONSTRAINT k CHECK (id > 0);"
                        + "CREATE INDEX i ON orders (lower(b)); CREATE INDEX j ON orders (id);"
                        + "ALTER TABLE orders DROP COLUMN b"),
                "orders");

        assertThat(columns(orders)).hasSize(2);
        assertThat(constraints(orders)).containsExactly("orders_pkey PRIMARY_KEY id", "k CHECK id");
        assertThat(orders.indexes()).extracting(TableIndex::name).containsExactly("orders_pkey", "j");
    }

    @Test
    void a_renamed_table_keeps_what_it_has_and_what_points_to_it() {
        Schema schema = after(ORDERS
                + "CREATE TABLE items (o bigint REFERENCES orders);"
                + "CREATE INDEX i ON orders (a);"
                + "ALTER TABLE orders RENAME TO purchases; ALTER TABLE purchases SET SCHEMA shop");

        assertThat(schema.table(Name.of("orders"))).isEmpty();
        Table purchases = schema.table(Name.of("shop", "purchases")).orElseThrow();
        assertThat(purchases.indexes()).extracting(TableIndex::name).containsExactly("orders_pkey", "i");
        assertThat(constraints(table(schema, "items"))).containsExactly("items_o_fkey FOREIGN_KEY o -> shop.purchases");
        assertThat(purchases.origin()).isInstanceOf(CreateTable.class);
    }

    @Test
    void dropped_tables_and_schemas_are_gone_with_the_keys_that_referenced_them() {
        Schema schema = after(ORDERS + "CREATE TABLE s.t (o bigint REFERENCES orders); CREATE TABLE u (t int);"
                + "DROP TABLE orders CASCADE");

        assertThat(schema.table(Name.of("orders"))).isEmpty();
        assertThat(constraints(schema.table(Name.of("s", "t")).orElseThrow())).isEmpty();
        assertThat(after(ORDERS + "CREATE TABLE s.t (a int); DROP SCHEMA s CASCADE")
                        .tables())
                .containsOnlyKeys(Name.of("public", "orders"));
    }

    @Test
    void templates_give_their_columns() {
        Schema schema = after(ORDERS + "CREATE TABLE l (LIKE orders, c int); CREATE TABLE h (c int) INHERITS (orders);"
                + "CREATE TABLE q AS SELECT 1 AS a; CREATE TABLE u (LIKE unknown)");

        assertThat(columns(table(schema, "l"))).hasSize(4).endsWith("c integer");
        assertThat(columns(table(schema, "h"))).hasSize(4);
        assertThat(table(schema, "l").complete()).isTrue();
        assertThat(table(schema, "q").complete()).isFalse();
        assertThat(table(schema, "u").complete()).isFalse();
    }

    @Test
    void partitions_know_their_parent_while_they_are_attached() {
        Schema schema = after("CREATE TABLE p (a int) PARTITION BY RANGE (a);"
                + "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2); CREATE TABLE p2 (a int);"
                + "ALTER TABLE p ATTACH PARTITION p2 DEFAULT; ALTER TABLE p DETACH PARTITION p1;"
                + "ALTER TABLE p RENAME TO q");

        assertThat(table(schema, "q").partitioned()).isTrue();
        assertThat(table(schema, "p1").partitionOf()).isNull();
        assertThat(columns(table(schema, "p1"))).containsExactly("a integer");
        assertThat(table(schema, "p2").partitionOf()).isEqualTo(Name.of("public", "q"));
    }

    @Test
    void indexes_are_made_renamed_and_dropped() {
        Schema schema = after(ORDERS + "CREATE INDEX i ON orders (a); CREATE INDEX ON orders (b, lower(a));"
                + "CREATE INDEX IF NOT EXISTS i ON orders (b); CREATE INDEX k ON orders (b);"
                + "ALTER INDEX i RENAME TO j; DROP INDEX k");

        assertThat(table(schema, "orders").indexes())
                .extracting(TableIndex::name)
                .containsExactly("orders_pkey", "j", "orders_b_lower_idx");
        assertThat(schema.tableOfIndex(Name.of("j"))).contains(table(schema, "orders"));
        assertThat(schema.tableOfIndex(Name.of("i"))).isEmpty();
        assertThat(schema.tableOfIndex(Name.of("other", "j"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE IF NOT EXISTS orders (x int)",
                "ALTER TABLE unknown ADD c int",
                "DROP INDEX unknown",
                "CREATE INDEX i ON unknown (a)",
                "ALTER TABLE unknown RENAME TO u",
                "INSERT INTO orders VALUES (1)",
                "CREATE TABL x (a int)"
            })
    void other_statements_change_no_table(String sql) {
        Schema before = after(ORDERS);
        Schema changed = before;
        for (Statement statement : SqlReader.read(sql).statements()) {
            changed = changed.apply(statement);
        }

        assertThat(changed.tables()).isEqualTo(before.tables());
    }

    @Test
    void a_schema_never_changes_itself() {
        Schema before = after(ORDERS);

        before.apply(SqlReader.read("DROP TABLE orders").statements().get(0));

        assertThat(before.table(Name.of("orders"))).isPresent();
    }

    @Test
    void domains_and_functions_are_known_by_name() {
        Schema schema = after("CREATE DOMAIN positive AS int CHECK (VALUE > 0);"
                + "CREATE FUNCTION s.f() RETURNS int LANGUAGE plpgsql STABLE AS 'x'");

        assertThat(schema.domain(Name.of("positive"))).isPresent();
        assertThat(schema.function("f"))
                .hasValueSatisfying(f -> assertThat(f.volatility()).isEqualTo("stable"));
        assertThat(schema.function("g")).isEmpty();
    }

    @Test
    void what_a_block_makes_is_there_and_what_it_puts_together_makes_the_rest_uncertain() {
        Schema guarded = after("DO $$ BEGIN IF NOT EXISTS (SELECT 1) THEN CREATE TABLE made (a int); END IF; END $$");
        Schema dynamic = after("DO $$ BEGIN EXECUTE 'DROP TABLE ' || t; END $$; CREATE TABLE later (a int)");

        assertThat(guarded.table(Name.of("made"))).isPresent();
        assertThat(guarded.certain()).isTrue();
        assertThat(dynamic.table(Name.of("later"))).isPresent();
        assertThat(dynamic.certain()).isFalse();
    }

    @Test
    void a_second_primary_key_is_none() {
        Schema schema = after("CREATE TABLE t (a int PRIMARY KEY, b int);"
                + "DO $$ BEGIN ALTER TABLE t ADD PRIMARY KEY (b); EXCEPTION WHEN OTHERS THEN NULL; END $$");

        assertThat(schema.table(Name.of("t")).orElseThrow().primaryKey()).containsExactly("a");
        assertThat(schema.table(Name.of("t")).orElseThrow().indexes()).hasSize(1);
    }
}
