package dev.drydock.maven;

import dev.drydock.lint.FailOn;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.rule.RulePage;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;

/** Lists all rules, those of the project's own jars among them, with the severity that {@code drydock.yml} or their page gives them. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
public final class RulesMojo extends DrydockMojo {

    /** Creates the goal; Maven does. */
    public RulesMojo() {}

    @Override
    void run(FailOn failOn) {
        Lint lint = Lint.withRulesOf(getClass().getClassLoader());
        Map<String, Level> levels = config().levels(lint.ids());
        int widest =
                lint.pages().keySet().stream().mapToInt(String::length).max().orElse(0);
        lint.pages().forEach((id, page) -> {
            Level level = levels.getOrDefault(id, standard(page));
            getLog().info(String.format("%-7s  %-" + Math.max(1, widest) + "s  %s", level, id, page.title()));
        });
        getLog().info(lint.pages().size() + " rules. mvn drydock:explain -Ddrydock.rule=<rule> shows the page of one.");
    }

    private static Level standard(RulePage page) {
        return page.enabled() ? Level.valueOf(page.severity().name()) : Level.OFF;
    }
}
