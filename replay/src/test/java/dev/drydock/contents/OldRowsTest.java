package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.OnMajors;
import dev.drydock.sql.Name;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the rows that the old code has written between up and down. */
class OldRowsTest extends OldCodeScene {

    private static final String ROLE = "contents_old_rows";

    OldRowsTest() {
        super(ROLE);
    }

    @OnMajors({13, 18})
    void a_new_foreign_key_finds_the_rows_that_are_referred_to_and_these_stay(int major) throws SQLException {
        Shop shop = kept(
                major,
                "ALTER TABLE orders DROP CONSTRAINT orders_customer_id_fkey; ALTER TABLE customers ADD COLUMN seen text;"
                        + "INSERT INTO customers (email, name) SELECT i, i FROM generate_series(1, 380) i;"
                        + "UPDATE orders SET customer_id = 399 WHERE id = 1");
        shop.execute("ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE");
        assertThat(replay(shop)).isEmpty();
        assertThat(differences(shop)).isEmpty();
        assertThat(value(shop, "SELECT count(*) FROM orders")).isEqualTo("400");
        shop.execute("DELETE FROM customers WHERE id > 300 OR id < 0");
        assertThat(differences(shop))
                .containsExactly(
                        "customers: 97 of 397 rows lost",
                        "customers: 3 of 3 rows written between up and down lost",
                        "orders: 1 of 397 rows lost");
    }

    @OnMajors({13, 18})
    void rows_written_between_up_and_down_are_expected_behind_it(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x', ALTER COLUMN id TYPE numeric");
        shop.execute("UPDATE orders SET extra = 'y'");
        assertThat(replay(shop)).isEmpty();
        assertThat(value(shop, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM orders WHERE extra = 'x'"))
                .isEqualTo("-3 -2 -1");
        shop.execute("ALTER TABLE orders DROP COLUMN extra, ALTER COLUMN id TYPE bigint");
        assertThat(differences(shop)).isEmpty();
        assertThat(shop.keeper.takeBackOldCode()).isTrue();
        assertThat(value(shop, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM orders WHERE id < 1 OR id > 3097"))
                .isEqualTo("3098 3099 3100");
        assertThat(value(shop, "SELECT count(*) FROM orders")).isEqualTo("400");
    }

    @OnMajors({13, 18})
    void a_down_that_brings_the_old_table_back_loses_the_rows_of_the_new_one(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders RENAME TO old_orders; CREATE TABLE orders (LIKE old_orders INCLUDING ALL);"
                + "INSERT INTO orders SELECT * FROM old_orders");
        assertThat(replay(shop)).isEmpty();
        shop.execute("DROP TABLE orders; ALTER TABLE old_orders RENAME TO orders");
        assertThat(differences(shop))
                .containsExactly(
                        "orders: 3 of 3 rows written between up and down lost",
                        "orders: 3 rows are there that were not before");
    }

    @OnMajors({13, 18})
    void a_down_that_brings_them_into_the_old_table_loses_none(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders RENAME TO old_orders; CREATE TABLE orders (LIKE old_orders INCLUDING ALL);"
                + "INSERT INTO orders SELECT * FROM old_orders");
        assertThat(replay(shop)).isEmpty();
        shop.execute("DELETE FROM old_orders o WHERE NOT EXISTS (SELECT FROM orders n WHERE n.id = o.id);"
                + "INSERT INTO old_orders SELECT * FROM orders ON CONFLICT DO NOTHING;"
                + "DROP TABLE orders; ALTER TABLE old_orders RENAME TO orders");
        assertThat(differences(shop)).isEmpty();
        assertThat(shop.keeper.takeBackOldCode()).isTrue();
        assertThat(value(shop, "SELECT count(*) FROM orders WHERE id > 0")).isEqualTo("400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders ADD CHECK (id > 0)",
                "CREATE TABLE ids (id bigint PRIMARY KEY); INSERT INTO ids SELECT id FROM orders;"
                        + " ALTER TABLE orders ADD FOREIGN KEY (id) REFERENCES ids DEFERRABLE INITIALLY DEFERRED"
            })
    void where_no_other_key_is_allowed_rows_are_written_with_their_own(String up) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop =
                    kept(major, "ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x'; UPDATE orders SET extra = 'y'");
            shop.keeper.close();
            shop.keeper.keep(Shop.TABLES);
            shop.execute(up);
            assertThat(replay(shop)).isEmpty();
            assertThat(value(shop, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM orders WHERE id > 3097"))
                    .isEqualTo("3098 3099 3100");
            assertThat(differences(shop)).isEmpty();
            assertThat(shop.keeper.takeBackOldCode()).isTrue();
        }
    }

    @OnMajors({13, 18})
    void a_row_whose_key_is_a_uuid_gets_another_one_too(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE TABLE tokens (id uuid PRIMARY KEY, n int GENERATED ALWAYS AS IDENTITY);"
                        + "INSERT INTO tokens (id) SELECT md5(i::text)::uuid FROM generate_series(1, 100) i");
        shop.keeper.keep(List.of(Name.of("tokens")));
        assertThat(replay(shop)).isEmpty();
        String unknown =
                "SELECT count(*) FROM tokens WHERE id NOT IN (SELECT md5(i::text)::uuid FROM generate_series(1, 100) i)";
        assertThat(value(shop, unknown)).isEqualTo("1");
        assertThat(differences(shop)).isEmpty();
        assertThat(shop.keeper.takeBackOldCode()).isTrue();
        assertThat(value(shop, unknown)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name text, n int GENERATED ALWAYS AS IDENTITY, PRIMARY KEY (name, n)",
                "n int GENERATED ALWAYS AS IDENTITY, name text, PRIMARY KEY (n, name)"
            })
    void of_a_key_of_several_columns_the_number_is_another_one(String columns) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop = kept(
                    major,
                    "CREATE TABLE lines (%s, v int); INSERT INTO lines (name, v) SELECT 'a', i FROM generate_series(1, 100) i"
                            .formatted(columns));
            shop.keeper.keep(List.of(Name.of("lines")));
            shop.execute("CREATE TABLE old_lines AS TABLE lines; UPDATE lines SET v = v + 1");
            assertThat(replay(shop)).isEmpty();
            assertThat(value(shop, "SELECT count(*) FROM lines WHERE n < 0")).isEqualTo("1");
            shop.execute("TRUNCATE lines; INSERT INTO lines OVERRIDING SYSTEM VALUE TABLE old_lines");
            assertThat(differences(shop))
                    .containsExactly(
                            "lines: 1 of 1 rows written between up and down lost",
                            "lines: 1 row is there that was not before");
            shop.keeper.close();
            shop.execute("DROP TABLE lines, old_lines");
        }
    }

    @OnMajors({13, 18})
    void a_row_of_a_key_of_several_columns_gets_its_own_back(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE TABLE links (a uuid, b uuid, PRIMARY KEY (a, b));"
                        + "INSERT INTO links SELECT md5(i::text)::uuid, md5('b')::uuid FROM generate_series(1, 200) i");
        shop.keeper.keep(List.of(Name.of("links")));
        assertThat(replay(shop)).isEmpty();
        String unknown = "SELECT count(*) FROM links WHERE b <> md5('b')::uuid";
        assertThat(value(shop, unknown)).isEqualTo("2");
        assertThat(differences(shop)).isEmpty();
        assertThat(shop.keeper.takeBackOldCode()).isTrue();
        assertThat(value(shop, unknown)).isEqualTo("0");
    }

    @OnMajors({13, 18})
    void rows_that_are_not_there_any_more_cannot_be_taken_back(int major) throws SQLException {
        Shop shop = kept(major, "");
        assertThat(replay(shop)).isEmpty();
        shop.execute("DELETE FROM orders WHERE id = -2");
        assertThat(shop.keeper.takeBackOldCode()).isFalse();
        assertThat(value(shop, "SELECT count(*) FROM orders WHERE id < 0")).isEqualTo("2");
    }

    @OnMajors({13, 18})
    void an_old_code_that_is_only_tried_leaves_no_row_to_the_next_migration(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("UPDATE orders SET note = 'none' WHERE note IS NULL");
        assertThat(shop.keeper.tryOldCode(ROLE, 3)).isEmpty();
        shop.execute("ALTER TABLE orders ALTER COLUMN note SET NOT NULL");
        assertThat(shop.keeper.tryOldCode(ROLE, 3))
                .extracting(CompatibilityBreak::sqlState)
                .containsExactly("23502");
        assertThat(differences(shop)).containsExactly("orders.note: 80 of 80 nulls became values");
    }

    @OnMajors({13, 18})
    void a_down_that_removes_what_the_new_code_has_not_written_loses_them(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders ADD COLUMN extra text; UPDATE orders SET extra = note || 'x'");
        assertThat(replay(shop)).isEmpty();
        shop.execute(
                "DELETE FROM orders WHERE extra IS NULL AND note IS NOT NULL; ALTER TABLE orders DROP COLUMN extra");
        assertThat(differences(shop)).containsExactly("orders: 2 of 3 rows written between up and down lost");
    }

    @OnMajors({13, 18})
    void a_down_that_takes_values_from_the_new_column_loses_them(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders ADD COLUMN remark text; UPDATE orders SET remark = note");
        assertThat(replay(shop)).isEmpty();
        shop.execute("UPDATE orders SET note = remark; ALTER TABLE orders DROP COLUMN remark");
        assertThat(differences(shop)).containsExactly("orders.note: 2 of 2 values written between up and down lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO audit VALUES (NEW.id)",
                "UPDATE orders SET note = 'not the last one' WHERE id = 1",
                "INSERT INTO orders SELECT id + 9000, customer_id, note, code, amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders WHERE id = NEW.id AND id < 5000",
                "DELETE FROM orders WHERE id < 3"
            })
    void nothing_is_followed_that_writes_other_rows(String action) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop = kept(major, "CREATE TABLE audit (id bigint)");
            shop.execute("CREATE FUNCTION more() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s; RETURN NULL; END $$;"
                            .formatted(action)
                    + "CREATE TRIGGER more AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION more()");
            assertThat(replay(shop)).isEmpty();
            assertThat(value(shop, "SELECT (SELECT count(*) FROM audit) || ' ' || (SELECT count(*) FROM orders)"))
                    .isEqualTo("0 400");
            shop.execute("DROP TRIGGER more ON orders; DROP FUNCTION more; DELETE FROM orders WHERE id > 3000");
            assertThat(differences(shop)).containsExactly("orders: 100 of 400 rows lost");
        }
    }

    @OnMajors({13, 18})
    void rows_that_others_refer_to_stay(int major) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(MORE);
        shop.keeper.keep(List.of(Name.of("orders")));
        shop.execute(
                "CREATE TABLE items (order_id bigint REFERENCES orders, n integer);"
                        + "INSERT INTO items SELECT id, 1 FROM orders WHERE id > 2; ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x'");
        shop.execute("UPDATE orders SET extra = 'y'");
        assertThat(shop.keeper.replayOldCode(ROLE, 20)).isEmpty();
        assertThat(value(shop, "SELECT string_agg(id::text, ' ' ORDER BY id) FROM orders WHERE extra = 'x'"))
                .isEqualTo("-2 -1");
        assertThat(value(shop, "SELECT count(*) FROM orders WHERE id IN (1, 2)"))
                .isEqualTo("0");
        assertThat(differences(shop)).isEmpty();
    }

    @OnMajors({13, 18})
    void rows_come_and_go_through_partitions(int major) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(
                "CREATE TABLE parts (region text, id integer GENERATED ALWAYS AS IDENTITY, twice integer GENERATED ALWAYS AS (len * 2) STORED, len integer, PRIMARY KEY (region, id)) PARTITION BY LIST (region);"
                        + "CREATE TABLE parts_a PARTITION OF parts FOR VALUES IN ('a'); CREATE TABLE parts_b PARTITION OF parts DEFAULT;"
                        + "INSERT INTO parts (region, len) SELECT chr(97 + i % 3), i FROM generate_series(1, 600) i");
        shop.keeper.keep(List.of(Name.of("parts_a"), Name.of("parts")));
        shop.execute(
                "CREATE TABLE uses (region text, id integer, FOREIGN KEY (region, id) REFERENCES parts_b);"
                        + "INSERT INTO uses SELECT region, id FROM parts_b WHERE id > 590; ALTER TABLE parts ADD COLUMN note text");
        assertThat(shop.keeper.replayOldCode(ROLE, 20)).isEmpty();
        assertThat(differences(shop)).isEmpty();
        shop.execute("DELETE FROM parts WHERE (id < 0 OR id BETWEEN 500 AND 590) AND region = 'c'");
        assertThat(differences(shop))
                .containsExactly("parts: 25 of 594 rows lost", "parts: 6 of 6 rows written between up and down lost");
    }

    @OnMajors({13, 18})
    void behind_a_lost_key_written_rows_are_counted_with_the_others(int major) throws SQLException {
        Shop shop = kept(major, "");
        assertThat(replay(shop)).isEmpty();
        shop.execute("ALTER TABLE orders DROP COLUMN id; UPDATE orders SET note = NULL");
        assertThat(differences(shop))
                .containsExactly("orders.note: 320 of 320 values lost", "orders.id: 400 of 400 values lost");
    }

    @OnMajors({13, 18})
    void a_table_of_many_columns_is_followed(int major) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        String columns =
                IntStream.range(0, 1500).mapToObj(i -> "c" + i + " integer").collect(Collectors.joining(", "));
        shop.execute("CREATE TABLE wide (%s, PRIMARY KEY (c0)); INSERT INTO wide (c0) SELECT generate_series(1, 200)"
                .formatted(columns));
        shop.keeper.keep(List.of(Name.of("wide")));
        shop.execute("ALTER TABLE wide DROP COLUMN c1, ADD COLUMN extra text");
        assertThat(replay(shop)).extracting(CompatibilityBreak::sqlState).containsExactly("42703", "42703");
        shop.execute("ALTER TABLE wide ADD COLUMN c1 integer");
        assertThat(replay(shop)).isEmpty();
        assertThat(differences(shop)).isEmpty();
    }
}
