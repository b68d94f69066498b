package dev.drydock.lint;

import dev.drydock.migration.DownKind;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Problem;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.RuleSet;
import dev.drydock.schema.ServerVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Histories without files: versions 1, 2, … with these up scripts. */
public final class Histories {

    private static final RuleSet HOUSE_RULES =
            () -> List.of(new TableDropped(), new ColumnAdded(), new MigrationNamed());
    private static final RuleSet DROPS = () -> List.of(new TableDropped());

    private Histories() {}

    /** A history of these up scripts, in {@code db/V1__x.sql} and so on. */
    public static History of(String... ups) {
        return of(List.of(), List.of(), ups);
    }

    /** A history with problems and notes. */
    public static History of(List<Problem> problems, List<String> notes, String... ups) {
        List<Migration> migrations = new ArrayList<>();
        for (String up : ups) {
            int version = migrations.size() + 1;
            migrations.add(new Migration(
                    String.valueOf(version),
                    "x",
                    Script.of(Path.of("db", "V" + version + "__x.sql"), up),
                    TransactionPolicy.PER_MIGRATION,
                    null,
                    TransactionPolicy.PER_MIGRATION,
                    DownKind.MISSING,
                    null,
                    false));
        }
        return new History("flyway", migrations, problems, notes);
    }

    /** What all house rules find. */
    public static LintReport lint(History history) {
        return Lint.with(HOUSE_RULES).check(history, ServerVersion.DEFAULT);
    }

    /** What {@link TableDropped} alone finds. */
    public static LintReport drops(History history) {
        return Lint.with(DROPS).check(history, ServerVersion.DEFAULT);
    }
}
