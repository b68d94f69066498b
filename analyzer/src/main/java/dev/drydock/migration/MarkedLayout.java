package dev.drydock.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads files that hold both ways, each behind a marker of its tool. */
abstract class MarkedLayout implements MigrationLayout {

    private static final int SAMPLE = 20;
    private static final Pattern ANY = Pattern.compile("(?m)^--\\s*(?:\\+goose|\\+migrate|migrate:up)\\b");

    private final String name;
    private final Pattern marker;
    private final String up;
    private final Pattern names;

    /**
     * Creates a layout.
     *
     * @param marker matches the beginning of the line of a marker, with the groups direction and options
     * @param up the marker of the way up, as users write it
     * @param names matches the names of the files that the tool reads
     */
    MarkedLayout(String name, Pattern marker, String up, Pattern names) {
        this.name = name;
        this.marker = marker;
        this.up = up;
        this.names = names;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Optional<String> evidence(List<Path> files, MigrationSource source) {
        return files.stream()
                .limit(SAMPLE)
                .filter(file -> Section.of(SqlFile.head(file), marker).stream().anyMatch(Section::up))
                .findFirst()
                .map(file -> "the marker " + up + " in " + file.getFileName());
    }

    /** The first file with a marker of any tool. */
    static Optional<Path> marked(List<Path> files) {
        return files.stream()
                .limit(SAMPLE)
                .filter(file -> ANY.matcher(SqlFile.head(file)).find())
                .findFirst();
    }

    @Override
    public final History read(List<Path> files, MigrationSource source) {
        Assembly assembly = new Assembly(source);
        Set<Path> top = Pairs.topmost(files, names);
        Set<Path> folders = top.stream().map(Path::getParent).collect(Collectors.toSet());
        files.stream()
                .filter(file -> !top.contains(file))
                .forEach(file -> passOver(file, folders.contains(file.getParent()), assembly));
        top.stream()
                .map(file -> Map.entry(named(file), file))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> add(entry.getValue(), entry.getKey(), assembly));
        return assembly.history(name);
    }

    private void add(Path file, NumberedName named, Assembly assembly) {
        if (!assembly.claim(named.key(), named.version(), file)) {
            return;
        }
        assembly.text(file).ifPresent(text -> {
            List<Section> sections = Section.of(text, marker);
            if (sections.stream().noneMatch(Section::up)) {
                assembly.unreadable(
                        "marker-missing",
                        file,
                        new Position(1, 1),
                        "The file has no line " + up + ", so " + name + " refuses it.",
                        "Write the marker at the beginning of a line before the first statement.");
                return;
            }
            check(file, text, sections, assembly);
            boolean down = sections.stream().anyMatch(section -> !section.up());
            assembly.add(
                    named.version(),
                    named.title(),
                    step(file, text, sections, true, assembly),
                    down ? step(file, text, sections, false, assembly) : null,
                    false);
        });
    }

    private Assembly.Step step(Path file, String text, List<Section> all, boolean up, Assembly assembly) {
        Excerpt excerpt = new Excerpt(text);
        List<Section> sections =
                all.stream().filter(section -> section.up() == up).toList();
        sections.forEach(section -> take(section, excerpt, file, assembly));
        Script script = excerpt.script(assembly.source().shown(file));
        checkScript(file, script, sections, assembly);
        return new Assembly.Step(script, policy(text, sections, script));
    }

    /** Takes a file whose name says no migration; {@code beside} migrations or in a folder of its own. */
    void passOver(Path file, boolean beside, Assembly assembly) {
        assembly.passOver(file);
    }

    /** What the name of a file says. */
    abstract NumberedName named(Path file);

    /** How the tool runs a direction. */
    abstract TransactionPolicy policy(String text, List<Section> sections, Script script);

    /** Looks for what makes the tool refuse the file. */
    abstract void check(Path file, String text, List<Section> sections, Assembly assembly);

    /** Looks for what makes the tool send something else than the statements of a direction. */
    void checkScript(Path file, Script script, List<Section> sections, Assembly assembly) {}

    /** Takes what the tool sends of a section. */
    void take(Section section, Excerpt excerpt, Path file, Assembly assembly) {
        excerpt.keep(section.from(), section.to());
    }
}
