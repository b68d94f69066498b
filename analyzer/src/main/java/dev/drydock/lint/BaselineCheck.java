package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes what a baseline holds out of what was found, and finds what has changed since it was written. */
final class BaselineCheck {

    static final String EDITED = "released-migration-edited";
    static final String STALE = "baseline-stale";
    static final String OUT_OF_ORDER = "migration-out-of-order";

    private static final Position TOP = new Position(1, 1);
    private static final String AGAIN = "run mvn drydock:baseline again (it takes in all that lint finds by then)";

    private final Baseline baseline;
    private final History history;
    private final Set<String> off;
    private final Map<String, Migration> migrations = new TreeMap<>();
    private final Set<String> judged;
    private final Set<String> edited = new HashSet<>();
    private final List<Diagnostic> left = new ArrayList<>();

    /**
     * Prepares the check.
     *
     * @param judged the migrations that were judged; entries of others are not stale
     * @param off the rules that are switched off; their entries are not stale
     */
    BaselineCheck(Baseline baseline, History history, List<Migration> judged, Set<String> off) {
        this.baseline = baseline;
        this.history = history;
        this.off = off;
        this.judged = judged.stream().map(Migration::version).collect(Collectors.toSet());
        history.migrations().forEach(migration -> migrations.put(migration.version(), migration));
    }

    /** What is left of the findings, with those about edited files in front and those about the baseline itself at the end. */
    List<Diagnostic> apply(List<Diagnostic> found, Fingerprints fingerprints) {
        List<Diagnostic> stale = new ArrayList<>();
        for (Baseline.Released released : baseline.released()) {
            Migration migration = migrations.get(released.migration());
            if (migration == null) {
                stale.add(stale(
                        released.migration(),
                        "the released migration " + released.migration() + " (" + released.file() + ") is gone",
                        "take the file back, or " + AGAIN + " where it is meant to be gone"));
            } else if (!Fingerprints.file(migration.up()).equals(released.hash())) {
                edited.add(released.migration());
                left.add(edited(migration));
            }
        }
        left.addAll(outOfOrder());
        Map<List<String>, Integer> frozen = new LinkedHashMap<>();
        baseline.findings()
                .forEach(entry -> frozen.merge(
                        List.of(entry.rule(), entry.migration(), entry.statement()), entry.count(), Integer::sum));
        for (Diagnostic diagnostic : found) {
            List<String> key = List.of(diagnostic.rule(), Baseline.version(diagnostic), fingerprints.of(diagnostic));
            if (frozen.getOrDefault(key, 0) > 0) {
                frozen.merge(key, -1, Integer::sum);
            } else {
                left.add(diagnostic);
            }
        }
        frozen.forEach((key, count) -> {
            if (count > 0 && !off.contains(key.get(0)) && isKnown(key.get(1))) {
                stale.add(staleFinding(key.get(0), key.get(1)));
            }
        });
        left.addAll(stale);
        return left;
    }

    /** New migrations in front of released ones: databases that are further meet them late, or never. */
    private List<Diagnostic> outOfOrder() {
        Set<String> released =
                baseline.released().stream().map(Baseline.Released::migration).collect(Collectors.toSet());
        List<Migration> versioned =
                history.migrations().stream().filter(each -> !each.repeatable()).toList();
        OptionalInt last = IntStream.range(0, versioned.size())
                .filter(i -> released.contains(versioned.get(i).version()))
                .max();
        boolean wanted = "true".equals(history.settings().get("outoforder"));
        return last.isEmpty() || wanted
                ? List.of()
                : versioned.subList(0, last.getAsInt()).stream()
                        .filter(each -> !released.contains(each.version()) && judged.contains(each.version()))
                        .map(each -> outOfOrder(each, versioned.get(last.getAsInt())))
                        .toList();
    }

    private boolean isKnown(String migration) {
        return (migration.isEmpty() || judged.contains(migration)) && !edited.contains(migration);
    }

    private Diagnostic outOfOrder(Migration migration, Migration released) {
        String what = switch (history.layout()) {
            case "flyway" -> "Flyway refuses to migrate unless outOfOrder is set";
            case "goose" -> "goose refuses it unless it is told to allow missing migrations";
            case "golang-migrate" -> "golang-migrate never runs it where that ran";
            default -> "databases where that ran meet it later than new ones do";
        };
        return onFile(
                OUT_OF_ORDER,
                migration,
                "this migration comes before " + released.label() + ", which is released: " + what,
                "give it a version behind the released ones");
    }

    private static Diagnostic edited(Migration migration) {
        return onFile(
                EDITED,
                migration,
                "this file was edited after its release, so that databases where it ran differ from those where it will run",
                "take the edit back and put the change into a new migration; where it is meant, " + AGAIN);
    }

    private static Diagnostic onFile(String id, Migration migration, String message, String help) {
        return new Diagnostic(
                id,
                Severity.ERROR,
                migration.version(),
                migration.up().file(),
                TOP,
                TOP,
                message,
                help,
                null,
                null,
                migration.up().line(1));
    }

    private static Diagnostic staleFinding(String rule, String migration) {
        return stale(
                migration.isEmpty() ? null : migration,
                "the baseline holds a finding of " + rule
                        + (migration.isEmpty() ? "" : " in migration " + migration)
                        + " that is no longer there",
                AGAIN + ", so that it cannot hide what comes later");
    }

    private static Diagnostic stale(@Nullable String migration, String message, String help) {
        return new Diagnostic(
                STALE, Severity.WARNING, migration, Path.of(Baseline.FILE), TOP, TOP, message, help, null, null, "");
    }
}
