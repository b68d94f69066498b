package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Delete;
import java.util.stream.Stream;

/** A DELETE without WHERE takes all rows of a table that was there before the migration. */
public final class DeleteWithoutWhere implements Rule<Delete> {

    @Override
    public Class<Delete> subject() {
        return Delete.class;
    }

    @Override
    public Stream<Finding> check(Delete delete, Facts facts) {
        if (delete.hasWhere() || facts.table(delete.table()).isEmpty() || facts.isNew(delete.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        delete.span(),
                        "all rows of " + delete.table()
                                + " are gone for good, and each is locked until the transaction ends")
                .help(
                        "say with WHERE which rows are meant, and delete them in batches; keep a copy if the release may be taken back")
                .locking(LockMode.ROW_EXCLUSIVE, delete.table()));
    }
}
