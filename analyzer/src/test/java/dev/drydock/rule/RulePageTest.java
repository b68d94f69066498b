package dev.drydock.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.lint.TableDropped;
import org.junit.jupiter.api.Test;

/** The page of a rule, read. */
class RulePageTest {

    @Test
    void a_page_lies_beside_its_rule_under_the_rules_id() {
        Rule<?> rule = new TableDropped();

        RulePage page = rule.page();

        assertThat(rule.id()).isEqualTo("table-dropped");
        assertThat(page.title()).isEqualTo("A table is dropped");
        assertThat(page.severity()).isEqualTo(Severity.ERROR);
        assertThat(page.lock()).isEqualTo("ACCESS EXCLUSIVE on the table");
        assertThat(page.cost()).isEqualTo("catalog");
        assertThat(page.setup()).isEqualTo("CREATE TABLE t (a int);\n");
        assertThat(page.bad()).containsExactly("DROP TABLE t;\n");
        assertThat(page.good()).containsExactly("DROP VIEW v;\n", "SELECT 1;\n");
    }

    @Test
    void other_fences_are_prose() {
        RulePage page = RulePage.parse(
                "---\ntitle: a: b\nseverity: info\n---\n```\nx\n```\n```sql\ny\n```\n```sql bad\nz\n```\n```sql good\nopen",
                "p.md");

        assertThat(page.title()).isEqualTo("a: b");
        assertThat(page.bad()).containsExactly("z\n");
        assertThat(page.good()).isEmpty();
        assertThat(page.cost()).isEqualTo("none");
    }

    @Test
    void a_page_without_title_or_severity_is_an_error() {
        assertThatThrownBy(() -> RulePage.parse("---\ntitle: x\n---\n", "p.md"))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The page p.md says no severity. Add it to the front matter at its top.");
        assertThatThrownBy(() -> RulePage.parse("---\nseverity: info\n---\n", "p.md"))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith("The page p.md says no title.");
    }

    @Test
    void a_value_that_no_page_can_have_is_an_error() {
        String front = "---\ntitle: x\nseverity: ";

        assertThatThrownBy(() -> RulePage.parse(front + "hint\n---\n", "p.md"))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The page p.md says \"severity: hint\", which is not known. Write error, warning or info.");
        assertThatThrownBy(() -> RulePage.parse(front + "info\ncost: lots\n---\n", "p.md"))
                .isInstanceOf(DrydockException.class)
                .hasMessageEndingWith("which is not known. Write scan, build, rewrite, catalog or none.");
        assertThatThrownBy(() -> RulePage.parse(front + "info\nversions: 14+\n---\n", "p.md"))
                .isInstanceOf(DrydockException.class)
                .hasMessageEndingWith("Write a major version, such as 14, or two, such as 14-18.");
        assertThat(RulePage.parse(front + "info\nversions: 14\n---\n", "p.md").newest())
                .isEqualTo(14);
    }
}
