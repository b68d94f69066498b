package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateTrigger;
import java.util.stream.Stream;

/** CREATE TRIGGER keeps writes to the table waiting until the transaction ends. */
public final class TriggerLocksWrites implements Rule<CreateTrigger> {

    @Override
    public Class<CreateTrigger> subject() {
        return CreateTrigger.class;
    }

    @Override
    public Stream<Finding> check(CreateTrigger create, Facts facts) {
        if (facts.table(create.table()).isEmpty() || facts.isNew(create.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        create.span(),
                        "this waits for every transaction that has written to " + create.table()
                                + ", and all writes to it wait behind it")
                .help(
                        "SET lock_timeout to a few seconds first, and let nothing that takes long follow in the transaction")
                .locking(LockMode.SHARE_ROW_EXCLUSIVE, create.table()));
    }
}
