package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Update;
import java.util.stream.Stream;

/** An UPDATE of all rows keeps each of them locked until the transaction ends, and writes the table a second time beside the first. */
public final class UpdateWithoutWhere implements Rule<Update> {

    @Override
    public Class<Update> subject() {
        return Update.class;
    }

    @Override
    public Stream<Finding> check(Update update, Facts facts) {
        if (update.hasWhere() || facts.table(update.table()).isEmpty() || facts.isNew(update.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        update.span(),
                        "every row of " + update.table()
                                + " is locked until the transaction ends, and the table grows to twice its size")
                .help("update it in batches that are committed one by one, outside of the schema migrations")
                .locking(LockMode.ROW_EXCLUSIVE, update.table()));
    }
}
