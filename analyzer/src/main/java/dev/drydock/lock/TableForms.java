package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Sequence;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.schema.Trigger;
import dev.drydock.sql.AlterSequence;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.ClusterOn;
import dev.drydock.sql.DependsOnExtension;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.EnableRule;
import dev.drydock.sql.EnableTrigger;
import dev.drydock.sql.Inherit;
import dev.drydock.sql.NoInherit;
import dev.drydock.sql.NotOfType;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.OfType;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.ReplicaIdentity;
import dev.drydock.sql.ResetOptions;
import dev.drydock.sql.RowLevelSecurity;
import dev.drydock.sql.SetAccessMethod;
import dev.drydock.sql.SetForeignOptions;
import dev.drydock.sql.SetLogged;
import dev.drydock.sql.SetOptions;
import dev.drydock.sql.SetOwner;
import dev.drydock.sql.SetSchema;
import dev.drydock.sql.SetTablespace;
import dev.drydock.sql.SetWithoutOids;
import dev.drydock.sql.TableAction;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What ALTER TABLE and its like do, action by action (measured, 13 to 18). */
final class TableForms {

    private static final Dispatch<TableAction, Alteration> ACTIONS = new Dispatch<TableAction, Alteration>()
            .with(ColumnForms.ALL)
            .with(ConstraintForms.ALL)
            .with(AttachPartition.class, PartitionForms::attach)
            .with(DetachPartition.class, PartitionForms::detach)
            .with(
                    Inherit.class,
                    (inherit, in) -> in.claims().lockWritten(inherit.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE))
            .with(NoInherit.class, (no, in) -> in.claims().lockWritten(no.parent(), LockMode.ACCESS_SHARE))
            .with(EnableTrigger.class, TableForms::trigger)
            .with(SetLogged.class, TableForms::logged)
            .with(SetOwner.class, (set, in) -> {
                if (!set.owner().toLowerCase(Locale.ROOT).endsWith("_user")) {
                    sequences(in);
                }
            })
            .with(SetSchema.class, (set, in) -> sequences(in))
            .with(SetAccessMethod.class, TableForms::accessMethod)
            .nothing(
                    AlterSequence.class,
                    ClusterOn.class,
                    DependsOnExtension.class,
                    EnableRule.class,
                    NotOfType.class,
                    OfType.class,
                    RenameTable.class,
                    ReplicaIdentity.class,
                    ResetOptions.class,
                    RowLevelSecurity.class,
                    SetForeignOptions.class,
                    SetOptions.class,
                    SetTablespace.class,
                    SetWithoutOids.class);

    private TableForms() {}

    static void alter(AlterTable alter, Claims claims) {
        Optional<Relation> index = claims.schema().relationOfIndex(alter.table());
        if (alter.object() == ObjectKind.INDEX || index.isPresent()) {
            index.ifPresent(owner -> IndexForms.alter(alter, owner, claims));
            return;
        }
        Relation relation = claims.schema().relation(alter.table()).orElse(null);
        if (relation == null && alter.ifExists()) {
            return;
        }
        LockMode mode = alter.actions().stream()
                .map(ActionMode::of)
                .reduce(LockMode::orStronger)
                .orElse(LockMode.ACCESS_EXCLUSIVE);
        claims.lockWritten(alter.table(), mode);
        if (relation instanceof Table table) {
            Alteration in = new Alteration(claims, alter, table, mode);
            alter.actions().forEach(action -> ACTIONS.accept(action, in));
        } else if (relation == null) {
            alter.actions().forEach(action -> UnknownTable.claim(action, claims));
        } else if (relation instanceof Sequence) {
            alter.actions().forEach(action -> sequence(action, claims));
        }
    }

    private static void sequence(TableAction action, Claims claims) {
        if (action instanceof AlterSequence sequence) {
            sequence.options().forEach(option -> CreateForms.owner(option, claims));
        }
    }

    private static void trigger(EnableTrigger enable, Alteration in) {
        boolean all = "ALL".equals(enable.group()) && in.atLeast(15);
        boolean keys = in.table().foreignKeys().findAny().isPresent()
                || !in.claims().referencing(in.table()).isEmpty();
        boolean rows = in.table().triggers().stream()
                .filter(Trigger::forEachRow)
                .anyMatch(trigger -> enable.trigger() == null || trigger.name().equals(enable.trigger()));
        if (in.table().partitioned() && (rows || all && keys)) {
            in.lockFamily();
        }
    }

    private static void logged(SetLogged set, Alteration in) {
        boolean isLogged = !in.table().shape().persistence().equals("UNLOGGED");
        if (isLogged != set.logged()) {
            in.claims().rewrite(in.table());
            if (in.atLeast(15)) {
                sequences(in);
            }
        }
    }

    private static void accessMethod(SetAccessMethod set, Alteration in) {
        String method = Objects.requireNonNullElse(set.method(), "heap");
        if (!method.equals("heap")) {
            in.claims().rewrite(in.table());
        }
    }

    /** Sequences that columns own go where their table goes. */
    private static void sequences(Alteration in) {
        in.claims().schema().usersOf(in.table()).stream()
                .filter(user ->
                        user instanceof Sequence sequence && in.table().name().equals(sequence.ownerTable()))
                .forEach(sequence -> in.claims().lock(sequence.name(), LockMode.ACCESS_EXCLUSIVE));
    }

    static Optional<TableIndex> index(Relation owner, String name) {
        return owner.indexes().stream().filter(i -> i.name().equals(name)).findFirst();
    }
}
