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

/** CREATE INDEX IF NOT EXISTS looks at the name alone: an index on other columns, or of another table, is enough for it. */
public final class IndexDifferenceHidden implements Rule<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    @Override
    public Stream<Finding> check(CreateIndex create, Facts facts) {
        Optional<Table> table = facts.table(create.table());
        Name name = create.name();
        if (!create.ifNotExists() || name == null || table.isEmpty()) {
            return Stream.empty();
        }
        Optional<Table> owner = facts.schema().tableOfIndex(table.get().name().sibling(name.name()));
        return owner.flatMap(found -> found.index(name.name())).stream()
                .filter(there -> owner.get() != table.get() || differs(there, create, table.get(), facts))
                .map(there -> Finding.at(
                                create.span(),
                                "an index " + name + " exists already, on other "
                                        + (owner.get() == table.get()
                                                ? "keys of this table"
                                                : "rows: it is one of " + Shown.name(owner.get()))
                                        + "; nothing is created, and nothing says so")
                        .help("give the new index a name of its own"));
    }

    private static boolean differs(TableIndex there, CreateIndex create, Table table, Facts facts) {
        CreateIndex unnamed = new CreateIndex(
                create.span(),
                null,
                create.table(),
                create.unique(),
                create.concurrently(),
                false,
                create.only(),
                create.method(),
                create.keys(),
                create.include(),
                create.nullsNotDistinct(),
                create.parameters(),
                create.tablespace(),
                create.where());
        return IndexShape.made(unnamed, table, facts)
                .filter(made -> made.unique() != there.unique()
                        || made.keys().size() != there.keys().size()
                        || !IndexShape.begins(there, made))
                .isPresent();
    }
}
