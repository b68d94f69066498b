package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.migration.DownKind;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollbackIncompleteTest {

    private static final Migration TABLES = Pages.migration(
            1,
            "CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE INDEX orders_note_idx ON orders (note);",
            null,
            DownKind.DECLARED_EMPTY);

    private static List<Diagnostic> lint(String up, String down) {
        Migration migration = Pages.migration(2, up, down, DownKind.EXPLICIT);
        return Lint.with(() -> List.of(new RollbackIncomplete()))
                .check(new History("flyway", List.of(TABLES, migration), List.of(), List.of()), ServerVersion.DEFAULT)
                .diagnostics();
    }

    @Test
    void what_the_down_forgets_is_named() {
        assertThat(lint("ALTER TABLE orders DROP note;", "ALTER TABLE orders ADD note text;"))
                .singleElement()
                .satisfies(
                        d -> assertThat(d.message())
                                .isEqualTo(
                                        "the down of V2 page does not restore the schema: index public.orders_note_idx is missing"))
                .satisfies(d -> assertThat(d.help()).startsWith("let the down script undo this too"));
    }

    @Test
    void a_down_that_cannot_run_is_told_from_one_that_leaves_something() {
        assertThat(lint("DROP TABLE orders;", "DROP TABLE orders;"))
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .isEqualTo("the down of V2 page fails: relation orders does not exist by then"));
    }

    @Test
    void of_many_differences_three_are_told_and_the_others_counted() {
        assertThat(lint("ALTER TABLE orders ADD a int, ADD b int, ADD c int, ADD d int, ADD e int;", "SELECT 1;"))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).endsWith("; and 3 more"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE orders DROP a;",
                "ALTER TABLE orders DROP COLUMN IF EXISTS a CASCADE;",
                "ALTER TABLE elsewhere DROP a;",
                "DO $$ BEGIN EXECUTE 'ALTER TABLE ' || t || ' DROP a'; END $$;"
            })
    void a_down_that_restores_or_cannot_be_known_is_no_finding(String down) {
        assertThat(lint("ALTER TABLE orders ADD a int;", down)).isEmpty();
    }
}
