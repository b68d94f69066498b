package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.rule.HistoryIndex;
import dev.drydock.rule.RulePage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a report of what was found: without what the baseline holds, and each finding with the level that the user wants.
 *
 * @param judged the migrations that were judged
 * @param off the rules that are switched off
 */
record Selection(History history, LintOptions options, List<Migration> judged, Set<String> off) {

    /** The report, with the pages of the rules that ran, and a note of its own if there is one. */
    LintReport report(List<Diagnostic> found, Map<String, RulePage> pages, HistoryIndex index, Optional<String> note) {
        Baseline baseline = options.baseline();
        List<Diagnostic> left = baseline == null
                ? found
                : new BaselineCheck(baseline, history, judged, off).apply(found, new Fingerprints(history));
        long baselined = levelled(without(left, found)).size();
        List<String> notes = notes(baselined);
        note.ifPresent(notes::add);
        return new LintReport(history, options.server(), levelled(left), baselined, notes, pages, index);
    }

    private List<String> notes(long baselined) {
        List<String> notes = new ArrayList<>(history.notes());
        Since since = options.since();
        if (since != null) {
            notes.add("The migrations up to " + since.version() + " are history: applied, not judged.");
        }
        if (baselined > 0) {
            notes.add(Baseline.FILE + " holds " + baselined + (baselined == 1 ? " finding" : " findings")
                    + " more, which are left out.");
        }
        return notes;
    }

    private static List<Diagnostic> without(List<Diagnostic> left, List<Diagnostic> found) {
        Set<Diagnostic> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(left);
        return found.stream().filter(diagnostic -> !kept.contains(diagnostic)).toList();
    }

    private List<Diagnostic> levelled(List<Diagnostic> found) {
        return found.stream()
                .flatMap(diagnostic -> {
                    Level level = options.levels().get(diagnostic.rule());
                    return level == null ? Stream.of(diagnostic) : level.severity().map(diagnostic::severity).stream();
                })
                .toList();
    }
}
