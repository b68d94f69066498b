package dev.drydock.migration;

import java.util.ArrayList;
import java.util.List;

/**
 * All migrations of a project, in the order in which the tool runs them.
 *
 * @param layout the name of the layout that read them
 * @param migrations in order
 * @param problems what is wrong with the files
 * @param notes what a reader of the report should know, such as migrations that cannot be read
 */
public record History(String layout, List<Migration> migrations, List<Problem> problems, List<String> notes) {

    public History {
        migrations = List.copyOf(migrations);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The same history with notes in front of the others. */
    History noting(List<String> first) {
        List<String> all = new ArrayList<>(first);
        all.addAll(notes);
        return new History(layout, migrations, problems, all);
    }

    /** The problems that leave open what the tool would run. */
    public List<Problem> unreadable() {
        return problems.stream().filter(Problem::unreadable).toList();
    }
}
