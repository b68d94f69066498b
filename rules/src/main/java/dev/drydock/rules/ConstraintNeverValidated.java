package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A constraint that stays NOT VALID vouches for no old row, and no later statement can rely on it. */
public final class ConstraintNeverValidated implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        if (Later.nothing(migration, facts)) {
            return Stream.empty();
        }
        return migration.up().statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> NotValid.name(action)
                        .filter(name -> !settled(action, name, migration, facts))
                        .isPresent())
                .map(action -> Finding.at(
                                action.span(),
                                "no later migration validates it: old rows may break it, the planner does not use it, and SET NOT NULL still reads all rows")
                        .help("VALIDATE CONSTRAINT in a new migration; reads and writes pass while it runs"));
    }

    private static boolean settled(TableAction added, String name, Migration migration, Facts facts) {
        String table = NotValid.table(added).name();
        Predicate<Statement> settles = statement -> statement instanceof DoBlock block
                        && block.body().text().contains(name)
                || statement instanceof Drop drop
                        && drop.names().stream().anyMatch(gone -> gone.name().equals(table))
                || statement.actions().stream().anyMatch(action -> settles(action, name));
        return Later.of(migration).anyMatch(settles)
                || Later.statements(Statement.class, migration, facts).stream().anyMatch(settles);
    }

    private static boolean settles(TableAction action, String name) {
        return action instanceof ValidateConstraint validate && validate.name().equals(name)
                || action instanceof DropConstraint drop && drop.name().equals(name)
                || action instanceof RenameConstraint rename && rename.name().equals(name);
    }
}
