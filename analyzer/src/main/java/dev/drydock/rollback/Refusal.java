package dev.drydock.rollback;

import dev.drydock.schema.Schema;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Call;
import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateSequence;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateView;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropOwned;
import dev.drydock.sql.DropTrigger;
import dev.drydock.sql.Execute;
import dev.drydock.sql.ImportForeignSchema;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.Truncate;
import dev.drydock.sql.Unrecognized;
import dev.drydock.sql.Update;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a statement.
 *
 * @param reason a few words
 * @param certain whether the server would refuse it; else it cannot be told what the statement does
 */
public record Refusal(String reason, boolean certain) {

    /**
     * Looks whether a statement can run.
     *
     * @param before what exists
     * @param earlier the schemas of earlier moments: what was there and is gone is missing for certain
     * @return null where nothing is known to stand in its way
     */
    public static @Nullable Refusal of(Statement statement, Schema before, List<Schema> earlier) {
        Presence presence = new Presence(before, earlier);
        if (statement instanceof CreateTable create) {
            boolean hides = create.persistence().equals("TEMPORARY");
            return create.ifNotExists() || hides ? null : presence.newRelation(create.table());
        }
        if (statement instanceof CreateView create) {
            return create.orReplace() || create.ifNotExists() ? null : presence.newRelation(create.name());
        }
        if (statement instanceof CreateSequence create) {
            return create.ifNotExists() ? null : presence.newRelation(create.name());
        }
        if (statement instanceof CreateEnum create) {
            return presence.newType(create.name());
        }
        if (statement instanceof CreateDomain create) {
            return presence.newType(create.name());
        }
        if (statement instanceof CreateIndex create) {
            return index(create, presence);
        }
        if (statement instanceof AlterTable alter) {
            return alter(alter, before, earlier);
        }
        if (statement instanceof Drop drop) {
            return DropRefusal.of(drop, presence);
        }
        if (statement instanceof DropTrigger drop) {
            return drop.ifExists() ? null : presence.relation(drop.table());
        }
        return rows(statement, presence);
    }

    private static @Nullable Refusal rows(Statement statement, Presence presence) {
        if (statement instanceof Insert || statement instanceof Update || statement instanceof Delete) {
            return presence.relation(statement.targets().get(0));
        }
        if (statement instanceof Truncate truncate) {
            return truncate.targets().stream()
                    .map(presence::relation)
                    .filter(refusal -> refusal != null)
                    .findFirst()
                    .orElse(null);
        }
        boolean unread = statement instanceof Unrecognized
                || statement instanceof Call
                || statement instanceof Execute
                || statement instanceof DropOwned
                || statement instanceof ImportForeignSchema;
        return unread ? new Refusal("what " + statement.kind() + " does is not known", false) : null;
    }

    private static @Nullable Refusal index(CreateIndex create, Presence presence) {
        Refusal missing = presence.relation(create.table());
        if (missing != null || create.name() == null || create.ifNotExists()) {
            return missing;
        }
        return presence.newIndex(create.table(), create.name().name());
    }

    private static @Nullable Refusal alter(AlterTable alter, Schema before, List<Schema> earlier) {
        Refusal missing = AlterRefusal.ofTarget(alter, new Presence(before, earlier));
        if (missing != null) {
            return alter.ifExists() ? null : missing;
        }
        Schema schema = before;
        TableAction last = alter.actions().get(alter.actions().size() - 1);
        for (TableAction action : alter.actions()) {
            Refusal refusal = AlterRefusal.of(action, new Presence(schema, earlier));
            if (refusal != null || action == last) {
                return refusal;
            }
            schema = schema.apply(new AlterTable(
                    alter.span(), alter.object(), alter.table(), alter.ifExists(), alter.only(), List.of(action)));
        }
        return null;
    }

    static Refusal missing(String what, boolean wasThere) {
        return new Refusal(wasThere ? what + " does not exist by then" : what + " is not known", wasThere);
    }

    static Refusal exists(String what, Name name) {
        return new Refusal(what + " " + name + " exists already", true);
    }
}
