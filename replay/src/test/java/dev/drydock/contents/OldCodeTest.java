package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.Majors;
import dev.drydock.postgres.OnMajors;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldCodeTest {

    private static final String ROLE = "contents_old_code";

    private static final String MORE =
            "INSERT INTO orders SELECT id + 1000, customer_id, note, code || 'x', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders;"
                    + "INSERT INTO orders SELECT id + 2000, customer_id, note, code || 'y', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders";

    private final Map<Integer, Shop> shops = new HashMap<>();

    @BeforeAll
    void open() throws SQLException {
        for (int major : Majors.of(13, 18)) {
            shops.put(major, Shop.on(major, ROLE));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    private Shop kept(int major, String more) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(MORE);
        shop.execute(more);
        shop.keeper.keep(Shop.TABLES);
        return shop;
    }

    private static List<CompatibilityBreak> replay(Shop shop) throws SQLException {
        return shop.keeper.replayOldCode(ROLE, 3);
    }

    private static List<String> differences(Shop shop) throws SQLException {
        return shop.keeper.compare().stream().map(DataDifference::text).toList();
    }

    private static String value(Shop shop, String sql) throws SQLException {
        try (Statement statement = shop.owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
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

    @OnMajors({13, 18})
    void what_the_old_code_cannot_do_is_a_break_and_the_rows_stay(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders DROP COLUMN note; ALTER TABLE logs RENAME TO journal");
        assertThat(replay(shop))
                .extracting(CompatibilityBreak::text)
                .containsExactlyInAnyOrder(
                        "logs: the old code cannot read it: relation \"public.logs\" does not exist (42P01)",
                        "orders: the old code cannot read it: column \"note\" does not exist (42703)",
                        "orders: 3 of 3 rows of the old code cannot be written: column \"note\" of relation \"orders\" does not exist (42703)");
        shop.execute("ALTER TABLE orders ADD COLUMN note text; ALTER TABLE journal RENAME TO logs");
        assertThat(differences(shop)).containsExactly("orders.note: 320 of 320 values lost");
    }

    @OnMajors({13, 18})
    void a_table_or_its_key_that_goes_by_another_name_is_a_break(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders RENAME TO sales");
        assertThat(replay(shop)).extracting(CompatibilityBreak::sqlState).containsExactly("42P01", "42P01");
        shop.execute("ALTER TABLE sales RENAME TO orders; ALTER TABLE orders RENAME id TO number");
        assertThat(replay(shop)).extracting(CompatibilityBreak::sqlState).containsExactly("42703", "42703");
        shop.execute("ALTER TABLE orders DROP COLUMN number");
        assertThat(replay(shop)).extracting(CompatibilityBreak::count).containsExactly(1L, 3L);
        assertThat(value(shop, "SELECT count(*) FROM orders")).isEqualTo("400");
    }

    @OnMajors({13, 18})
    void a_view_that_stands_for_a_renamed_table_is_none(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders RENAME TO sales; ALTER TABLE sales RENAME note TO remark;"
                + "ALTER TABLE sales ADD COLUMN extra text DEFAULT 'old';"
                + "CREATE VIEW orders AS SELECT id, customer_id, remark AS note, code, amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM sales;"
                + "UPDATE sales SET extra = 'new'");
        assertThat(replay(shop)).isEmpty();
        assertThat(value(shop, "SELECT count(*) FROM sales WHERE extra = 'old'"))
                .isEqualTo("3");
        shop.execute("DELETE FROM sales WHERE extra = 'old'; DROP VIEW orders; ALTER TABLE sales RENAME TO orders");
        assertThat(differences(shop)).containsExactly("orders: 3 of 3 rows written between up and down lost");
    }

    @OnMajors({13, 18})
    void a_view_on_a_copy_of_the_table_is_tried_and_nothing_stays_written(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("CREATE TABLE sales (LIKE orders INCLUDING ALL); INSERT INTO sales SELECT * FROM orders;"
                + "DROP TABLE orders CASCADE; CREATE VIEW orders AS SELECT * FROM sales");
        assertThat(replay(shop)).isEmpty();
        shop.execute("ALTER TABLE sales ADD CHECK (amount < 0) NOT VALID");
        assertThat(replay(shop)).extracting(CompatibilityBreak::sqlState).containsExactly("23514");
        assertThat(value(shop, "SELECT count(*) FROM sales")).isEqualTo("400");
    }

    @OnMajors({13, 18})
    void a_new_column_without_a_default_is_a_break(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute(
                "ALTER TABLE orders ADD COLUMN extra text NOT NULL DEFAULT ''; ALTER TABLE orders ALTER COLUMN extra DROP DEFAULT");
        assertThat(replay(shop)).singleElement().satisfies(found -> {
            assertThat(found.access()).isEqualTo(CompatibilityBreak.Access.INSERT);
            assertThat(found.count()).isEqualTo(3);
            assertThat(found.sqlState()).isEqualTo("23502");
        });
        shop.execute("ALTER TABLE orders DROP COLUMN extra");
        assertThat(differences(shop)).isEmpty();
    }

    @OnMajors({13, 18})
    void a_row_that_cannot_be_written_stays_while_the_others_are_followed(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute("ALTER TABLE orders ADD COLUMN extra text; UPDATE orders SET extra = 'x';"
                + "ALTER TABLE orders ADD CHECK (code <> '%s') NOT VALID"
                        .formatted(value(shop, "SELECT code FROM orders WHERE id = 3099")));
        assertThat(replay(shop))
                .extracting(CompatibilityBreak::text)
                .singleElement()
                .asString()
                .startsWith("orders: 1 of 3 rows of the old code cannot be written: new row for relation");
        shop.execute("DELETE FROM orders WHERE extra IS NULL; ALTER TABLE orders DROP COLUMN extra");
        assertThat(differences(shop)).containsExactly("orders: 2 of 2 rows written between up and down lost");
    }

    @OnMajors({13, 18})
    void what_fails_only_at_the_end_of_a_transaction_is_a_break_too(int major) throws SQLException {
        Shop shop = kept(major, "");
        shop.execute(
                "CREATE TABLE codes (code text PRIMARY KEY); INSERT INTO codes SELECT code FROM orders WHERE id < 3100;"
                        + "ALTER TABLE orders ADD FOREIGN KEY (code) REFERENCES codes DEFERRABLE INITIALLY DEFERRED NOT VALID");
        assertThat(replay(shop)).singleElement().satisfies(found -> {
            assertThat(found.count()).isEqualTo(1);
            assertThat(found.of()).isEqualTo(3);
            assertThat(found.sqlState()).isEqualTo("23503");
        });
        assertThat(differences(shop)).isEmpty();
    }

    @OnMajors({13, 18})
    void what_a_trigger_makes_of_a_row_is_what_is_expected(int major) throws SQLException {
        Shop shop = kept(
                major,
                "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.placed := now(); NEW.note := (SELECT 'by ' || current_user FROM customers LIMIT 1); RETURN NEW; END $$;"
                        + "CREATE TRIGGER stamp BEFORE INSERT OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION stamp()");
        assertThat(replay(shop)).isEmpty();
        assertThat(value(shop, "SELECT count(*) FROM orders WHERE note = 'by contents_old_code'"))
                .isEqualTo("3");
        assertThat(differences(shop)).isEmpty();
        shop.execute("DROP TABLE orders; DROP FUNCTION stamp");
        assertThat(differences(shop))
                .containsExactly(
                        "orders: 397 of 397 rows lost", "orders: 3 of 3 rows written between up and down lost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATABASE contents_old_code",
                "ROLE contents_old_code",
                "ROLE contents_old_code IN DATABASE contents_old_code"
            })
    void a_trigger_finds_what_a_new_session_of_the_application_would_find(String whose) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop = kept(
                    major,
                    "CREATE SCHEMA side; CREATE TABLE side.rates (rate integer); INSERT INTO side.rates VALUES (77);"
                            + "CREATE FUNCTION rate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.quantity := (SELECT rate FROM rates); RETURN NEW; END $$;"
                            + "CREATE TRIGGER rate BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION rate()");
            shop.execute("ALTER %s SET search_path = 'no such \"schema\"', side".formatted(whose));
            assertThat(replay(shop)).isEmpty();
            shop.execute("ALTER %s RESET search_path".formatted(whose));
            assertThat(value(shop, "SELECT count(*) FROM orders WHERE quantity = 77 AND (id < 0 OR id > 3000)"))
                    .isEqualTo("4");
            assertThat(differences(shop)).isEmpty();
            assertThat(replay(shop)).extracting(CompatibilityBreak::sqlState).containsExactly("42P01");
        }
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

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "jsonb_populate_record(NEW, '{\"id\": 77}')", "oops()"})
    void what_a_trigger_swallows_moves_or_refuses_is_not_lost(String result) throws SQLException {
        for (int major : shops.keySet()) {
            Shop shop = kept(major, "DELETE FROM orders WHERE id = 77");
            shop.execute("CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN %s; END $$;"
                            .formatted(result)
                    + "CREATE TRIGGER swallow BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION swallow()");
            assertThat(replay(shop)).hasSize(result.equals("NULL") ? 0 : 1);
            shop.execute("DROP TRIGGER swallow ON orders; DROP FUNCTION swallow");
            assertThat(differences(shop)).isEmpty();
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
        shop.execute("DELETE FROM parts WHERE id BETWEEN 500 AND 590 AND region = 'c'");
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

    @OnMajors({13, 18})
    void a_lost_session_is_named_and_can_be_closed(int major) throws SQLException {
        Shop shop = kept(major, "");
        try (Connection admin = shop.admin();
                Statement statement = admin.createStatement();
                Connection lost = shop.admin()) {
            ContentsKeeper keeper = ContentsKeeper.on(lost);
            statement.execute(
                    "CREATE FUNCTION gone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NEW; END $$;"
                            + "CREATE TRIGGER gone BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION gone()");
            keeper.keep(Shop.TABLES);
            assertThatThrownBy(() -> keeper.replayOldCode(ROLE, 3))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57P01"));
            keeper.close();
            assertThat(lost.isClosed()).isTrue();
            statement.execute("DROP FUNCTION gone CASCADE");
        }
        assertThat(value(shop, "SELECT count(*) FROM orders")).isEqualTo("400");
    }

    @OnMajors({13, 18})
    void an_unknown_role_leaves_no_transaction_open(int major) throws SQLException {
        Shop shop = kept(major, "");
        assertThatThrownBy(() -> shop.keeper.replayOldCode("nobody's", 3))
                .hasMessageContaining("role \"nobody's\" does not exist");
        assertThat(replay(shop)).isEmpty();
        assertThat(differences(shop)).isEmpty();
    }
}
