package dev.drydock.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All migrations of a project, in the order in which the tool runs them.
 *
 * @param layout the name of the layout that read them
 * @param migrations in order
 * @param problems what is wrong with the files
 * @param notes what a reader of the report should know, such as migrations that cannot be read
 * @param settings what the project says to its tool, as far as the layout reads it: Flyway's by their names without {@code flyway.},
 *     in lower case and without dashes
 */
public record History(
        String layout,
        List<Migration> migrations,
        List<Problem> problems,
        List<String> notes,
        Map<String, String> settings) {

    public History {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        settings = Map.copyOf(settings);
    }

    /** A history whose tool has no settings of its own, or none that are known. */
    public History(String layout, List<Migration> migrations, List<Problem> problems, List<String> notes) {
        this(layout, migrations, problems, notes, Map.of());
    }

    /** The same history with the settings of its tool. */
    History with(Map<String, String> known) {
        return new History(layout, migrations, problems, notes, known);
    }

    /** The same history with notes in front of the others. */
    History noting(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(notes);
        return new History(layout, migrations, problems, all, settings);
    }

    /**
     * Where the tool's sessions look for names without a schema: Flyway puts its default schema, or else the first of its schemas, in front of
     * {@code public}.
     */
    public List<String> searchPath() {
        String schema = settings.getOrDefault("defaultschema", settings.getOrDefault("schemas", ""))
                .split(",")[0]
                .strip();
        boolean known = schema.matches("[a-z_][a-z0-9_]*") && !schema.equals("public");
        return known ? List.of(schema, "public") : List.of("public");
    }

    /** The problems that leave open what the tool would run. */
    public List<Problem> unreadable() {
        return problems.stream().filter(Problem::unreadable).toList();
    }
}
