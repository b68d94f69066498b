package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Domain;
import dev.drydock.schema.Schema;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A new column of a domain with a constraint makes ADD COLUMN write the whole table anew, with a default or without. */
public final class ConstrainedDomainColumnRewrites implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        DataType type = add.column().type();
        if (type.dimensions() > 0
                || !constrained(type.name(), facts.schema())
                || facts.isNew(add.table())
                || IfNotExists.skips(add, facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        add.span(),
                        "all rows and indexes of " + add.table() + " are written anew, because the domain " + type
                                + " has a constraint, while all reads and writes of it wait")
                .help(
                        "add the column with the domain's base type, and its rule as a CHECK that is NOT VALID and validated in the next migration")
                .locking(LockMode.ACCESS_EXCLUSIVE, add.table()));
    }

    /** A domain may be made of another one, whose constraints it has too. */
    private static boolean constrained(Name name, Schema schema) {
        Set<Name> seen = new HashSet<>();
        Optional<Domain> domain = schema.domain(name);
        while (domain.isPresent() && seen.add(domain.get().name())) {
            if (domain.get().notNull() || !domain.get().constraints().isEmpty()) {
                return true;
            }
            domain = schema.domain(domain.get().type().name());
        }
        return false;
    }
}
