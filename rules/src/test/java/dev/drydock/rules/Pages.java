package dev.drydock.rules;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintOptions;
import dev.drydock.migration.DownKind;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.rule.Rule;
import dev.drydock.schema.ServerVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the SQL of a page into a history: the set-up first, then one migration for each part of a block. */
final class Pages {

    private static final String NEXT = "-- next migration";

    /** Rules that are off unless the user says otherwise are judged by their pages too. */
    private static final Map<String, Level> SWITCHED_ON = new BuiltInRules()
            .rules().stream()
                    .filter(rule -> !rule.page().enabled())
                    .collect(Collectors.toMap(
                            Rule::id,
                            rule -> Level.valueOf(rule.page().severity().name())));

    private static final Lint LINT = Lint.with(new BuiltInRules());

    private Pages() {}

    /** Lints a block behind its set-up; migrations are numbered from 1, or from 2 behind a set-up. */
    static List<Diagnostic> lint(String setup, String block) {
        return lint(setup, block, ServerVersion.DEFAULT.major());
    }

    /** The same, as for a server of this major version. */
    static List<Diagnostic> lint(String setup, String block, int major) {
        return LINT.check(
                        history(setup, block),
                        LintOptions.of(new ServerVersion(major)).levels(SWITCHED_ON))
                .diagnostics();
    }

    static History history(String setup, String block) {
        List<Migration> migrations = new ArrayList<>();
        List<String> parts = new ArrayList<>(setup.isBlank() ? List.of() : List.of(setup));
        parts.addAll(List.of(block.split(NEXT)));
        for (String part : parts) {
            migrations.add(migration(migrations.size() + 1, part, null, DownKind.DECLARED_EMPTY));
        }
        return new History("flyway", migrations, List.of(), List.of());
    }

    static Migration migration(int version, String up, @Nullable String down, DownKind kind) {
        Script script = Script.of(Path.of("V" + version + "__page.sql"), up);
        boolean inTransaction = script.statements().stream().allMatch(statement -> statement.allowsTransaction());
        return new Migration(
                String.valueOf(version),
                "page",
                script,
                inTransaction ? TransactionPolicy.PER_MIGRATION : TransactionPolicy.NONE,
                down == null ? null : Script.of(Path.of("U" + version + "__page.sql"), down),
                TransactionPolicy.PER_MIGRATION,
                kind,
                null,
                false);
    }
}
