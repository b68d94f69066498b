package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulePagesTest {

    private static final List<Rule<?>> RULES = new BuiltInRules().rules();

    @TestFactory
    Stream<DynamicTest> every_bad_block_is_flagged_by_its_rule() {
        return RULES.stream().flatMap(rule -> {
            RulePage page = rule.page();
            return page.bad().stream()
                    .map(block -> dynamicTest(
                            rule.id() + ": " + block.lines().findFirst().orElse(""),
                            () -> assertThat(Pages.lint(page.setup(), block, page.newest()))
                                    .extracting(d -> d.rule())
                                    .contains(rule.id())));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_good_block_is_clean_of_its_rule() {
        return RULES.stream().flatMap(rule -> {
            RulePage page = rule.page();
            return page.good().stream()
                    .map(block -> dynamicTest(
                            rule.id() + ": " + block.lines().findFirst().orElse(""),
                            () -> assertThat(Pages.lint(page.setup(), block, page.newest()))
                                    .extracting(d -> d.rule())
                                    .doesNotContain(rule.id())));
        });
    }

    @Test
    void rules_are_listed_by_name_and_ids_follow_from_class_names() {
        assertThat(RULES).extracting(Rule::id).isSorted().contains("foreign-key-validated-inline");
    }

    @Test
    void a_page_that_judges_sql_shows_two_near_misses_at_least() {
        assertThat(RULES)
                .filteredOn(rule -> !rule.page().bad().isEmpty())
                .hasSize(RULES.size() - 3)
                .allSatisfy(rule -> assertThat(rule.page().good()).as(rule.id()).hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void a_page_has_a_safe_rewrite_or_says_why_none_can_be_proven() {
        assertThat(RULES).allSatisfy(rule -> {
            PageFile file = PageFile.of(rule);
            assertThat(file.rewrites().isEmpty())
                    .as(
                            "%s has either a block 'sql good rewrite' or a sentence 'proof:' in its front matter",
                            rule.id())
                    .isNotEqualTo(file.matter("proof").isEmpty());
            assertThat(file.matter("proof")).as(rule.id()).matches("|[A-Z].*\\.");
            assertThat(rule.page().good()).as(rule.id()).containsAll(file.rewrites());
        });
    }

    @Test
    void a_page_about_a_cost_names_the_lock_that_is_held_meanwhile() {
        assertThat(RULES)
                .filteredOn(rule -> !rule.page().cost().equals("none"))
                .allSatisfy(rule ->
                        assertThat(PageFile.of(rule).modes()).as(rule.id()).isNotEmpty());
    }
}
