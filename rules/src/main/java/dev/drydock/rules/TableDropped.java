package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameTable;
import java.util.List;
import java.util.stream.Stream;

/** Dropping a table breaks the code that still runs while the new version is rolled out, and loses its rows. */
public final class TableDropped implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.object() != ObjectKind.TABLE) {
            return Stream.empty();
        }
        List<Name> tables = drop.names().stream()
                .filter(name -> facts.table(name)
                        .filter(table -> !facts.isNew(name) && table.partitionOf() == null && !table.temporary())
                        .isPresent())
                .filter(name -> !remade(name, facts))
                .toList();
        if (tables.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        drop.span(),
                        "code that still names " + Shown.list(tables)
                                + " fails at once, and all rows are gone for good")
                .help("release code that no longer names " + (tables.size() == 1 ? "it" : "them") + " first, and drop "
                        + (tables.size() == 1 ? "it" : "them") + " in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, tables.toArray(Name[]::new)));
    }

    /** Tells whether a table or view of the same name takes its place, as when rows move to a new table. */
    private static boolean remade(Name name, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .anyMatch(statement -> statement instanceof CreateTable create
                                        && create.table().name().equals(name.name())
                                || statement instanceof CreateView view
                                        && view.name().name().equals(name.name())
                                || statement.actions().stream()
                                        .anyMatch(action -> action instanceof RenameTable rename
                                                && rename.to().equals(name.name())));
    }
}
