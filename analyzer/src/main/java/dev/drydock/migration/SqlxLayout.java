package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads sqlx's convention: {@code 1_name.sql} alone, or {@code 1_name.up.sql} and {@code 1_name.down.sql}.
 *
 * <p>A file has a transaction of its own, unless its very first characters are {@code -- no-transaction}.
 */
public final class SqlxLayout implements MigrationLayout {

    private static final Pattern NAME = Pattern.compile("([+-]?[0-9]+)_(.*?)(?:\\.(up|down))?\\.sql");
    private static final Pattern REFUSED = Pattern.compile("[^_]*_.*\\.sql");
    private static final String MARKER = "-- no-transaction";
    private static final Pattern LATE = Pattern.compile("(?m)^\uFEFF?-- no-transaction\\b");

    /** Creates the layout. */
    public SqlxLayout() {}

    @Override
    public String name() {
        return "sqlx";
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        Optional<String> unwrapped = unwrapped(files);
        if (unwrapped.isPresent()) {
            return unwrapped.map(name -> name + " begins with " + MARKER);
        }
        boolean go = Surroundings.find(source, "go.mod").isPresent();
        boolean rust = Surroundings.find(source, "Cargo.toml").isPresent();
        if (rust && MarkedLayout.marked(files).isEmpty()) {
            return files.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .findFirst()
                    .map(name -> "named as in " + name + ", Cargo.toml");
        }
        return go ? Optional.empty() : GolangMigrateLayout.pair(files).map(name -> "named as in " + name);
    }

    /** The name of a file that begins with sqlx's own marker. */
    static Optional<String> unwrapped(List<Path> files) {
        return files.stream()
                .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
                .filter(file -> SqlFile.head(file).startsWith(MARKER))
                .findFirst()
                .map(file -> String.valueOf(file.getFileName()));
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        Pairs<BigInteger> pairs = new Pairs<>(assembly, (file, script) -> policy(script, assembly.problems()));
        Set<Path> top = Pairs.topmost(files, NAME);
        Set<Path> folders = top.stream().map(Path::getParent).collect(Collectors.toSet());
        for (Path file : files) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (!name.matches()
                    && folders.contains(file.getParent())
                    && REFUSED.matcher(String.valueOf(file.getFileName())).matches()) {
                refused(file, assembly);
            } else if (!name.matches() || !top.contains(file)) {
                assembly.passOver(file);
            } else if ("down".equals(name.group(3))) {
                pairs.down(new BigInteger(name.group(1)), name.group(1), file);
            } else {
                pairs.up(
                        new BigInteger(name.group(1)),
                        name.group(1),
                        name.group(2).replace('_', ' '),
                        file);
            }
        }
        return pairs.history(name());
    }

    private static void refused(Path file, Assembly assembly) {
        assembly.unreadable(
                "name-refused",
                file,
                new Position(1, 1),
                "sqlx refuses the folder for the name of this file, in which no number stands before the first _.",
                "Give the file such a name, or move it to another folder.");
    }

    private static TransactionPolicy policy(Script script, List<Problem> problems) {
        if (script.source().startsWith(MARKER)) {
            return Assembly.oneMessage(script);
        }
        Matcher late = LATE.matcher(script.source());
        if (late.find()) {
            problems.add(new Problem(
                    "marker-without-effect",
                    script.file(),
                    Position.of(script.source(), late.start()),
                    "sqlx passes over this -- no-transaction, because it is not at the very beginning of the file.",
                    "Move it to the first line, without a byte order mark before it.",
                    Problem.Weight.WRONG));
        }
        return TransactionPolicy.PER_MIGRATION;
    }
}
