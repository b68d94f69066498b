package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.Place;
import java.util.stream.Stream;

/** A NOT NULL constraint (PostgreSQL 18) reads every row while all reads and writes of the table wait, unless it is NOT VALID. */
public final class NotNullConstraintScans implements Rule<AddNotNull> {

    @Override
    public Class<AddNotNull> subject() {
        return AddNotNull.class;
    }

    @Override
    public Stream<Finding> check(AddNotNull add, Facts facts) {
        boolean proven = facts.table(add.table())
                .filter(t -> t.provesNotNull(add.column()))
                .isPresent();
        if (add.place() != Place.ALTER_TABLE || add.notValid() || proven || facts.isNew(add.table())) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.at(add.span(), "every row of " + add.table() + " is read while all reads and writes of it wait")
                        .help("add it with NOT VALID here and VALIDATE CONSTRAINT in the next migration")
                        .locking(LockMode.ACCESS_EXCLUSIVE, add.table())
                        .fix(Rewrite.notValid(add.span())));
    }
}
