package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterConstraint;
import java.util.stream.Stream;

/** ENFORCED (PostgreSQL 18) reads every row while reads and writes of the table wait. */
public final class ConstraintEnforcedScans implements Rule<AlterConstraint> {

    @Override
    public Class<AlterConstraint> subject() {
        return AlterConstraint.class;
    }

    @Override
    public Stream<Finding> check(AlterConstraint alter, Facts facts) {
        if (!Boolean.TRUE.equals(alter.enforced())
                || facts.table(alter.table()).isEmpty()
                || facts.isNew(alter.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        alter.span(),
                        "every row of " + alter.table() + " is checked while all reads and writes of it wait")
                .help("drop the constraint, add it again with NOT VALID, and VALIDATE it in the next migration")
                .locking(LockMode.ACCESS_EXCLUSIVE, alter.table()));
    }
}
