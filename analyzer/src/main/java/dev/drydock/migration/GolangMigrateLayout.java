package dev.drydock.migration;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads golang-migrate's convention: {@code 1_name.up.sql} and {@code 1_name.down.sql}.
 *
 * <p>A file is sent in one message without a transaction around it, so that a single statement may be one that refuses a
 * transaction and several share one.
 */
public final class GolangMigrateLayout implements MigrationLayout {

    static final Pattern NAME = Pattern.compile("([0-9]+)_(.*)\\.(up|down)\\.[sS][qQ][lL]");

    /** Creates the layout. */
    public GolangMigrateLayout() {}

    @Override
    public String name() {
        return "golang-migrate";
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        boolean go = Surroundings.find(source, "go.mod").isPresent();
        boolean rust = Surroundings.find(source, "Cargo.toml").isPresent();
        return rust && !go || SqlxLayout.unwrapped(files).isPresent()
                ? Optional.empty()
                : pair(files).map(name -> "named as in " + name + (go ? ", go.mod" : ""));
    }

    /** The name of a file that says up or down behind a number. */
    static Optional<String> pair(List<Path> files) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> NAME.matcher(name).matches())
                .findFirst();
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        Pairs<BigInteger> pairs = new Pairs<>(assembly, (file, script) -> Assembly.oneMessage(script));
        Set<Path> top = Pairs.topmost(files, NAME);
        for (Path file : files) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (!name.matches() || !top.contains(file)) {
                assembly.passOver(file);
            } else if (name.group(3).equals("up")) {
                String title = name.group(2).replace('_', ' ');
                pairs.up(new BigInteger(name.group(1)), name.group(1), title, file);
            } else {
                pairs.down(new BigInteger(name.group(1)), name.group(1), file);
            }
        }
        return pairs.history(name());
    }
}
