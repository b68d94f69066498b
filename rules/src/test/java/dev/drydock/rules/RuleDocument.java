package dev.drydock.rules;

import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RulePage;
import dev.drydock.schema.ServerVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the document of a rule, and the list of all, from the rules' pages in GitHub's Markdown. */
final class RuleDocument {

    /** What the lock is held for, by the page's word for it; the order is that of the list. */
    private static final Map<String, String> COSTS = costs();

    private static final Pattern GOOD = Pattern.compile("(?m)^```sql good.*\n(?s:.*?)^```$");

    private RuleDocument() {}

    private static Map<String, String> costs() {
        Map<String, String> costs = new LinkedHashMap<>();
        costs.put("rewrite", "All rows are written anew");
        costs.put("scan", "All rows are read or written");
        costs.put("build", "An index is built over all rows");
        costs.put("catalog", "An instant, but for whoever uses the table");
        costs.put("refused", "The server refuses it");
        costs.put("none", "Not a matter of locks");
        return costs;
    }

    static String of(Rule<?> rule) {
        RulePage page = rule.page();
        PageFile file = PageFile.of(rule);
        StringBuilder text =
                new StringBuilder("# ").append(escaped(page.title())).append("\n\n");
        text.append("| `").append(rule.id()).append("` | |\n|---|---|\n");
        row(text, "Severity", page.severity().toString() + (page.enabled() ? "" : ", switched off by default"));
        row(text, "Lock", escaped(page.lock()));
        row(text, "Cost", COSTS.get(page.cost()).equals(COSTS.get("none")) ? "" : COSTS.get(page.cost()));
        row(text, "Refused", page.error().isEmpty() ? "" : "with SQLSTATE `" + page.error() + "`");
        boolean all = page.oldest() == ServerVersion.OLDEST && page.newest() == ServerVersion.NEWEST;
        row(text, "PostgreSQL", all ? "" : page.oldest() + " to " + page.newest());
        text.append('\n').append(sections(page.text()));
        text.append("\n## Evidence\n\n").append(evidence(page, file)).append('\n');
        text.append("\n## Settings\n\n").append(settings(rule.id(), page));
        text.append("\n[All rules](README.md)\n");
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String value) {
        if (!value.isEmpty()) {
            text.append("| ").append(what).append(" | ").append(value).append(" |\n");
        }
    }

    /** The page's text; its good blocks are parted into what to write instead and what only looks alike. */
    private static String sections(String text) {
        List<String> rewrites = new ArrayList<>();
        List<String> others = new ArrayList<>();
        GOOD.matcher(text)
                .results()
                .map(found -> found.group())
                .forEach(block -> (block.startsWith("```sql good rewrite") ? rewrites : others)
                        .add(block.replaceFirst("```sql good.*", "```sql")));
        int end = text.indexOf("\n## What is not\n");
        StringBuilder sections = new StringBuilder(
                (end < 0 ? text : text.substring(0, end + 1)).replaceAll("(?m)^```sql .*$", "```sql"));
        section(sections, "What to write instead", rewrites);
        section(sections, "What is not flagged", others);
        return sections.toString().replaceAll("\n{3,}", "\n\n");
    }

    private static void section(StringBuilder text, String title, List<String> blocks) {
        if (!blocks.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            text.append(String.join("\n\n", blocks)).append('\n');
        }
    }

    private static String evidence(RulePage page, PageFile file) {
        if (page.bad().isEmpty()) {
            return file.matter("proof");
        }
        String claims = page.lock().isEmpty() ? "" : ", and holds the lock and the cost above against what they show";
        String run = "The build runs each block on real servers, on tables with rows" + claims + ".\n";
        return run
                + (file.rewrites().isEmpty()
                        ? file.matter("proof")
                        : "It also compares the schemas: what to write instead ends where the flagged statement ends.");
    }

    private static String settings(String id, RulePage page) {
        StringBuilder text = new StringBuilder("In `drydock.yml`:\n\n```yaml\nrules:\n");
        if (page.options().isEmpty()) {
            text.append("  ").append(id).append(": ").append(page.enabled() ? "off" : page.severity());
            text.append("  # off, info, warning or error\n");
        } else {
            text.append("  ").append(id).append(":\n");
            text.append("    severity: ").append(page.severity()).append("  # off, info, warning or error\n");
            for (RuleOption option : page.options()) {
                text.append("    ").append(option.name()).append(": ").append(value(option.standard()));
                text.append("  # ").append(option.meaning()).append('\n');
            }
        }
        text.append(
                "```\n\nFor one statement, in the line above it; for a whole file at its top, with an empty line below:\n\n```sql\n-- drydock:ignore ");
        return text.append(id).append(" <reason>\n```\n").toString();
    }

    private static String value(String standard) {
        return standard.contains(",") ? "[" + standard + "]" : standard;
    }

    /** The list of all rules. */
    static String list(List<Rule<?>> rules) {
        StringBuilder text = new StringBuilder("""
                # Rules

                %d rules, made from their pages by a test, not by hand. How much each of them matters is set in `drydock.yml`, under its name.
                A line `-- next migration` in an example begins another migration, in a transaction of its own.
                """.formatted(rules.size()));
        COSTS.forEach((cost, title) -> {
            List<Rule<?>> group = rules.stream()
                    .filter(rule -> group(rule.page()).equals(cost))
                    .toList();
            if (!group.isEmpty()) {
                text.append("\n## ")
                        .append(title)
                        .append("\n\n| Rule | What is wrong | Severity | Lock |\n|---|---|---|---|\n");
                group.forEach(rule -> line(text, rule));
            }
        });
        return text.toString();
    }

    private static String group(RulePage page) {
        return page.error().isEmpty() ? page.cost() : "refused";
    }

    private static void line(StringBuilder text, Rule<?> rule) {
        RulePage page = rule.page();
        text.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
        text.append(escaped(page.title())).append(" | ").append(page.severity());
        text.append(page.enabled() ? "" : ", off by default").append(" | ");
        text.append(escaped(page.lock())).append(" |\n");
    }

    /** Plain words as Markdown that shows them as they are, also in a table. */
    private static String escaped(String words) {
        return words.replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0");
    }
}
