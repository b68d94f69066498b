package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A constraint that stays NOT VALID vouches for no old row, and no later statement can rely on it. */
public final class ConstraintNeverValidated implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        List<Migration> all = facts.history().migrations();
        List<Migration> later = all.subList(all.indexOf(migration) + 1, all.size());
        if (later.isEmpty()) {
            return Stream.empty();
        }
        return migration.up().statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> notValid(action)
                        .filter(name -> Stream.concat(Stream.of(migration), later.stream())
                                .noneMatch(m -> settles(m, action, name)))
                        .isPresent())
                .map(action -> Finding.at(
                                action.span(),
                                "no later migration validates it: old rows may break it, the planner does not use it, and SET NOT NULL still reads all rows")
                        .help("VALIDATE CONSTRAINT in a new migration; reads and writes pass while it runs"));
    }

    private static Optional<String> notValid(TableAction action) {
        if (action instanceof AddForeignKey key && key.notValid()) {
            return Optional.ofNullable(key.name());
        }
        return action instanceof AddCheck check && check.notValid()
                ? Optional.ofNullable(check.name())
                : Optional.empty();
    }

    private static boolean settles(Migration migration, TableAction added, String name) {
        return migration.up().statements().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statement.inner().stream()))
                .anyMatch(statement -> statement instanceof DoBlock block
                                && block.body().text().contains(name)
                        || statement instanceof Drop drop
                                && drop.object() == ObjectKind.TABLE
                                && drop.names().stream()
                                        .anyMatch(n ->
                                                n.name().equals(table(added).name()))
                        || statement.actions().stream()
                                .anyMatch(action -> action instanceof ValidateConstraint v
                                                && v.name().equals(name)
                                        || action instanceof DropConstraint d
                                                && d.name().equals(name)
                                        || action instanceof RenameConstraint r
                                                && r.name().equals(name)));
    }

    private static Name table(TableAction added) {
        return added instanceof AddCheck check ? check.table() : ((AddForeignKey) added).table();
    }
}
