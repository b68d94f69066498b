package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.postgres.OnMajors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the old code can no longer do behind an up. */
class OldCodeTest extends OldCodeScene {

    private static final String ROLE = "contents_old_code";

    OldCodeTest() {
        super(ROLE);
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
