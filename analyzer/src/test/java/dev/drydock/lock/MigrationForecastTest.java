package dev.drydock.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationForecastTest {

    private static final Name T = Name.of("public", "t");
    private static final Name U = Name.of("public", "u");

    private static MigrationForecast forecast(String script, boolean inTransaction) {
        Schema schema = Schema.empty(ServerVersion.DEFAULT);
        for (Statement statement :
                SqlReader.read("CREATE TABLE t (a int); CREATE TABLE u (a int)").statements()) {
            schema = schema.apply(statement);
        }
        return MigrationForecast.of(SqlReader.read(script).statements(), schema, inTransaction);
    }

    @Test
    void a_lock_stands_before_all_that_its_transaction_does_later() {
        MigrationForecast forecast = forecast(
                "ALTER TABLE t ADD COLUMN b int; ALTER TABLE u ADD COLUMN b int; UPDATE u SET b = 1; CREATE INDEX ON u (b)",
                true);
        assertThat(forecast.holds())
                .containsExactly(
                        new MigrationForecast.Hold(T, LockMode.ACCESS_EXCLUSIVE, 0, 3, List.of(2, 3)),
                        new MigrationForecast.Hold(U, LockMode.ACCESS_EXCLUSIVE, 1, 3, List.of(2, 3)));
    }

    @Test
    void without_a_transaction_each_statement_stands_alone() {
        MigrationForecast forecast = forecast("ALTER TABLE t ADD COLUMN b int; UPDATE u SET a = 1", false);
        assertThat(forecast.holds())
                .containsExactly(
                        new MigrationForecast.Hold(T, LockMode.ACCESS_EXCLUSIVE, 0, 0, List.of()),
                        new MigrationForecast.Hold(U, LockMode.ROW_EXCLUSIVE, 1, 1, List.of()));
    }

    @Test
    void commit_lets_go_in_the_middle_of_a_script() {
        MigrationForecast forecast =
                forecast("BEGIN; ALTER TABLE t ADD COLUMN b int; COMMIT; CREATE INDEX CONCURRENTLY ON t (a)", false);
        assertThat(forecast.holds())
                .containsExactly(
                        new MigrationForecast.Hold(T, LockMode.ACCESS_EXCLUSIVE, 1, 2, List.of()),
                        new MigrationForecast.Hold(T, LockMode.SHARE_UPDATE_EXCLUSIVE, 3, 3, List.of()));
    }

    @Test
    void a_stronger_lock_counts_from_where_it_is_taken() {
        MigrationForecast forecast = forecast("LOCK t IN SHARE MODE; SELECT * FROM u; ALTER TABLE t ADD b int", true);
        assertThat(forecast.holds())
                .contains(new MigrationForecast.Hold(T, LockMode.ACCESS_EXCLUSIVE, 2, 2, List.of()));
    }

    @Test
    void each_statement_meets_what_the_ones_before_it_made_and_set() {
        MigrationForecast forecast = forecast(
                "SET timezone = 'UTC'; ALTER TABLE t ADD b timestamp; ALTER TABLE t ALTER b TYPE timestamptz", true);
        assertThat(forecast.statements().get(2).rewrites()).isEmpty();
    }
}
