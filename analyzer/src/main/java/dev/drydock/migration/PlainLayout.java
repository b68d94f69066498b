package dev.drydock.migration;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads any folder of {@code .sql} files in the order of their names, as up scripts alone. */
public final class PlainLayout implements MigrationLayout {

    /** Creates the layout. */
    public PlainLayout() {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        return Optional.empty();
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        Set<String> versions = new HashSet<>();
        for (Path file :
                files.stream().sorted(Comparator.comparing(Path::toString)).toList()) {
            assembly.script(file).ifPresent(script -> {
                String name = stem(String.valueOf(file.getFileName()));
                String version = versions.add(name)
                        ? name
                        : stem(script.file().toString().replace('\\', '/'));
                assembly.add(version, "", new Assembly.Step(script, policy(script)), null, false);
            });
        }
        assembly.notes()
                .add("No migration tool's convention was recognised: the files are read in the order of their names, as"
                        + " up scripts without a way down.");
        return assembly.history(name());
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[sS][qQ][lL]$", "");
    }

    /** All in one transaction, unless a statement refuses that. */
    static TransactionPolicy policy(Script script) {
        return script.statements().stream().allMatch(statement -> statement.allowsTransaction())
                ? TransactionPolicy.PER_MIGRATION
                : TransactionPolicy.NONE;
    }
}
