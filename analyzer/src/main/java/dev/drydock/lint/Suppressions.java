package dev.drydock.lint;

import dev.drydock.Spelling;
import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.rule.Severity;
import dev.drydock.sql.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The suppressions of one script: silences the findings that they name, and has findings of its own about those that are wrong. */
final class Suppressions {

    static final String UNUSED = "suppression-unused";
    static final String WITHOUT_REASON = "suppression-without-reason";
    static final String UNKNOWN_RULE = "suppression-unknown-rule";

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    private final String migration;
    private final Script script;
    private final Map<String, Claim> wholeFile = new HashMap<>();
    private final Map<String, TreeMap<Position, Claim>> statements = new HashMap<>();
    private final Map<String, TreeMap<Position, Claim>> innerStatements = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Diagnostic> mistakes = new ArrayList<>();

    /** One rule that one suppression names. */
    private static final class Claim {

        private final Suppression suppression;
        private final String rule;
        private final Position end;
        private boolean used;

        private Claim(Suppression suppression, String rule, Position end) {
            this.suppression = suppression;
            this.rule = rule;
            this.end = end;
        }
    }

    /**
     * Reads the suppressions of a script.
     *
     * @param migration the version of the migration to which the script belongs
     * @param known the ids that may be named
     * @param off those of them that find nothing because they are switched off
     */
    Suppressions(String migration, Script script, Set<String> known, Set<String> off) {
        this.migration = migration;
        this.script = script;
        for (Suppression suppression : SuppressionReader.read(script)) {
            if (suppression.rules().isEmpty()) {
                mistakes.add(diagnostic(
                        UNKNOWN_RULE,
                        Severity.ERROR,
                        suppression,
                        "this suppression names no rule",
                        "write -- drydock:ignore, the id of the rule and the reason"));
            } else if (suppression.reason().isEmpty()) {
                mistakes.add(diagnostic(
                        WITHOUT_REASON,
                        Severity.ERROR,
                        suppression,
                        "this suppression gives no reason, so it silences nothing",
                        "say behind the rule why its finding does not matter here"));
            } else {
                suppression.rules().stream()
                        .filter(rule -> !off.contains(rule))
                        .forEach(rule -> claim(suppression, rule, known));
            }
        }
    }

    private void claim(Suppression suppression, String rule, Set<String> known) {
        if (!known.contains(rule)) {
            String help = Spelling.closest(rule, known)
                    .map(meant -> "did you mean " + meant + "?")
                    .orElse("name the rule as its finding does, in brackets behind the severity");
            mistakes.add(
                    diagnostic(UNKNOWN_RULE, Severity.ERROR, suppression, "there is no rule called " + rule, help));
            return;
        }
        Span target = suppression.target();
        Claim claim =
                new Claim(suppression, rule, target == null ? script.end(suppression.comment()) : script.end(target));
        claims.add(claim);
        switch (suppression.reach()) {
            case FILE -> wholeFile.putIfAbsent(rule, claim);
            case STATEMENT -> {
                boolean top = isTop(Objects.requireNonNull(target));
                (top ? statements : innerStatements)
                        .computeIfAbsent(rule, key -> new TreeMap<>(ORDER))
                        .putIfAbsent(script.start(Objects.requireNonNull(target)), claim);
            }
            case NOTHING -> {}
        }
    }

    private boolean isTop(Span target) {
        int from = 0;
        int to = script.statements().size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (script.statements().get(middle).span().start() < target.start()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from < script.statements().size()
                && script.statements().get(from).span().equals(target);
    }

    /** Tells whether a finding is silenced; the suppression that does it counts as used. */
    boolean silences(Diagnostic diagnostic) {
        if (!diagnostic.file().equals(script.file())) {
            return false;
        }
        Claim claim = around(innerStatements, diagnostic);
        claim = claim != null ? claim : around(statements, diagnostic);
        claim = claim != null ? claim : wholeFile.get(diagnostic.rule());
        if (claim == null) {
            return false;
        }
        claim.used = true;
        return true;
    }

    private static @Nullable Claim around(Map<String, TreeMap<Position, Claim>> places, Diagnostic diagnostic) {
        TreeMap<Position, Claim> ofRule = places.get(diagnostic.rule());
        Map.Entry<Position, Claim> last = ofRule == null ? null : ofRule.floorEntry(diagnostic.start());
        return last != null && ORDER.compare(diagnostic.end(), last.getValue().end) <= 0 ? last.getValue() : null;
    }

    /** What is wrong with the suppressions, after all findings went through {@link #silences}. */
    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>(mistakes);
        for (Claim claim : claims) {
            if (!claim.used) {
                boolean lost = claim.suppression.reach() == Suppression.Reach.NOTHING;
                findings.add(diagnostic(
                        UNUSED,
                        Severity.WARNING,
                        claim.suppression,
                        lost
                                ? "this suppression of " + claim.rule
                                        + " stands above no statement, so it silences nothing"
                                : claim.rule + " finds nothing here, so its suppression does nothing",
                        lost
                                ? "move it to the line above the statement, without a blank line between them"
                                : "remove it, so that it cannot hide what comes later"));
            }
        }
        return findings;
    }

    private Diagnostic diagnostic(
            String rule, Severity severity, Suppression suppression, String message, String help) {
        Position start = script.start(suppression.comment());
        return new Diagnostic(
                rule,
                severity,
                migration,
                script.file(),
                start,
                script.end(suppression.comment()),
                message,
                help,
                null,
                null,
                script.line(start.line()));
    }
}
