package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.Spelling;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.rule.RulePage;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows the page of a rule: what goes wrong in production, under which lock, and what to write instead. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends DrydockMojo {

    /** The rule, by the name that its findings have in brackets. */
    @Parameter(property = "drydock.rule")
    private @Nullable String rule;

    /** Creates the goal; Maven does. */
    public ExplainMojo() {}

    @Override
    void run(FailOn failOn) {
        Map<String, RulePage> pages =
                Lint.withRulesOf(getClass().getClassLoader()).pages();
        String wanted = setting("rule", rule)
                .orElseThrow(() -> new DrydockException(
                        "No rule is named. Name one with -Ddrydock.rule=<rule>; mvn drydock:rules lists them."));
        RulePage page = pages.get(wanted);
        if (page == null) {
            throw new DrydockException("There is no rule called " + wanted.replaceAll("\\p{Cntrl}", "?") + ". "
                    + Spelling.suggestion(wanted, pages.keySet(), "mvn drydock:rules lists them."));
        }
        show(wanted, page);
    }

    private void show(String id, RulePage page) {
        getLog().info(page.title() + " (" + id + ", " + page.severity() + (page.enabled() ? "" : ", off by default")
                + ")");
        if (!page.lock().isEmpty() && !page.lock().equals("none")) {
            getLog().info("Lock: " + page.lock());
        }
        page.options()
                .forEach(option ->
                        getLog().info("Option " + option.name() + " (" + option.standard() + "): " + option.meaning()));
        getLog().info("");
        page.text().lines().forEach(getLog()::info);
    }
}
