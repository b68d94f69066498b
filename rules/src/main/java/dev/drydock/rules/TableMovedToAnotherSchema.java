package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetSchema;
import java.util.stream.Stream;

/** Moving a table to another schema breaks the code that looks for it in the old one, unless a view stays there. */
public final class TableMovedToAnotherSchema implements Rule<SetSchema> {

    @Override
    public Class<SetSchema> subject() {
        return SetSchema.class;
    }

    @Override
    public Stream<Finding> check(SetSchema set, Facts facts) {
        boolean moves = facts.table(set.table())
                .filter(table -> !set.schema().equals(table.name().schema()))
                .isPresent();
        if (!moves || facts.isNew(set.table()) || TableRenamed.keeps(set.table(), facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        set.span(),
                        "code that looks for " + set.table() + " where it was fails at once, and code that looks in "
                                + Name.quoted(set.schema()) + " failed until now")
                .help("CREATE VIEW " + set.table()
                        + " over the moved table in the same migration, and drop it in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, set.table()));
    }
}
