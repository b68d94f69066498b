package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** Code that reads a column which was never NULL until now meets its first NULL. */
public final class NotNullDropped implements Rule<DropNotNull> {

    @Override
    public Class<DropNotNull> subject() {
        return DropNotNull.class;
    }

    @Override
    public Stream<Finding> check(DropNotNull drop, Facts facts) {
        boolean required = facts.table(drop.table())
                .filter(table -> !facts.isNew(drop.table()))
                .flatMap(table -> table.column(drop.column()))
                .filter(TableColumn::notNull)
                .isPresent();
        return required
                ? Stream.of(Finding.at(
                                drop.span(),
                                "code that reads " + drop.table() + "." + Name.quoted(drop.column())
                                        + " may meet NULL from now on, that of the release before too")
                        .help("release code that copes with NULL first, and write the first NULL in a later release")
                        .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()))
                : Stream.empty();
    }
}
