package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a project had when it began to use Drydock: findings that nobody needs to hear of again, and files that are released.
 *
 * <p>Findings are known again by their rule, their migration and the content of their statement, not by their line.
 *
 * @param findings those that lint leaves out
 * @param released the files of migrations that must not change any more
 */
public record Baseline(List<Frozen> findings, List<Released> released) {

    /** The name of its file, which lies at the project's root and is committed. */
    public static final String FILE = "drydock-baseline.json";

    public Baseline {
        findings = List.copyOf(findings);
        released = List.copyOf(released);
    }

    /**
     * Findings of one rule about one statement.
     *
     * @param rule the id of the rule
     * @param migration the version of the migration; empty where there is none
     * @param statement the hash of the statement
     * @param count how many there are
     */
    public record Frozen(String rule, String migration, String statement, int count) {}

    /**
     * A file that was released.
     *
     * @param migration the version
     * @param file as it was called, relative to the project
     * @param hash of its content
     */
    public record Released(String migration, String file, String hash) {}

    /** Freezes all that a report holds; what it says of suppressions and baselines is to be mended, not frozen. */
    public static Baseline of(LintReport report) {
        Fingerprints fingerprints = new Fingerprints(report.history());
        Map<List<String>, Long> counts = report.diagnostics().stream()
                .filter(diagnostic -> !OwnFindings.isAboutSettings(diagnostic.rule()))
                .collect(Collectors.groupingBy(
                        diagnostic -> List.of(version(diagnostic), diagnostic.rule(), fingerprints.of(diagnostic)),
                        () -> new TreeMap<>(Baseline::compare),
                        Collectors.counting()));
        List<Frozen> findings = counts.entrySet().stream()
                .map(entry -> new Frozen(
                        entry.getKey().get(1),
                        entry.getKey().get(0),
                        entry.getKey().get(2),
                        entry.getValue().intValue()))
                .toList();
        List<Released> released = report.history().migrations().stream()
                .filter(migration -> !migration.repeatable())
                .map(Baseline::released)
                .toList();
        return new Baseline(findings, released);
    }

    private static Released released(Migration migration) {
        return new Released(
                migration.version(),
                migration.up().file().toString().replace('\\', '/'),
                Fingerprints.file(migration.up()));
    }

    static String version(Diagnostic diagnostic) {
        return diagnostic.migration() == null ? "" : diagnostic.migration();
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /**
     * Reads the file at the root of a project; empty where there is none.
     *
     * @throws DrydockException where it is no baseline
     */
    public static Optional<Baseline> read(Path root) {
        Path file = root.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaselineFile.read(file));
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + FILE + " cannot be read (" + e.getMessage() + "). Check that you may read it.", e);
        }
    }

    /**
     * Writes the file at the root of a project, in the place of an older one.
     *
     * @throws DrydockException where it cannot be written
     */
    public void write(Path root) {
        try {
            BaselineFile.write(this, root.resolve(FILE));
        } catch (IOException e) {
            throw new DrydockException(
                    "The file " + FILE + " cannot be written (" + e.getMessage()
                            + "). Check that you may write to the project's folder.",
                    e);
        }
    }
}
