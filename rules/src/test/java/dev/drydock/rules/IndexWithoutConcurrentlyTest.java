package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexWithoutConcurrentlyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE INDEX i ON orders (note) | 1",
                "CREATE UNIQUE INDEX ON orders (note) | 1",
                "CREATE INDEX IF NOT EXISTS i ON public.orders USING gin (tags) | 1",
                "CREATE INDEX i ON table_of_elsewhere (a) | 1",
                "CREATE INDEX CONCURRENTLY i ON orders (note) | 0",
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note) | 0",
                "CREATE TABLE n (a int); CREATE INDEX i ON n (a) | 0",
                "CREATE TABLE n (a int);; CREATE INDEX i ON n (a) | 1",
                "CREATE TABLE n (a int); ALTER TABLE n RENAME TO m; CREATE INDEX i ON m (a) | 0",
                "ALTER TABLE orders RENAME TO o; CREATE INDEX i ON o (note) | 1",
                "CREATE TABLE s.orders (a int); CREATE INDEX i ON orders (note) | 1",
                "CREATE INDEX i ON events (at) | 1",
                "CREATE INDEX i ON ONLY events (at) | 0",
                "CREATE INDEX i ON ONLY orders (note) | 1",
                "CREATE INDEX i ON events_2024 (at) | 1"
            })
    void an_index_is_flagged_where_writers_wait_for_it(String sql, int findings) {
        assertThat(Shop.count(new IndexWithoutConcurrently(), sql)).isEqualTo(findings);
    }

    @Test
    void the_finding_says_what_waits_and_what_to_do() {
        Diagnostic plain = Shop.findings(new IndexWithoutConcurrently(), "CREATE UNIQUE INDEX i ON orders (note)")
                .get(0);
        Diagnostic partitioned = Shop.findings(new IndexWithoutConcurrently(), "CREATE INDEX i ON events (at)")
                .get(0);

        assertThat(plain.message()).isEqualTo("writes to orders wait until the whole index is built");
        assertThat(plain.help())
                .isEqualTo("CREATE UNIQUE INDEX CONCURRENTLY, in a migration of its own outside a transaction");
        assertThat(plain.label()).isEqualTo("SHARE on orders");
        assertThat(partitioned.help())
                .startsWith("CREATE INDEX … ON ONLY events")
                .contains("ATTACH PARTITION");
    }
}
