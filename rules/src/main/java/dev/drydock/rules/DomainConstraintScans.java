package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AlterDomain;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A new constraint of a domain reads every table that uses it, while writes to all of them wait. */
public final class DomainConstraintScans implements Rule<AlterDomain> {

    private static final Set<AlterDomain.Change> READING = Set.of(
            AlterDomain.Change.ADD_CHECK,
            AlterDomain.Change.ADD_NOT_NULL,
            AlterDomain.Change.SET_NOT_NULL,
            AlterDomain.Change.VALIDATE_CONSTRAINT);

    @Override
    public Class<AlterDomain> subject() {
        return AlterDomain.class;
    }

    @Override
    public Stream<Finding> check(AlterDomain alter, Facts facts) {
        if (!READING.contains(alter.change()) || alter.notValid()) {
            return Stream.empty();
        }
        List<Name> tables = facts.schema().domain(alter.name()).stream()
                .flatMap(domain -> facts.schema().usersOf(domain).stream())
                .filter(user -> user instanceof Table table && !facts.isNew(table.name()))
                .map(user -> Shown.name((Table) user))
                .sorted()
                .toList();
        if (tables.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        alter.span(),
                        "every row of " + Shown.list(tables) + " is read while writes to "
                                + (tables.size() == 1 ? "it" : "all of them") + " wait: its columns are of this domain")
                .help(
                        "put the rule into a CHECK of each table, added NOT VALID and validated in the next migration; a domain has no way to read the old rows without that lock")
                .locking(LockMode.SHARE, tables.toArray(Name[]::new)));
    }
}
