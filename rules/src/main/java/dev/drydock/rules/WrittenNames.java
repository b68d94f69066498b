package dev.drydock.rules;

import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateSequence;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateTrigger;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a statement gives to what it makes or renames, as the server keeps them. */
final class WrittenNames {

    private WrittenNames() {}

    static Set<String> of(Statement statement) {
        Set<String> names = new LinkedHashSet<>();
        String made = made(statement);
        if (made != null) {
            names.add(made);
        }
        if (statement instanceof CreateTable create) {
            create.columns().stream().map(Column::name).forEach(names::add);
        }
        for (TableAction action : statement.actions()) {
            add(action, names);
            action.actions().forEach(constraint -> add(constraint, names));
        }
        return names;
    }

    private static void add(TableAction action, Set<String> names) {
        String name = given(action);
        if (name != null) {
            names.add(name);
        }
    }

    private static @Nullable String made(Statement statement) {
        if (statement instanceof CreateTrigger trigger) {
            return trigger.name();
        }
        Name name = null;
        if (statement instanceof CreateTable create) {
            name = create.table();
        } else if (statement instanceof CreateIndex create) {
            name = create.name();
        } else if (statement instanceof CreateView create) {
            name = create.name();
        } else if (statement instanceof CreateSequence create) {
            name = create.name();
        } else if (statement instanceof CreateEnum create) {
            name = create.name();
        } else if (statement instanceof CreateDomain create) {
            name = create.name();
        } else if (statement instanceof CreateFunction create) {
            name = create.name();
        }
        return name == null ? null : name.name();
    }

    private static @Nullable String given(TableAction action) {
        if (action instanceof AddColumn add) {
            return add.column().name();
        }
        if (action instanceof AddKey key) {
            return key.name();
        }
        if (action instanceof AddForeignKey key) {
            return key.name();
        }
        if (action instanceof AddCheck check) {
            return check.name();
        }
        if (action instanceof AddExclusion exclusion) {
            return exclusion.name();
        }
        if (action instanceof RenameTable rename) {
            return rename.to();
        }
        if (action instanceof RenameColumn rename) {
            return rename.to();
        }
        return action instanceof RenameConstraint rename ? rename.to() : null;
    }
}
