package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.testkit.CheckedSql;
import dev.drydock.testkit.RuleTester;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The fixes that findings come with: what they give is what their rule does not find. */
class FixesOfPagesTest {

    private static final String TABLES = """
            CREATE TABLE customers (id bigint PRIMARY KEY);
            CREATE TABLE orders (id bigint, customer_id bigint, note text);
            CREATE INDEX orders_note ON orders (note);
            """;

    private static CheckedSql checked(Rule<?> rule, String block) {
        RulePage page = rule.page();
        RuleTester tester = RuleTester.of(rule).as("flyway").on(page.newest());
        return (page.setup().isBlank() ? tester : tester.given(page.setup())).check(block);
    }

    @TestFactory
    Stream<DynamicTest> what_a_fix_makes_of_a_bad_block_is_no_finding_any_more() {
        return new BuiltInRules()
                .rules().stream()
                        .flatMap(rule -> rule.page().bad().stream()
                                .filter(block ->
                                        checked(rule, block).findings().stream().anyMatch(found -> found.fix() != null))
                                .map(block -> dynamicTest(
                                        rule.id() + ": " + block.strip(),
                                        () -> assertThat(checked(rule, fixed(rule, block)).findings().stream()
                                                        .filter(found -> found.fix() != null))
                                                .isEmpty())));
    }

    private static String fixed(Rule<?> rule, String block) {
        String text = block;
        Optional<String> next = Optional.of(text);
        for (int round = 0; round < 10 && next.isPresent(); round++) {
            text = next.get();
            String now = text;
            next = checked(rule, now).findings().stream()
                    .flatMap(found -> Stream.ofNullable(found.fix()))
                    .findFirst()
                    .map(fix -> fix.applyTo(now));
        }
        return text;
    }

    @Test
    void the_words_land_where_the_server_wants_them() {
        fixes(
                new IndexWithoutConcurrently(),
                "CREATE UNIQUE INDEX a ON orders (id);",
                "CREATE UNIQUE INDEX CONCURRENTLY a ON orders (id);");
        fixes(
                new IndexDroppedWithoutConcurrently(),
                "DROP INDEX IF EXISTS orders_note;",
                "DROP INDEX CONCURRENTLY IF EXISTS orders_note;");
        fixes(new ReindexWithoutConcurrently(), "REINDEX TABLE orders;", "REINDEX TABLE CONCURRENTLY orders;");
        fixes(
                new IndexRenamedAsTable(),
                "ALTER TABLE orders_note RENAME TO n;",
                "ALTER INDEX orders_note RENAME TO n;");
        fixes(
                new ForeignKeyValidatedInline(),
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;",
                "ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE NOT VALID;");
        fixes(
                new CheckValidatedInline(),
                "ALTER TABLE orders ADD c int, ADD CHECK (id > 0), ADD d int;",
                "ALTER TABLE orders ADD c int, ADD CHECK (id > 0) NOT VALID, ADD d int;");
    }

    private static void fixes(Rule<?> rule, String sql, String fixed) {
        RuleTester.of(rule).given(TABLES).check(sql).fixedBy(fixed);
    }

    @Test
    void what_no_word_mends_has_no_fix() {
        assertThat(List.of(
                        checked(new CheckValidatedInline(), "ALTER TABLE orders ADD c int CHECK (c > 0);"),
                        checked(
                                new ForeignKeyValidatedInline(),
                                "ALTER TABLE orders ADD c bigint DEFAULT 1 REFERENCES customers;"),
                        checked(new IndexDroppedWithoutConcurrently(), "DROP INDEX orders_note, orders_pkey;")))
                .allSatisfy(
                        checked -> assertThat(checked.findings()).isNotEmpty().allMatch(found -> found.fix() == null));
    }

    @Test
    void nothing_in_a_do_block_is_made_concurrent_for_that_runs_in_a_transaction() {
        assertThat(Shop.findings(
                        new IndexWithoutConcurrently(),
                        "DO $$ BEGIN CREATE INDEX orders_note_idx ON orders (note); END $$"))
                .singleElement()
                .satisfies(found -> assertThat(found.fix()).isNull());
    }

    @Test
    void no_key_of_a_partitioned_table_becomes_not_valid_before_18() {
        RuleTester tester = RuleTester.of(new ForeignKeyValidatedInline())
                .given("CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int) PARTITION BY RANGE (id)");
        String sql = "ALTER TABLE t ADD FOREIGN KEY (id) REFERENCES p";

        assertThat(tester.on(17).check(sql).findings()).singleElement().satisfies(found -> {
            assertThat(found.fix()).isNull();
            assertThat(found.help()).contains("each partition");
        });
        tester.on(18).check(sql).fixedBy(sql + " NOT VALID");
    }
}
