package dev.drydock.migration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads diesel's convention: a folder {@code version_name} with {@code up.sql} and {@code down.sql}.
 *
 * <p>Each has a transaction of its own, unless {@code metadata.toml} beside it says {@code run_in_transaction = false};
 * then the file is sent in one message, in which several statements still share a transaction.
 */
public final class DieselLayout implements MigrationLayout {

    private static final Pattern FOLDER = Pattern.compile("([^_]+)(?:_(.*))?");
    private static final Pattern NUMBERED = Pattern.compile("[0-9].*");
    private static final Pattern UNWRAPPED = Pattern.compile("(?m)^[ \\t]*run_in_transaction[ \\t]*=[ \\t]*false\\b");

    /** Creates the layout. */
    public DieselLayout() {}

    @Override
    public String name() {
        return "diesel";
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        return files.stream()
                .filter(file -> folder(file)
                        .filter(folder -> NUMBERED.matcher(folder.group()).matches())
                        .isPresent())
                .filter(file -> String.valueOf(file.getFileName()).equals("up.sql"))
                .findFirst()
                .map(file -> "laid out as in " + source.shown(file));
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        assembly.refusingEmpty(name());
        Pairs<String> pairs = new Pairs<>(assembly, (file, script) -> policy(file, script, assembly));
        for (Path file : files) {
            Optional<Matcher> folder = folder(file);
            if (folder.isEmpty()) {
                assembly.passOver(file);
                continue;
            }
            String version = folder.get().group(1).replace("-", "");
            String title =
                    folder.get().group(2) == null ? "" : folder.get().group(2).replace('_', ' ');
            if (String.valueOf(file.getFileName()).equals("up.sql")) {
                pairs.up(version, version, title, file);
            } else {
                pairs.down(version, version, file);
            }
        }
        return pairs.history(name());
    }

    private static Optional<Matcher> folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String name = String.valueOf(file.getFileName());
        if (folder == null || !name.equals("up.sql") && !name.equals("down.sql")) {
            return Optional.empty();
        }
        Matcher matcher = FOLDER.matcher(String.valueOf(folder.getFileName()));
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static TransactionPolicy policy(Path file, Script script, Assembly assembly) {
        Path metadata = file.resolveSibling("metadata.toml");
        boolean unwrapped = Files.isRegularFile(metadata)
                && assembly.text(metadata)
                        .filter(text -> UNWRAPPED.matcher(text).find())
                        .isPresent();
        return unwrapped ? Assembly.oneMessage(script) : TransactionPolicy.PER_MIGRATION;
    }
}
