package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.sql.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldCodeTest {

    private static final String MORE =
            "INSERT INTO orders SELECT id + 1000, customer_id, note, code || 'x', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders;"
                    + "INSERT INTO orders SELECT id + 2000, customer_id, note, code || 'y', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders";

    private final Map<Integer, Shop> shops = new HashMap<>();

    @BeforeAll
    void open() throws SQLException {
        for (int major : List.of(13, 18)) {
            shops.put(major, Shop.on(major, "contents_old_code"));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    private Shop reserved(int major, String more) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(MORE);
        shop.execute(more);
        shop.keeper.keep(Shop.TABLES);
        assertThat(shop.keeper.reserve(3)).isEqualTo(3);
        assertThat(count(shop)).isEqualTo(397);
        return shop;
    }

    private static long count(Shop shop) throws SQLException {
        try (Statement statement = shop.owner.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM orders")) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void rows_written_between_up_and_down_are_expected_behind_it(int major) throws SQLException {
        Shop shop = reserved(major, "");
        shop.execute("ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x', ALTER COLUMN id TYPE numeric");
        assertThat(shop.keeper.replayOldCode(shop.owner)).isEmpty();
        shop.execute("ALTER TABLE orders DROP COLUMN extra, ALTER COLUMN id TYPE bigint");
        assertThat(shop.keeper.compare()).isEmpty();
        shop.keeper.close();
        assertThat(count(shop)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void a_down_that_goes_back_to_a_copy_loses_them(int major) throws SQLException {
        Shop shop = reserved(major, "");
        shop.execute("CREATE TABLE saved AS SELECT * FROM orders; ALTER TABLE orders ADD COLUMN extra text");
        assertThat(shop.keeper.replayOldCode(shop.owner)).isEmpty();
        shop.execute(
                "DROP TABLE orders; ALTER TABLE saved RENAME TO orders; UPDATE orders SET note = NULL WHERE id < 2");
        assertThat(shop.keeper.compare())
                .extracting(DataDifference::text)
                .containsExactly(
                        "orders: 3 of 3 rows written between up and down lost", "orders.note: 1 of 318 values lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void a_value_that_only_the_new_schema_has_seen_is_lost(int major) throws SQLException {
        Shop shop = reserved(major, "");
        shop.execute("CREATE TABLE notes AS SELECT id, note FROM orders");
        assertThat(shop.keeper.replayOldCode(shop.owner)).isEmpty();
        shop.execute("UPDATE orders o SET note = (SELECT note FROM notes n WHERE n.id = o.id)");
        assertThat(shop.keeper.compare())
                .extracting(DataDifference::text)
                .containsExactly("orders.note: 2 of 2 values written between up and down lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void what_the_old_code_cannot_do_is_a_break(int major) throws SQLException {
        Shop shop = reserved(major, "");
        shop.execute("ALTER TABLE orders DROP COLUMN note; ALTER TABLE logs RENAME TO journal");
        assertThat(shop.keeper.replayOldCode(shop.owner))
                .extracting(CompatibilityBreak::text)
                .containsExactlyInAnyOrder(
                        "logs: the old code cannot read it: relation \"public.logs\" does not exist (42P01)",
                        "orders: the old code cannot read it: column \"note\" does not exist (42703)",
                        "orders: 3 of 3 rows of the old code cannot be written: column \"note\" of relation \"orders\" does not exist (42703)");
        shop.execute("ALTER TABLE orders ADD COLUMN note text; ALTER TABLE journal RENAME TO logs");
        assertThat(shop.keeper.compare())
                .extracting(DataDifference::text)
                .containsExactly("orders.note: 318 of 318 values lost");
        shop.keeper.close();
        assertThat(count(shop)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void a_new_column_without_a_default_is_a_break(int major) throws SQLException {
        Shop shop = reserved(major, "");
        shop.execute(
                "ALTER TABLE orders ADD COLUMN extra text NOT NULL DEFAULT ''; ALTER TABLE orders ALTER COLUMN extra DROP DEFAULT");
        assertThat(shop.keeper.replayOldCode(shop.owner)).singleElement().satisfies(found -> {
            assertThat(found.access()).isEqualTo(CompatibilityBreak.Access.INSERT);
            assertThat(found.count()).isEqualTo(3);
            assertThat(found.sqlState()).isEqualTo("23502");
        });
        shop.execute("ALTER TABLE orders DROP COLUMN extra");
        assertThat(shop.keeper.compare()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void what_a_trigger_makes_of_a_row_is_what_is_expected(int major) throws SQLException {
        Shop shop = reserved(
                major,
                "CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.placed := now(); NEW.note := 'stamped'; RETURN NEW; END $$;"
                        + "CREATE TRIGGER stamp BEFORE INSERT OR DELETE ON orders FOR EACH ROW EXECUTE FUNCTION stamp()");
        assertThat(shop.keeper.replayOldCode(shop.owner)).isEmpty();
        assertThat(shop.keeper.compare()).isEmpty();
        shop.execute("DROP TABLE orders; DROP FUNCTION stamp");
        assertThat(shop.keeper.compare())
                .extracting(DataDifference::text)
                .containsExactly(
                        "orders: 397 of 397 rows lost", "orders: 3 of 3 rows written between up and down lost");
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void rows_that_others_refer_to_stay(int major) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(MORE);
        shop.execute("CREATE TABLE items (order_id bigint REFERENCES orders, n integer);"
                + "INSERT INTO items SELECT id, 1 FROM orders WHERE id > 10");
        shop.keeper.keep(List.of(Name.of("orders"), Name.of("items")));
        assertThat(shop.keeper.reserve(20)).isEqualTo(4);
        shop.execute("SELECT 1");
        assertThat(shop.keeper.compare()).isEmpty();
        shop.keeper.close();
        assertThat(count(shop)).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 18})
    void rows_come_and_go_through_partitions(int major) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(
                "CREATE TABLE parts (region text, id integer GENERATED ALWAYS AS IDENTITY, twice integer GENERATED ALWAYS AS (len * 2) STORED, len integer, PRIMARY KEY (region, id)) PARTITION BY LIST (region);"
                        + "CREATE TABLE parts_a PARTITION OF parts FOR VALUES IN ('a'); CREATE TABLE parts_b PARTITION OF parts DEFAULT;"
                        + "INSERT INTO parts (region, len) SELECT chr(97 + i % 3), i FROM generate_series(1, 600) i");
        shop.keeper.keep(List.of(Name.of("parts_a"), Name.of("parts")));
        assertThat(shop.keeper.reserve(20)).isEqualTo(6);
        shop.execute("ALTER TABLE parts ADD COLUMN note text");
        assertThat(shop.keeper.replayOldCode(shop.owner)).isEmpty();
        assertThat(shop.keeper.compare()).isEmpty();
        shop.execute("TRUNCATE parts_a; DELETE FROM parts WHERE region = 'c'");
        assertThat(shop.keeper.compare())
                .extracting(DataDifference::text)
                .containsExactly("parts: 394 of 594 rows lost", "parts: 6 of 6 rows written between up and down lost");
    }
}
