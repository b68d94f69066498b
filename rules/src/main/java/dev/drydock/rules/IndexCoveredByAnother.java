package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** An index whose keys begin another one seldom answers a query faster, and every write keeps both up to date. */
public final class IndexCoveredByAnother implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex create, Facts facts) {
        Optional<Table> table = facts.table(create.table());
        if (table.isEmpty() || create.unique() || !create.method().equals("btree")) {
            return Stream.empty();
        }
        return IndexShape.made(create, table.get(), facts).stream()
                .flatMap(made -> table.get().indexes().stream().filter(old -> covers(old, made)))
                .filter(old -> !IndexShape.goes(old, facts))
                .limit(1)
                .map(old -> Finding.at(
                                create.span(),
                                "the keys of the index " + Name.quoted(old.name()) + " of " + create.table()
                                        + " begin with these: it answers the same queries, and each write keeps both up to date")
                        .help("leave it out, unless the other index is much larger and this one is read often"));
    }

    private static boolean covers(TableIndex old, TableIndex made) {
        return old.valid()
                && made.include().isEmpty()
                && old.keys().size() > made.keys().size()
                && IndexShape.begins(old, made);
    }
}
