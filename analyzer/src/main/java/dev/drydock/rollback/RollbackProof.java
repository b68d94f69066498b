package dev.drydock.rollback;

import dev.drydock.migration.DownKind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.schema.Difference;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaDiff;
import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a migration's down is worth, told from the statements alone: the schema before the up against the one after up and
 * down.
 *
 * <p>What touches objects that are not known is undecided, never broken. Data, privileges and comments are not looked at.
 *
 * @param verdict the verdict
 * @param differences what the down leaves behind or does not bring back, a sentence each without its full stop; or why it
 *     fails or nothing can be said
 * @param at the part of the down at which it fails, else null
 */
public record RollbackProof(
        Verdict verdict, List<String> differences, @Nullable Span at) {

    public RollbackProof {
        differences = List.copyOf(differences);
    }

    /** Proves the down of a migration that meets this schema. */
    public static RollbackProof of(Migration migration, Schema before) {
        Script down = migration.down();
        if (migration.repeatable()) {
            return without(Verdict.UNDECIDED);
        }
        if (down == null) {
            return without(
                    switch (migration.downKind()) {
                        case MISSING -> Verdict.MISSING;
                        case IRREVERSIBLE -> Verdict.IRREVERSIBLE;
                        default -> Verdict.EMPTY;
                    });
        }
        if (!down.sql().errors().isEmpty()) {
            var error = down.sql().errors().get(0);
            return new RollbackProof(Verdict.FAILS, List.of(error.message()), error.span());
        }
        if (down.statements().isEmpty()) {
            boolean declared = migration.downKind() == DownKind.IRREVERSIBLE;
            return without(declared ? Verdict.IRREVERSIBLE : Verdict.EMPTY);
        }
        return compared(migration.up(), down, before);
    }

    private static RollbackProof without(Verdict verdict) {
        return new RollbackProof(verdict, List.of(), null);
    }

    private static RollbackProof compared(Script up, Script down, Schema before) {
        Run first = Run.of(up.statements(), before, List.of(before));
        if (first.refusal() != null || !first.after().certain()) {
            return undecided(first);
        }
        Run back = Run.of(down.statements(), first.after(), List.of(before, first.after()));
        if (back.refusal() != null && back.refusal().certain()) {
            return new RollbackProof(Verdict.FAILS, List.of(back.refusal().reason()), back.at());
        }
        if (back.refusal() != null || !back.after().certain()) {
            return undecided(back);
        }
        List<String> differences = new ArrayList<>();
        for (Difference difference : SchemaDiff.between(before, back.after())) {
            if (!difference.harmless()) {
                differences.add(difference.text());
            }
        }
        if (differences.isEmpty()) {
            return without(Verdict.RESTORES);
        }
        Run again = Run.of(up.statements(), back.after(), List.of(before, first.after(), back.after()));
        if (again.refusal() != null && again.refusal().certain()) {
            differences.add("a second up fails: " + again.refusal().reason());
        }
        return new RollbackProof(Verdict.DIFFERS, differences, null);
    }

    private static RollbackProof undecided(Run run) {
        String why = run.refusal() == null
                ? "some of its SQL is put together only when it runs"
                : run.refusal().reason();
        return new RollbackProof(Verdict.UNDECIDED, List.of(why), null);
    }

    /**
     * How far a script runs.
     *
     * @param after what exists behind its last statement
     * @param refusal what stands in the way of a statement, or null
     * @param at that statement, or null
     */
    private record Run(
            Schema after,
            @Nullable Refusal refusal,
            @Nullable Span at) {

        static Run of(List<Statement> statements, Schema before, List<Schema> earlier) {
            Schema schema = before;
            for (Statement statement : statements) {
                Refusal refusal = Refusal.of(statement, schema, earlier);
                if (refusal != null) {
                    return new Run(schema, refusal, statement.span());
                }
                schema = schema.apply(statement);
            }
            return new Run(schema, null, null);
        }
    }
}
