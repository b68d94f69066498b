package dev.drydock.contents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.Majors;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableDigestTest {

    private final Map<Integer, Shop> shops = new HashMap<>();

    @BeforeAll
    void open() throws SQLException {
        for (int major : Majors.of(13, 18)) {
            shops.put(major, Shop.on(major, "contents_digest"));
        }
    }

    @AfterAll
    void close() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE customers SET phone = NULL WHERE id < 4 | customers.phone: 3 of 15 values lost",
                "UPDATE orders SET note = 'x' WHERE note IS NULL | orders.note: 20 of 20 nulls became values",
                "DELETE FROM logs WHERE level = 1 | logs: 20 of 40 rows lost",
                "INSERT INTO empties VALUES (1, NULL) | empties: 1 row is there that was not before",
                "UPDATE customers SET name = CASE id WHEN 1 THEN 'First2 Last2' ELSE 'First1 Last1' END WHERE id < 3 | customers.name: values differ",
                "UPDATE logs SET line = upper(line) WHERE level = 1 | logs.line: values differ",
                "ALTER TABLE orders DROP COLUMN code | orders.code: 100 of 100 values lost",
                "DROP TABLE logs | logs: 40 of 40 rows lost",
                "ALTER TABLE orders ALTER COLUMN id TYPE numeric(20, 3), ALTER COLUMN amount TYPE numeric(20, 9) | ''",
                "ALTER TABLE orders ALTER COLUMN doc TYPE jsonb, ADD COLUMN extra text DEFAULT 'x' | ''",
                "ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE | ''",
                "UPDATE orders SET note = note | ''"
            })
    void says_where_a_table_differs(String change, String difference) throws SQLException {
        for (Shop shop : shops.values()) {
            shop.fill();
            List<TableDigest> before = shop.keeper.digest(Shop.TABLES);
            shop.execute(change);
            assertThat(shop.keeper.differencesTo(before))
                    .extracting(DataDifference::text)
                    .isEqualTo(difference.isEmpty() ? List.of() : List.of(difference));
        }
    }

    @Test
    void columns_may_have_any_name() throws SQLException {
        for (Shop shop : shops.values()) {
            shop.fill();
            shop.execute("ALTER TABLE orders ADD COLUMN salt text DEFAULT 'pepper', ADD COLUMN salt_ int DEFAULT 1,"
                    + " ADD COLUMN s int DEFAULT 1, ADD COLUMN t int DEFAULT 1, ADD COLUMN k int DEFAULT 1,"
                    + " ADD COLUMN n int DEFAULT 1, ADD COLUMN r int DEFAULT 1, ADD COLUMN w int DEFAULT 1,"
                    + " ADD COLUMN c0 int DEFAULT 1, ADD COLUMN c1 int DEFAULT 1, ADD COLUMN count int DEFAULT 1");
            List<TableDigest> before = shop.keeper.digest(Shop.TABLES);
            shop.keeper.keep(Shop.TABLES);

            shop.execute("UPDATE orders SET salt = NULL WHERE id <= 3");

            assertThat(shop.keeper.differencesTo(before))
                    .extracting(DataDifference::text)
                    .containsExactly("orders.salt: 3 of 100 values lost");
            assertThat(shop.keeper.compare())
                    .extracting(DataDifference::text)
                    .containsExactly("orders.salt: 3 of 100 values lost");
            shop.keeper.replayOldCode("contents_digest", 3);
        }
    }
}
