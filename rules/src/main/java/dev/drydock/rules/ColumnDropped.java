package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** Dropping a column breaks the code that still runs while the new version is rolled out, and loses its data. */
public final class ColumnDropped implements Rule<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Stream<Finding> check(DropColumn drop, Facts facts) {
        if (facts.isNew(drop.table())) {
            return Stream.empty();
        }
        String column = drop.table() + "." + Name.quoted(drop.column());
        return Stream.of(Finding.at(
                        drop.span(),
                        "code that still names " + column + " fails at once, and its data is gone for good")
                .help("release code that no longer names the column first, and drop it in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, drop.table()));
    }
}
