package dev.drydock.migration;

import dev.drydock.DrydockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads files whose names follow a regular expression with the named groups {@code version}, {@code name} and {@code
 * direction}; the last two may be left out.
 *
 * <p>A direction such as down, undo, rollback or revert is a down, all others are ups. A file has a transaction of its own
 * unless one of its statements refuses that.
 */
public final class PatternLayout implements MigrationLayout {

    /** What {@code drydock.layout} begins with, before the regular expression. */
    static final String PREFIX = "pattern:";

    private static final String UP_AND_DOWN =
            "(?<version>[A-Za-z]?[0-9]+(?:[._-][0-9]+)*)[._-]+(?<name>.+)\\.(?<direction>up|down)\\.sql";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Pattern pattern;
    private final boolean named;
    private final boolean directed;

    /** Creates the layout of files such as {@code V0001.Name.up.sql}. */
    public PatternLayout() {
        this(UP_AND_DOWN);
    }

    /**
     * Creates the layout of files whose whole names match a regular expression.
     *
     * @throws DrydockException where it is none, or has no group {@code version}
     */
    public PatternLayout(String expression) {
        try {
            pattern = Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new DrydockException("The pattern of drydock.layout is no regular expression (" + e.getDescription()
                    + " near index " + e.getIndex() + "). Write one such as " + PREFIX + UP_AND_DOWN + ".");
        }
        named = expression.contains("(?<name>");
        directed = expression.contains("(?<direction>");
        if (!expression.contains("(?<version>")) {
            throw new DrydockException("The pattern of drydock.layout has no group (?<version>…). Write one such as "
                    + PREFIX + UP_AND_DOWN + ".");
        }
    }

    @Override
    public String name() {
        return "pattern";
    }

    @Override
    public Optional<String> evidence(List<Path> files, MigrationSource source) {
        return files.stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> pattern.matcher(name).matches())
                .filter(name -> !GolangMigrateLayout.NAME.matcher(name).matches())
                .findFirst()
                .map(name -> "up and down scripts named as in " + name);
    }

    @Override
    public History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        Pairs<String> pairs = new Pairs<>(assembly, (file, script) -> PlainLayout.policy(script));
        for (Path file : files) {
            Matcher name = pattern.matcher(String.valueOf(file.getFileName()));
            String version = name.matches() ? name.group("version") : null;
            if (version == null || version.isEmpty()) {
                assembly.passOver(file);
            } else if (isDown(name)) {
                pairs.down(sortable(version), version, file);
            } else {
                String title = named ? name.group("name") : null;
                pairs.up(sortable(version), version, title == null ? "" : title.replace('_', ' '), file);
            }
        }
        return pairs.history(name());
    }

    private boolean isDown(Matcher name) {
        String direction = directed ? name.group("direction") : null;
        return direction != null && direction.matches("(?i)d|down|undo|rollback|revert");
    }

    /** The version with all its numbers of one length, so that 10 comes behind 9. */
    private static String sortable(String version) {
        return DIGITS.matcher(version)
                .replaceAll(number -> "0".repeat(Math.max(0, 40 - number.group().length())) + number.group());
    }
}
