package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.RuleSet;
import dev.drydock.schema.ServerVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Runs rules over a history: each statement of each up meets the schema that the ones before it leave behind.
 *
 * <p>The statements of a DO block are judged and applied as if they stood in the script, guarded ones too: what a guard spares is there already. Nothing
 * is executed. The same files and rules give the same report, in the same order.
 */
public final class Lint {

    private final RuleBook rules;

    private Lint(List<RuleSet> sets) {
        rules = new RuleBook(sets);
    }

    /** Runs the rules of these sets. */
    public static Lint with(RuleSet... sets) {
        return new Lint(List.of(sets));
    }

    /**
     * Runs the rules of all sets that a class loader can see.
     *
     * @throws DrydockException where a set cannot be loaded, two rules have one name, or a page is wrong
     */
    public static Lint withRulesOf(ClassLoader loader) {
        List<RuleSet> sets = new ArrayList<>();
        try {
            ServiceLoader.load(RuleSet.class, loader).forEach(sets::add);
        } catch (ServiceConfigurationError e) {
            throw new DrydockException(
                    "A set of rules cannot be loaded: " + e.getMessage()
                            + (e.getCause() == null ? "" : " (" + e.getCause() + ")") + ". Correct META-INF/services/"
                            + RuleSet.class.getName() + ", or the class that it names, in the jar of these rules.",
                    e);
        }
        return new Lint(sets);
    }

    /** Judges a whole history as for a server of this version. */
    public LintReport check(History history, ServerVersion server) {
        return check(history, LintOptions.of(server));
    }

    /**
     * Judges a history.
     *
     * @throws DrydockException where the options name a migration that there is not
     */
    public LintReport check(History history, LintOptions options) {
        return new LintRun(rules, history, options).report();
    }

    /** The ids whose level may be set: those of the rules, and those of findings that come from no rule. */
    public Set<String> ids() {
        return OwnFindings.configurable(rules.pages().keySet());
    }

    /** The pages of the rules by their ids, sorted. */
    public Map<String, RulePage> pages() {
        return Collections.unmodifiableMap(rules.pages());
    }
}
