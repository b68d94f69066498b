package dev.drydock.fix;

import dev.drydock.lint.Baseline;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.lint.LintReport;
import dev.drydock.lint.LocatedFix;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds out which fixes make migrations safer: each is tried on the files as they would be, which are read and linted again. A fix stays if its
 * finding is gone and no other has come, but for remarks (severity info) on what is to be done next.
 *
 * <p>Released migrations are left alone: tools refuse a changed one.
 */
public final class Fixer {

    private static final Comparator<Diagnostic> LAST_FIRST =
            Comparator.comparingInt((Diagnostic d) -> edits(d).get(0).from()).reversed();

    private final MigrationSource source;
    private final Lint lint;
    private final LintOptions options;
    private final List<Diagnostic> applied = new ArrayList<>();
    private final List<Fixes.Refused> refused = new ArrayList<>();
    private Map<Path, String> texts = new HashMap<>();
    private Map<List<String>, Long> counts = Map.of();
    private List<Diagnostic> now = List.of();

    private Fixer(MigrationSource source, Lint lint, LintOptions options) {
        this.source = source;
        this.lint = lint;
        this.options = options;
    }

    /**
     * Tries all fixes.
     *
     * @throws dev.drydock.DrydockException where the migrations cannot be read
     */
    public static Fixes of(MigrationSource source, Lint lint, LintOptions options) {
        return new Fixer(source, lint, options).fixes();
    }

    private Fixes fixes() {
        History history = Migrations.read(source);
        LintReport report = lint.check(history, options);
        counts = counts(report);
        now = report.diagnostics();
        Map<Path, List<Diagnostic>> byFile = report.diagnostics().stream()
                .filter(found -> found.fix() != null)
                .collect(Collectors.groupingBy(Diagnostic::file, TreeMap::new, Collectors.toList()));
        byFile.forEach((file, fixable) -> file(file, fixable, history));
        Comparator<Diagnostic> asReported = Comparator.comparingInt(report.diagnostics()::indexOf);
        applied.sort(asReported);
        refused.sort(Comparator.comparing(Fixes.Refused::finding, asReported));
        return new Fixes(applied, brought(report), refused, texts);
    }

    /** The findings that were not there before, wherever the fixes have moved those that were. */
    private List<Diagnostic> brought(LintReport before) {
        Set<List<String>> known =
                before.diagnostics().stream().map(Fixer::saying).collect(Collectors.toSet());
        return now.stream().filter(found -> !known.contains(saying(found))).toList();
    }

    private static List<String> saying(Diagnostic found) {
        return List.of(found.rule(), found.file().toString(), found.message(), found.excerpt());
    }

    /** All fixes of a file at once, or else one after the other, the last first: it moves none of the others. */
    private void file(Path file, List<Diagnostic> fixable, History history) {
        List<Diagnostic> wanted = fixable.stream().sorted(LAST_FIRST).toList();
        Optional<String> text = text(file, history, wanted);
        if (text.isEmpty()) {
            return;
        }
        if (wanted.size() > 1
                && areApart(wanted)
                && attempt(file, text.get(), wanted).isEmpty()) {
            return;
        }
        String latest = text.get();
        List<Diagnostic> done = new ArrayList<>();
        for (Diagnostic each : wanted) {
            if (!done.isEmpty() && !areApart(List.of(done.get(done.size() - 1), each))) {
                refused.add(new Fixes.Refused(each, "another fix changes the same place, run the goal again"));
                continue;
            }
            Optional<String> reason = attempt(file, latest, List.of(each));
            if (reason.isPresent()) {
                refused.add(new Fixes.Refused(each, reason.get()));
            } else {
                latest = Objects.requireNonNull(texts.get(absolute(file)));
                done.add(each);
            }
        }
    }

    private static boolean areApart(List<Diagnostic> lastFirst) {
        int before = Integer.MAX_VALUE;
        for (Diagnostic each : lastFirst) {
            List<LocatedFix.Edit> edits = edits(each);
            if (edits.get(edits.size() - 1).to() > before || edits.get(0).from() == before) {
                return false;
            }
            before = edits.get(0).from();
        }
        return true;
    }

    /** The file's text where it may be changed; the findings in it are refused otherwise. */
    private Optional<String> text(Path file, History history, List<Diagnostic> wanted) {
        Optional<Migration> migration = history.migrations().stream()
                .filter(candidate -> candidate.up().file().equals(file))
                .findFirst();
        Baseline baseline = options.baseline();
        Set<String> released = baseline == null
                ? Set.of()
                : baseline.released().stream().map(Baseline.Released::migration).collect(Collectors.toSet());
        String reason = "its text is not UTF-8";
        if (migration.isPresent() && released.contains(migration.get().version())) {
            reason = "the migration is released, and a released file must stay as it is";
        } else if (migration.isPresent()) {
            String text = migration.get().up().source();
            if (isReadOnly(absolute(file))) {
                reason = "the file is read-only";
            } else if (isOnDisk(file, text)) {
                return Optional.of(text);
            }
        }
        for (Diagnostic each : wanted) {
            refused.add(new Fixes.Refused(each, reason));
        }
        return Optional.empty();
    }

    /** Whether its owner took the right to write away, which does not keep root from writing. */
    private static boolean isReadOnly(Path file) {
        try {
            return !Files.isWritable(file)
                    || Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)
                            && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE);
        } catch (IOException e) {
            return true;
        }
    }

    private boolean isOnDisk(Path file, String text) {
        try {
            return Files.readString(absolute(file), StandardCharsets.UTF_8).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    /** Makes the edits and lints everything again; keeps them, or says why not. */
    private Optional<String> attempt(Path file, String text, List<Diagnostic> lastFirst) {
        String edited = text;
        for (Diagnostic each : lastFirst) {
            edited = Objects.requireNonNull(each.fix()).applyTo(edited);
        }
        Map<Path, String> tried = new HashMap<>(texts);
        tried.put(absolute(file), edited);
        LintReport report = lint.check(Migrations.read(source.editing(tried)), options);
        Map<List<String>, Long> after = counts(report);
        Optional<Diagnostic> worse = report.diagnostics().stream()
                .filter(found -> found.severity() != Severity.INFO
                        && after.get(key(found)) > counts.getOrDefault(key(found), 0L))
                .min(Comparator.comparing(Diagnostic::rule));
        if (worse.isPresent()) {
            return Optional.of("it would bring a finding of " + worse.get().rule() + advice(worse.get()));
        }
        for (Diagnostic each : lastFirst) {
            long fixed = lastFirst.stream()
                    .filter(other -> key(other).equals(key(each)))
                    .count();
            if (after.getOrDefault(key(each), 0L) > counts.getOrDefault(key(each), 0L) - fixed) {
                return Optional.of("the finding would stay");
            }
        }
        texts = tried;
        counts = after;
        now = report.diagnostics();
        applied.addAll(lastFirst);
        return Optional.empty();
    }

    private static String advice(Diagnostic found) {
        return found.help().isEmpty() ? "" : ", against which helps: " + found.help();
    }

    private Path absolute(Path shown) {
        return source.root().resolve(shown).toAbsolutePath().normalize();
    }

    private static Map<List<String>, Long> counts(LintReport report) {
        return report.diagnostics().stream().collect(Collectors.groupingBy(Fixer::key, Collectors.counting()));
    }

    private static List<String> key(Diagnostic diagnostic) {
        return List.of(diagnostic.rule(), diagnostic.file().toString());
    }

    private static List<LocatedFix.Edit> edits(Diagnostic diagnostic) {
        return Objects.requireNonNull(diagnostic.fix()).edits();
    }
}
