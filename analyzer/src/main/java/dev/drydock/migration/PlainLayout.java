package dev.drydock.migration;

import java.nio.file.Path;
import java.util.ArrayList;
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
    public Optional<String> evidence(List<Path> files) {
        return Optional.empty();
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        List<Problem> problems = new ArrayList<>();
        List<Migration> migrations = new ArrayList<>();
        Set<String> versions = new HashSet<>();
        for (Path file :
                files.stream().sorted(Comparator.comparing(Path::toString)).toList()) {
            Optional<String> text = SqlFile.read(file, source, problems);
            if (text.isEmpty()) {
                continue;
            }
            Script script = Script.of(source.shown(file), text.get());
            if (script.statements().isEmpty()) {
                problems.add(Markers.empty(script));
                continue;
            }
            Markers.syntaxErrors(script, problems);
            String name = stem(String.valueOf(file.getFileName()));
            String version =
                    versions.add(name) ? name : stem(script.file().toString().replace('\\', '/'));
            migrations.add(migration(version, script, problems));
        }
        String note =
                "No migration tool's convention was recognised: the files are read in the order of their names, as"
                        + " up scripts without a way down.";
        return new History("plain", migrations, problems, List.of(note));
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[sS][qQ][lL]$", "");
    }

    private static Migration migration(String version, Script script, List<Problem> problems) {
        Optional<String> irreversible = Markers.irreversible(script, problems);
        boolean transactional = script.statements().stream().allMatch(statement -> statement.allowsTransaction());
        return new Migration(
                version,
                "",
                script,
                transactional ? TransactionPolicy.PER_MIGRATION : TransactionPolicy.NONE,
                null,
                TransactionPolicy.PER_MIGRATION,
                irreversible.isPresent() ? DownKind.IRREVERSIBLE : DownKind.MISSING,
                irreversible.orElse(null),
                false);
    }
}
