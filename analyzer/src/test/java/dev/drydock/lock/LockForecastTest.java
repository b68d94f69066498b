package dev.drydock.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockForecastTest {

    private static final String SHOP = """
            CREATE TABLE customers (id bigint PRIMARY KEY, name varchar(40));
            CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers, note varchar(10));
            CREATE INDEX orders_note_idx ON orders (note);
            """;

    private static Schema schema(String sql, int major) {
        Schema schema = Schema.empty(new ServerVersion(major));
        for (Statement statement : SqlReader.read(sql).statements()) {
            schema = schema.apply(statement);
        }
        return schema;
    }

    private static LockForecast forecast(String setUp, String statement) {
        return LockForecast.of(SqlReader.read(statement).statements().get(0), schema(setUp, 16));
    }

    private static Name name(String table) {
        return Name.of("public", table);
    }

    @Test
    void an_index_keeps_writes_waiting_until_it_is_built() {
        LockForecast forecast = forecast(SHOP, "CREATE INDEX i ON orders (customer_id)");
        assertThat(forecast.locks()).containsExactly(new RelationLock(name("orders"), LockMode.SHARE));
        assertThat(forecast.scans()).containsExactly(name("orders"));
        assertThat(forecast.builds()).containsExactly(name("i"));
        assertThat(forecast.rewrites()).isEmpty();
        assertThat(forecast.blocks()).isEqualTo(Blocked.WRITES);
        assertThat(forecast.transactional()).isTrue();
        assertThat(forecast.growsWithRows()).isTrue();
    }

    @Test
    void concurrently_keeps_nobody_waiting_and_refuses_transactions() {
        LockForecast forecast = forecast(SHOP, "CREATE INDEX CONCURRENTLY i ON orders (customer_id)");
        assertThat(forecast.blocks()).isEqualTo(Blocked.NOTHING);
        assertThat(forecast.transactional()).isFalse();
    }

    @Test
    void dropping_a_table_locks_the_one_that_it_refers_to() {
        LockForecast forecast = forecast(SHOP, "DROP TABLE orders");
        assertThat(forecast.lockOn(name("customers"))).hasValue(LockMode.ACCESS_EXCLUSIVE);
        assertThat(forecast.blocks()).isEqualTo(Blocked.READS);
        assertThat(forecast.growsWithRows()).isFalse();
    }

    @Test
    void a_foreign_key_that_is_replaced_locks_the_other_table_as_one_that_is_dropped() {
        LockForecast forecast = forecast(
                SHOP + "ALTER TABLE orders ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES customers;",
                "ALTER TABLE orders DROP CONSTRAINT k, ADD CONSTRAINT k FOREIGN KEY (id) REFERENCES customers");
        assertThat(forecast.lockOn(name("customers"))).hasValue(LockMode.ACCESS_EXCLUSIVE);
    }

    @Test
    void a_rewrite_builds_all_indexes_anew() {
        LockForecast forecast = forecast(SHOP, "ALTER TABLE orders ALTER COLUMN note TYPE varchar(5)");
        assertThat(forecast.rewrites()).containsExactly(name("orders"));
        assertThat(forecast.builds()).containsExactly(name("orders_note_idx"), name("orders_pkey"));
    }

    @Test
    void what_only_widens_costs_nothing() {
        LockForecast forecast = forecast(SHOP, "ALTER TABLE orders ALTER COLUMN note TYPE text");
        assertThat(forecast.growsWithRows()).isFalse();
        assertThat(forecast.blocks()).isEqualTo(Blocked.READS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_type_of_an_extension", "citext", "public.thing"})
    void no_rewrite_is_claimed_for_a_type_that_is_not_known(String type) {
        assertThat(forecast(SHOP, "ALTER TABLE orders ALTER COLUMN note TYPE " + type)
                        .rewrites())
                .isEmpty();
    }

    @Test
    void unknown_tables_are_locked_under_their_written_names_in_the_search_path() {
        LockForecast forecast = forecast(
                "CREATE SCHEMA shop; SET search_path = shop",
                "ALTER TABLE carts ADD FOREIGN KEY (a) REFERENCES other.owners");
        assertThat(forecast.locks())
                .containsExactly(
                        new RelationLock(Name.of("other", "owners"), LockMode.SHARE_ROW_EXCLUSIVE),
                        new RelationLock(Name.of("shop", "carts"), LockMode.SHARE_ROW_EXCLUSIVE));
        assertThat(forecast.scans()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTC, false", "Europe/Berlin, true", ", true"})
    void the_time_zone_decides_whether_timestamps_are_written_anew(String zone, boolean rewrites) {
        Statement alter = SqlReader.read("ALTER TABLE t ALTER a TYPE timestamptz")
                .statements()
                .get(0);
        LockForecast forecast = LockForecast.of(alter, schema("CREATE TABLE t (a timestamp)", 16), new Session(zone));
        assertThat(forecast.rewrites().isEmpty()).isEqualTo(!rewrites);
    }

    @Test
    void every_form_has_a_forecast() throws IOException {
        Schema schema = schema(SHOP, 18);
        try (InputStream forms = SqlReader.class.getResourceAsStream("forms.sql")) {
            String text = new String(Objects.requireNonNull(forms).readAllBytes(), StandardCharsets.UTF_8);
            for (Statement statement : SqlReader.read(text).statements()) {
                assertThat(LockForecast.of(statement, schema).locks())
                        .as(statement.kind())
                        .allMatch(lock -> lock.relation().schema() != null);
                schema = schema.apply(statement);
            }
        }
    }

    @Test
    void temporary_tables_are_nobodys_concern() {
        assertThat(forecast("CREATE TEMPORARY TABLE t (a int)", "ALTER TABLE t ADD COLUMN b serial"))
                .isEqualTo(forecast("", "SELECT 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DO 'BEGIN END'", "CREATE EXTENSION hstore", "SELEKT 1", "CALL p()"})
    void what_the_text_does_not_tell_is_not_covered(String text) {
        assertThat(LockForecast.covers(SqlReader.read(text).statements().get(0)))
                .isFalse();
    }
}
