package dev.drydock.rollback;

import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import org.jspecify.annotations.Nullable;

/** What stands in the way of an action of ALTER TABLE. */
final class AlterRefusal {

    private AlterRefusal() {}

    /** Null where the altered object exists. */
    static @Nullable Refusal ofTarget(AlterTable alter, Presence presence) {
        boolean index = alter.object() == ObjectKind.INDEX || presence.index(alter.table()) == null;
        return index ? presence.index(alter.table()) : presence.relation(alter.table());
    }

    static @Nullable Refusal of(TableAction action, Presence presence) {
        Name table = action.table();
        if (action instanceof AddColumn add) {
            return add.ifNotExists()
                    ? null
                    : presence.newColumn(table, add.column().name());
        }
        if (action instanceof DropColumn drop) {
            return drop.ifExists() ? null : presence.column(table, drop.column());
        }
        if (action instanceof RenameColumn rename) {
            Refusal missing = presence.column(table, rename.column());
            return missing != null ? missing : presence.newColumn(table, rename.to());
        }
        if (action instanceof RenameTable rename) {
            return presence.newRelation(presence.now()
                    .relation(table)
                    .map(r -> r.name().sibling(rename.to()))
                    .orElse(Name.of(rename.to())));
        }
        String altered = alteredColumn(action);
        return altered != null ? presence.column(table, altered) : constraint(action, table, presence);
    }

    private static @Nullable String alteredColumn(TableAction action) {
        if (action instanceof AlterColumnType alter) {
            return alter.column();
        }
        if (action instanceof SetNotNull set) {
            return set.column();
        }
        if (action instanceof DropNotNull drop) {
            return drop.column();
        }
        if (action instanceof SetDefault set) {
            return set.column();
        }
        return action instanceof DropDefault drop ? drop.column() : null;
    }

    private static @Nullable Refusal constraint(TableAction action, Name table, Presence presence) {
        if (action instanceof DropConstraint drop) {
            return drop.ifExists() ? null : presence.constraint(table, drop.name());
        }
        if (action instanceof ValidateConstraint validate) {
            return presence.constraint(table, validate.name());
        }
        if (action instanceof RenameConstraint rename) {
            return presence.constraint(table, rename.name());
        }
        if (action instanceof AddForeignKey key) {
            Refusal missing = presence.relation(key.referenced());
            return missing != null ? missing : presence.newConstraint(table, key.name());
        }
        if (action instanceof AddKey key) {
            return presence.newConstraint(table, key.name());
        }
        return action instanceof AddCheck check ? presence.newConstraint(table, check.name()) : null;
    }
}
