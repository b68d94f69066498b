package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.Place;
import java.util.Optional;
import java.util.stream.Stream;

/** Adding a CHECK reads every existing row while all reads and writes of the table wait. */
public final class CheckValidatedInline implements Rule<AddCheck> {

    @Override
    public Class<AddCheck> subject() {
        return AddCheck.class;
    }

    @Override
    public Stream<Finding> check(AddCheck check, Facts facts) {
        boolean harmless = check.place() == Place.CREATE_TABLE || check.notValid() || check.notEnforced();
        if (harmless || facts.isNew(check.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        check.span(),
                        "every row of " + check.table() + " is checked while all reads and writes of it wait")
                .help("add the constraint with NOT VALID here and VALIDATE CONSTRAINT in the next migration")
                .locking(LockMode.ACCESS_EXCLUSIVE, check.table())
                .fix(check.place() == Place.ALTER_TABLE ? Rewrite.notValid(check.span()) : Optional.empty()));
    }
}
