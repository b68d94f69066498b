package dev.drydock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptRowsTest {

    @Test
    void many_rows_are_kept_for_the_next_run_and_that_is_reported() {
        Outcome made = Outcome.of(Map.of("drydock.clearCache", "true"), Many.class);
        Outcome kept = Outcome.of(Many.class);

        assertThat(made.failed()).isEmpty();
        assertThat(kept.failed()).isEmpty();
        assertThat(made.reported("rows")).isEmpty();
        assertThat(kept.reported("rows"))
                .singleElement()
                .asString()
                .matches("kept since 20[-0-9]+T[:0-9]+Z; -Ddrydock\\.clearCache=true makes them anew");
    }

    @Test
    void a_size_of_the_cache_that_is_none_fails_the_test() {
        assertThat(Outcome.of(Map.of("drydock.cacheSize", "much"), Few.class).failure())
                .contains("drydock.cacheSize is \"much\"", "500 MB");
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 250_000, postgres = "16")
    static class Many {

        @MigrationTest(version = "2")
        void meets_rows(Replay replay) {
            assertThat(replay.tables())
                    .singleElement()
                    .satisfies(table -> assertThat(table.rows()).isEqualTo(250_000));
        }
    }

    @Migrations(locations = "src/test/resources/migrations/sound", rows = 10, postgres = "16")
    static class Few {

        @MigrationTest(version = "2")
        void meets_rows() {}
    }
}
