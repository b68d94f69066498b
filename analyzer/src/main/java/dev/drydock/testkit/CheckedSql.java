package dev.drydock.testkit;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.LocatedFix;
import dev.drydock.lock.LockOracle;
import dev.drydock.migration.History;
import dev.drydock.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** SQL that a rule has judged, and what a test asserts of it; each assertion returns the same for the next. */
public final class CheckedSql {

    private final Rule<?> rule;
    private final LintOptions options;
    private final Scenario scenario;
    private final MarkedSql sql;
    private final History history;
    private final List<Diagnostic> findings;

    CheckedSql(Rule<?> rule, LintOptions options, Scenario scenario, MarkedSql sql) {
        this.rule = rule;
        this.options = options;
        this.scenario = scenario;
        this.sql = sql;
        this.history = scenario.history(sql.parts());
        this.findings = Lint.with(() -> List.of(rule)).check(history, options).diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().equals(rule.id()) && part(diagnostic) >= 0)
                .toList();
    }

    /** What the rule found, in the order of the text. */
    public List<Diagnostic> findings() {
        return findings;
    }

    /**
     * Asserts that the rule finds what the carets mark, and nothing else.
     *
     * @throws AssertionError showing both, where it does not, or where there are no carets
     */
    public CheckedSql reports() {
        if (sql.markers().isEmpty()) {
            throw new AssertionError("No line of the SQL has carets below it. Mark what " + rule.id()
                    + " shall find, or assert that it isClean().");
        }
        expect();
        return this;
    }

    /**
     * Asserts that the rule finds nothing.
     *
     * @throws AssertionError showing what it finds
     */
    public CheckedSql isClean() {
        if (!sql.markers().isEmpty()) {
            throw new AssertionError("The SQL has carets below a line. Remove them, or assert that it reports().");
        }
        expect();
        return this;
    }

    private void expect() {
        List<Marker> found = findings.stream()
                .map(diagnostic -> Marker.of(diagnostic, sql.above(part(diagnostic))))
                .sorted()
                .toList();
        List<Marker> expected = sql.markers();
        boolean same = expected.size() == found.size()
                && IntStream.range(0, found.size())
                        .allMatch(i -> expected.get(i).matches(found.get(i)));
        if (!same) {
            throw new AssertionError(rule.id() + " was expected to find\n\n" + sql.drawn(expected) + "\nand finds\n\n"
                    + sql.drawn(found));
        }
    }

    /** Which of the parts a finding is in; below 0 for what was given. */
    private int part(Diagnostic diagnostic) {
        return Integer.parseInt(String.valueOf(diagnostic.migration()))
                - 1
                - scenario.given().size();
    }

    /**
     * Asserts that the fixes of the findings, applied, give this SQL, in which the rule finds nothing any more.
     *
     * @throws AssertionError where they give something else, or the rule still finds something
     */
    public CheckedSql fixedBy(String expected) {
        List<String> parts = new ArrayList<>(sql.parts());
        CheckedSql now = this;
        for (int round = 0; round <= findings.size() && !now.findings.isEmpty(); round++) {
            Diagnostic first = now.findings.get(0);
            LocatedFix fix = first.fix();
            if (fix == null) {
                throw new AssertionError("The finding \"" + first.message() + "\" has no fix.");
            }
            parts.set(part(first), fix.applyTo(parts.get(part(first))));
            now = new CheckedSql(rule, options, scenario, new MarkedSql(parts, List.of()));
        }
        String fixed = now.sql.drawn(List.of());
        if (!fixed.strip().equals(expected.strip())) {
            throw new AssertionError(
                    "The fixes of " + rule.id() + " were expected to give\n\n" + expected + "\nand give\n\n" + fixed);
        }
        if (!now.findings.isEmpty()) {
            throw new AssertionError(rule.id() + " still finds something in what its own fixes give:\n\n" + fixed);
        }
        return this;
    }

    /**
     * Asserts that a live server takes the locks that the findings claim, and does what the {@code cost} of the rule's page says.
     *
     * <p>Only tables with rows can show that they are read: let what is given insert some.
     *
     * @throws AssertionError with what the server shows, where it is something else, or where no finding claims a lock
     * @throws dev.drydock.DrydockException in the server's words, where it refuses the SQL
     */
    public CheckedSql provenOn(LockOracle oracle) {
        new Proof(rule, history, options.server(), oracle).check(findings);
        return this;
    }
}
