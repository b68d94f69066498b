package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AddIdentity;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.TableAction;
import java.util.stream.Stream;

/** Without its default a NOT NULL column refuses the rows of code that does not know the column yet. */
public final class DefaultDropped implements Rule<DropDefault> {

    @Override
    public Class<DropDefault> subject() {
        return DropDefault.class;
    }

    @Override
    public Stream<Finding> check(DropDefault drop, Facts facts) {
        boolean required = facts.table(drop.table())
                .flatMap(table -> table.column(drop.column()))
                .filter(column -> column.notNull() && column.filling() == TableColumn.Filling.DEFAULT)
                .isPresent();
        if (!required || facts.isNew(drop.table()) || settledLater(drop, facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        drop.span(),
                        "an INSERT that leaves out " + drop.table() + "." + Name.quoted(drop.column())
                                + " fails from now on, as that of code from before the release may")
                .help("drop the default in a later release, when all running code writes the column")
                .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()));
    }

    /** Tells whether the migration gives the column another default behind this, lets it be NULL or takes it away. */
    private static boolean settledLater(DropDefault drop, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .filter(statement -> statement instanceof AlterTable alter
                                && alter.table().equals(drop.table()))
                        .flatMap(statement -> statement.actions().stream())
                        .anyMatch(action -> settles(action, drop));
    }

    private static boolean settles(TableAction action, DropDefault drop) {
        boolean behind = action.span().start() > drop.span().start();
        String column = drop.column();
        return behind && action instanceof SetDefault set && set.column().equals(column)
                || behind && action instanceof AddIdentity add && add.column().equals(column)
                || behind && action instanceof DropColumn gone && gone.column().equals(column)
                || action instanceof DropNotNull nullable && nullable.column().equals(column);
    }
}
