package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Problem;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The ids of findings that come from no rule. */
final class OwnFindings {

    /** What a layout says of a file; see {@link Problem#id}. */
    private static final Set<String> OF_FILES = Set.of(
            "duplicate-version",
            "empty-migration",
            "irreversible-without-reason",
            "marker-missing",
            "marker-without-effect",
            "mixed-transactions",
            "name-refused",
            "placeholder-without-value",
            "script-setting-refused",
            "statement-before-marker",
            "statement-cut",
            "statement-without-end",
            "syntax-error",
            "unreadable-migration");

    private static final Set<String> ABOUT_SETTINGS = Set.of(
            Suppressions.UNUSED,
            Suppressions.WITHOUT_REASON,
            Suppressions.UNKNOWN_RULE,
            BaselineCheck.EDITED,
            BaselineCheck.OUT_OF_ORDER,
            BaselineCheck.STALE);

    private OwnFindings() {}

    /** All ids that a suppression may name: those of these rules, and those about files and statements, the ones at hand among them. */
    static Set<String> suppressible(Set<String> rules, List<Problem> atHand) {
        Set<String> all = new TreeSet<>(rules);
        all.addAll(OF_FILES);
        atHand.forEach(problem -> all.add(problem.id()));
        all.add(NotJudged.ID);
        return all;
    }

    /** All ids whose level may be set. */
    static Set<String> configurable(Set<String> rules) {
        Set<String> all = suppressible(rules, List.of());
        all.addAll(ABOUT_SETTINGS);
        return all;
    }

    /** What a layout says of a file, as a finding. */
    static Diagnostic of(Problem problem, History history) {
        Optional<Migration> migration = history.migrations().stream()
                .filter(m -> m.up().file().equals(problem.file()))
                .findFirst();
        return new Diagnostic(
                problem.id(),
                problem.weight() == Problem.Weight.ODD ? Severity.WARNING : Severity.ERROR,
                migration.map(Migration::version).orElse(null),
                problem.file(),
                problem.position(),
                problem.position(),
                problem.message().replaceFirst("\\.$", ""),
                problem.help().replaceFirst("\\.$", ""),
                null,
                null,
                migration.map(m -> m.up().line(problem.position().line())).orElse(""));
    }

    /** Whether a finding speaks about suppressions or the baseline, not about what a migration does. */
    static boolean isAboutSettings(String id) {
        return ABOUT_SETTINGS.contains(id);
    }
}
