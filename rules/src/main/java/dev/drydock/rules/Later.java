package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rest of the history holds. */
final class Later {

    private Later() {}

    /** Tells whether the migration is the last one so far. */
    static boolean nothing(Migration migration, Facts facts) {
        List<Migration> all = facts.history().migrations();
        return all.isEmpty() || all.get(all.size() - 1) == migration;
    }

    /** Tells whether two names, each with its schema or without, mean the same table. */
    static boolean same(Name one, Name other, Facts facts) {
        return one.equals(other)
                || facts.schema().qualified(one).equals(facts.schema().qualified(other));
    }

    /** The statements of a migration, those of DO blocks behind their block. */
    static Stream<Statement> of(Migration migration) {
        return migration.up().statements().stream()
                .flatMap(statement -> Stream.concat(Stream.of(statement), statement.inner().stream()));
    }

    /** The last action of the migration behind this one that gives its table a column of this name, new or renamed. */
    static Optional<TableAction> bringing(String column, TableAction after, Migration migration) {
        return of(migration)
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> action.table().equals(after.table())
                        && action.span().start() > after.span().start())
                .filter(action -> action instanceof AddColumn add
                                && add.column().name().equals(column)
                        || action instanceof RenameColumn rename && rename.to().equals(column))
                .reduce((first, last) -> last);
    }
}
