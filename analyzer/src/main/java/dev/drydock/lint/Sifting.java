package dev.drydock.lint;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes from what was found all that the user has silenced, and adds what is wrong with the silencing. */
final class Sifting {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic d) -> d.start().line())
            .thenComparingInt(d -> d.start().column())
            .thenComparing(Diagnostic::rule);

    private final Set<String> known;
    private final Set<String> off;
    private final List<Diagnostic> problems;
    private final Map<Path, List<Diagnostic>> problemsByFile = new HashMap<>();
    private final Set<Diagnostic> silenced = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Diagnostic> kept = new ArrayList<>();

    /**
     * Begins with what is wrong with the files.
     *
     * @param known the ids that a suppression may name
     * @param off those of them that find nothing because they are switched off
     */
    Sifting(List<Diagnostic> problems, Set<String> known, Set<String> off) {
        this.problems = problems;
        this.known = known;
        this.off = off;
        problems.forEach(problem -> problemsByFile
                .computeIfAbsent(problem.file(), file -> new ArrayList<>())
                .add(problem));
    }

    /** Takes what was found in a migration, in any order. */
    void add(Migration migration, List<Diagnostic> found) {
        List<Diagnostic> left = new ArrayList<>(found);
        sift(migration, migration.up(), left);
        Script down = migration.down();
        if (down != null) {
            sift(migration, down, left);
        }
        left.sort(BY_PLACE);
        kept.addAll(left);
    }

    private void sift(Migration migration, Script script, List<Diagnostic> left) {
        Suppressions suppressions = new Suppressions(migration.version(), script, known, off);
        problemsByFile.getOrDefault(script.file(), List.of()).stream()
                .filter(suppressions::silences)
                .forEach(silenced::add);
        left.removeIf(suppressions::silences);
        left.addAll(suppressions.findings());
    }

    /** What is left: first of the files, then of the migrations in the order of their text. */
    List<Diagnostic> left() {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.removeIf(silenced::contains);
        all.addAll(kept);
        return all;
    }
}
