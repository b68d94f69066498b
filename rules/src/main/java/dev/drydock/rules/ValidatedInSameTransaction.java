package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** VALIDATE in the transaction that adds the constraint reads the rows under the lock that NOT VALID was to keep short. */
public final class ValidatedInSameTransaction implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Transaction.of(migration).stream().flatMap(transaction -> findings(transaction, facts));
    }

    private static Stream<Finding> findings(Transaction transaction, Facts facts) {
        Map<String, TableAction> added = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : transaction.statements()) {
            for (TableAction action : statement.actions()) {
                NotValid.name(action).ifPresent(name -> added.put(name, action));
                if (action instanceof ValidateConstraint validate
                        && facts.table(validate.table()).isPresent()
                        && added.containsKey(validate.name())) {
                    findings.add(finding(validate, added.get(validate.name()) instanceof AddCheck));
                }
            }
        }
        return findings.stream();
    }

    private static Finding finding(ValidateConstraint validate, boolean check) {
        return Finding.at(
                        validate.span(),
                        "every row of " + validate.table() + " is read while "
                                + (check ? "all reads and writes of" : "writes to")
                                + " it wait: the transaction still holds the lock of ADD CONSTRAINT")
                .help("move VALIDATE CONSTRAINT to the next migration")
                .locking(check ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_ROW_EXCLUSIVE, validate.table());
    }
}
