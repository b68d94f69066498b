package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Name;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A second index on the same keys answers no query faster, and every write keeps both up to date. */
public final class DuplicateIndex implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex create, Facts facts) {
        Optional<Table> table = facts.table(create.table());
        if (table.isEmpty()) {
            return Stream.empty();
        }
        return IndexShape.made(create, table.get(), facts).stream()
                .flatMap(made -> table.get().indexes().stream().filter(old -> duplicates(made, old)))
                .filter(old -> !IndexShape.goes(old, facts))
                .limit(1)
                .map(old -> Finding.at(
                                create.span(),
                                "the index " + Name.quoted(old.name()) + " of " + create.table()
                                        + " has these keys already: this one answers no query faster, and each write keeps both up to date")
                        .help("leave it out"));
    }

    private static boolean duplicates(TableIndex made, TableIndex old) {
        boolean asStrict = !made.unique() || old.unique() && made.nullsNotDistinct() == old.nullsNotDistinct();
        return old.valid()
                && asStrict
                && old.keys().size() == made.keys().size()
                && IndexShape.begins(old, made)
                && Set.copyOf(old.include()).equals(Set.copyOf(made.include()));
    }
}
