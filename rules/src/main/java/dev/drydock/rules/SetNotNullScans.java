package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetNotNull;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SET NOT NULL reads every row while all reads and writes wait, unless a valid CHECK proves it already. */
public final class SetNotNullScans implements Rule<SetNotNull> {

    @Override
    public Class<SetNotNull> subject() {
        return SetNotNull.class;
    }

    @Override
    public Stream<Finding> check(SetNotNull set, Facts facts) {
        boolean proven = facts.table(set.table())
                .map(table -> table.provesNotNull(set.column(), droppedBeside(facts)))
                .orElse(false);
        if (proven || facts.isNew(set.table())) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.at(set.span(), "every row of " + set.table() + " is read while all reads and writes of it wait")
                        .help(
                                "first ADD CONSTRAINT … CHECK (" + Name.quoted(set.column())
                                        + " IS NOT NULL) NOT VALID and VALIDATE it in the next migration; SET NOT NULL then reads no row")
                        .locking(LockMode.ACCESS_EXCLUSIVE, set.table()));
    }

    /** A CHECK that the same ALTER TABLE drops proves nothing: drops come first (measured, 13 to 18). */
    private static Set<String> droppedBeside(Facts facts) {
        return facts.statement() == null
                ? Set.of()
                : facts.statement().actions().stream()
                        .filter(DropConstraint.class::isInstance)
                        .map(action -> ((DropConstraint) action).name())
                        .collect(Collectors.toSet());
    }
}
