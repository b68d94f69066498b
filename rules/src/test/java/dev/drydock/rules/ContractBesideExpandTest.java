package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.Release;
import dev.drydock.lint.Since;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added and what is taken away must not come in one release. */
class ContractBesideExpandTest {

    private static final String TABLES = "CREATE TABLE orders (id bigint, total numeric, note text);";
    private static final Lint LINT = Lint.with(() -> List.of(new ContractBesideExpand()));
    private static final LintOptions OPTIONS = LintOptions.of(ServerVersion.DEFAULT);

    private static List<Diagnostic> found(String block, LintOptions options) {
        return LINT.check(Pages.history(TABLES, block.replace(";;", ";\n-- next migration\n")), options)
                .diagnostics();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALTER TABLE orders ADD total_cents bigint, DROP total | 1",
                "ALTER TABLE orders ADD total_cents bigint;; ALTER TABLE public.orders DROP total; | 1",
                "ALTER TABLE orders ADD remark text; UPDATE orders SET remark = note;; ALTER TABLE orders DROP note; | 1",
                "ALTER TABLE orders ADD fresh text; ALTER TABLE orders DROP note; ALTER TABLE orders RENAME fresh TO note; | 1",
                "ALTER TABLE orders ADD placed date;; ALTER TABLE orders DROP note; | 0",
                "ALTER TABLE orders ADD total_cents bigint; ALTER TABLE orders DROP total_cents; | 0",
                "ALTER TABLE orders DROP total; | 0",
                "CREATE TABLE n (total int); ALTER TABLE n ADD total_cents int; ALTER TABLE n DROP total; | 0",
                "ALTER TABLE orders ADD placed date;; ALTER TABLE orders ALTER placed SET NOT NULL; | 1",
                "ALTER TABLE orders ADD placed date DEFAULT now(); ALTER TABLE orders ALTER placed SET NOT NULL; | 0",
                "ALTER TABLE orders ALTER note SET NOT NULL; | 0",
                "DO $$ BEGIN ALTER TABLE orders ADD total_cents bigint; END $$;; ALTER TABLE orders DROP total; | 1"
            })
    void both_steps_in_one_release_are_a_finding(String block, int findings) {
        assertThat(found(block, OPTIONS.since(new Since("1", "since")))).hasSize(findings);
    }

    @Test
    void steps_of_two_releases_are_none_and_without_releases_nothing_is_known() {
        String block = "ALTER TABLE orders ADD total_cents bigint;; ALTER TABLE orders DROP total;";

        assertThat(found(block, OPTIONS)).isEmpty();
        assertThat(found(block, OPTIONS.releases(List.of(new Release("first", "2", "x")))))
                .isEmpty();
        assertThat(found(block, OPTIONS.releases(List.of(new Release("first", "1", "x")))))
                .hasSize(1);
    }

    @Test
    void the_finding_names_both_columns_and_when_to_drop() {
        assertThat(found(
                        "ALTER TABLE orders ADD total_cents bigint, DROP total",
                        OPTIONS.since(new Since("1", "since"))))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.start()).hasToString("1:44");
                    assertThat(found.message())
                            .isEqualTo(
                                    "total goes in the release that adds total_cents to orders: the code that runs while it is deployed still uses it");
                    assertThat(found.help()).startsWith("drop it in the next release");
                });
    }
}
