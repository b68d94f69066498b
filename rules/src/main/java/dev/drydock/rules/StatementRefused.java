package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rollback.Refusal;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server refuses to make what is there already, and to change what is gone. */
public final class StatementRefused implements Rule<Statement> {

    @Override
    public Class<Statement> subject() {
        return Statement.class;
    }

    @Override
    public Stream<Finding> check(Statement statement, Facts facts) {
        Migration migration = facts.migration();
        if (migration == null || migration.repeatable() || !facts.schema().certain()) {
            return Stream.empty();
        }
        return Stream.ofNullable(refusal(statement, facts))
                .filter(refusal -> refusal.certain() && written(statement, migration))
                .filter(refusal -> statement.targets().stream()
                        .map(facts.schema()::qualified)
                        .noneMatch(name -> Homonyms.has(name, facts)))
                .map(refusal -> Finding.at(statement.span(), "the server refuses this: " + refusal.reason())
                        .help("correct the name, or leave the statement out"));
    }

    /** What stands in the way, but for objects that others need: {@link DroppedObjectInUse} tells of those. */
    private static @Nullable Refusal refusal(Statement statement, Facts facts) {
        Refusal refusal = Refusal.of(statement, facts.schema(), List.of(facts.schemaBeforeMigration()));
        boolean needed = statement instanceof Drop drop
                && drop.names().stream()
                        .allMatch(name -> facts.schema().relation(name).isPresent()
                                || facts.schema().type(name).isPresent());
        return needed ? null : refusal;
    }

    /** Tells whether it stands in the script itself, not behind a condition in a DO block. */
    private static boolean written(Statement statement, Migration migration) {
        return migration.up().statements().stream().anyMatch(other -> other == statement);
    }
}
