package dev.drydock.contents;

import dev.drydock.postgres.Majors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Shops whose rows are kept, for tests of what the old code does to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OldCodeScene {

    static final String MORE =
            "INSERT INTO orders SELECT id + 1000, customer_id, note, code || 'x', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders;"
                    + "INSERT INTO orders SELECT id + 2000, customer_id, note, code || 'y', amount, quantity, placed, status, doc, attrs, bytes, spot, span FROM orders";

    final Map<Integer, Shop> shops = new HashMap<>();

    private final String role;

    /** Makes one whose application and databases have this name. */
    OldCodeScene(String role) {
        this.role = role;
    }

    @BeforeAll
    void open() throws SQLException {
        for (int major : Majors.of(13, 18)) {
            shops.put(major, Shop.on(major, role));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    Shop kept(int major, String more) throws SQLException {
        Shop shop = shops.get(major);
        shop.fill();
        shop.execute(MORE);
        shop.execute(more);
        shop.keeper.keep(Shop.TABLES);
        return shop;
    }

    List<CompatibilityBreak> replay(Shop shop) throws SQLException {
        return shop.keeper.replayOldCode(role, 3);
    }

    static List<String> differences(Shop shop) throws SQLException {
        return shop.keeper.compare().stream().map(DataDifference::text).toList();
    }

    static String value(Shop shop, String sql) throws SQLException {
        try (Statement statement = shop.owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
