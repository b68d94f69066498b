package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the running code needs is taken away in the release that brings its successor: while both run, one of them fails. */
public final class ContractBesideExpand implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        Expansion expansion = Expansion.of(facts);
        return expansion.added().isEmpty()
                ? Stream.empty()
                : Later.of(migration)
                        .map(Statement::actions)
                        .flatMap(List::stream)
                        .flatMap(action -> contract(action, expansion).stream());
    }

    private static Optional<Finding> contract(TableAction action, Expansion expansion) {
        if (action instanceof DropColumn drop) {
            return expansion.successor(drop).map(successor -> dropped(drop, successor));
        }
        return action instanceof SetNotNull set
                ? expansion
                        .added(set.table(), set.column())
                        .filter(add -> add.column().defaultValue() == null)
                        .map(add -> required(set))
                : Optional.empty();
    }

    private static Finding dropped(DropColumn drop, AddColumn successor) {
        return Finding.at(
                        drop.span(),
                        Name.quoted(drop.column()) + " goes in the release that adds "
                                + Name.quoted(successor.column().name()) + " to " + drop.table()
                                + ": the code that runs while it is deployed still uses it")
                .help("drop it in the next release, when no running code knows it any more");
    }

    private static Finding required(SetNotNull set) {
        return Finding.at(
                        set.span(),
                        Name.quoted(set.column()) + " of " + set.table()
                                + " refuses NULL in the release that adds it: the code that runs while it is deployed writes rows without it")
                .help("set it NOT NULL in the next release, or give it a default first");
    }
}
