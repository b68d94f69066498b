package dev.drydock.testkit;

import dev.drydock.migration.DownKind;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.sql.Statement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the SQL under test.
 *
 * @param given the migrations in front of it
 * @param tool the name of the layout
 * @param down what takes the last migration back, or null
 */
record Scenario(List<String> given, String tool, @Nullable String down) {

    /** The migrations that were given, and behind them those under test. */
    History history(List<String> tested) {
        List<Migration> migrations = new ArrayList<>();
        given.forEach(up -> migrations.add(migration(migrations.size() + 1, up, null)));
        for (String up : tested) {
            boolean last = migrations.size() + 1 == given.size() + tested.size();
            migrations.add(migration(migrations.size() + 1, up, last ? down : null));
        }
        return new History(tool, migrations, List.of(), List.of());
    }

    private static Migration migration(int version, String up, @Nullable String down) {
        Script script = read("V" + version + "__tested.sql", up);
        boolean inTransaction = script.statements().stream().allMatch(Statement::allowsTransaction);
        return new Migration(
                String.valueOf(version),
                "tested",
                script,
                inTransaction ? TransactionPolicy.PER_MIGRATION : TransactionPolicy.NONE,
                down == null ? null : read("U" + version + "__tested.sql", down),
                TransactionPolicy.PER_MIGRATION,
                down == null ? DownKind.MISSING : DownKind.EXPLICIT,
                null,
                false);
    }

    private static Script read(String name, String sql) {
        Script script = Script.of(Path.of(name), sql);
        script.sql().errors().stream().findFirst().ifPresent(error -> {
            throw new AssertionError("No server would read this SQL: " + error.message() + " at "
                    + script.start(error.span()) + ". Correct it:\n\n" + sql);
        });
        return script;
    }
}
