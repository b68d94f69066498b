package dev.drydock.lock;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.schema.View;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.Cluster;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.Reindex;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.ResetOptions;
import dev.drydock.sql.SetColumnOptions;
import dev.drydock.sql.SetOptions;
import dev.drydock.sql.SetStatistics;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;

/** What statements about indexes do (measured, 13 to 18). */
final class IndexForms {

    private IndexForms() {}

    static void create(CreateIndex create, Claims claims) {
        LockMode mode = create.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
        claims.lockWritten(create.table(), mode);
        Relation owner = claims.schema().relation(create.table()).orElse(null);
        boolean exists = create.ifNotExists()
                && create.name() != null
                && owner != null
                && TableForms.index(owner, create.name().name()).isPresent();
        if (owner == null) {
            return;
        }
        List<? extends Relation> members =
                owner instanceof Table table && !create.only() ? partitions(table, claims) : List.of(owner);
        for (Relation member : members) {
            claims.lock(member.name(), mode);
            if (!exists) {
                claims.buildNew(member);
            }
        }
    }

    private static List<Table> partitions(Table table, Claims claims) {
        return table.partitioned() ? claims.family(table) : List.of(table);
    }

    static void drop(Drop drop, Claims claims) {
        for (Name name : drop.names()) {
            Relation owner = claims.schema().relationOfIndex(name).orElse(null);
            if (owner != null && drop.concurrently()) {
                claims.lock(owner.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            } else if (owner instanceof Table table) {
                partitions(table, claims).forEach(member -> claims.lock(member.name(), LockMode.ACCESS_EXCLUSIVE));
            } else if (owner != null) {
                claims.lock(owner.name(), LockMode.ACCESS_EXCLUSIVE);
            }
        }
        if (!drop.concurrently()) {
            Losses.claim(claims);
        }
    }

    static void reindex(Reindex reindex, Claims claims) {
        if (reindex.kindWord().equals("INDEX")) {
            Relation owner = claims.schema().relationOfIndex(reindex.name()).orElse(null);
            if (owner != null) {
                index(reindex, owner, claims);
            }
        } else if (reindex.kindWord().equals("TABLE")) {
            table(reindex, claims);
        } else {
            claims.refusesTransactions();
            for (Relation relation : everything(reindex, claims)) {
                rebuilt(relation, reindex.concurrently(), claims);
            }
        }
    }

    private static void index(Reindex reindex, Relation owner, Claims claims) {
        if (owner instanceof Table table && table.partitioned()) {
            claims.refusesTransactions();
            claims.lock(owner.name(), mode(reindex.concurrently()));
            Name parent = owner.name().sibling(reindex.name().name());
            claims.lockIndex(
                    owner,
                    parent.name(),
                    reindex.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
            for (Table member : claims.family(table)) {
                for (TableIndex index : member.indexes()) {
                    if (isPartOf(index, parent, claims)) {
                        claims.lock(member.name(), mode(reindex.concurrently()));
                        claims.lockIndex(member, index.name(), LockMode.SHARE);
                        one(member, index, reindex.concurrently(), claims);
                    }
                }
            }
            return;
        }
        TableForms.index(owner, reindex.name().name())
                .ifPresent(index -> one(owner, index, reindex.concurrently(), claims));
    }

    private static boolean isPartOf(TableIndex index, Name ancestor, Claims claims) {
        Name parent = index.parent();
        for (int depth = 0; parent != null && depth < 100; depth++) {
            if (parent.equals(ancestor)) {
                return true;
            }
            Name next = parent;
            parent = claims.schema()
                    .relationOfIndex(next)
                    .flatMap(owner -> TableForms.index(owner, next.name()))
                    .map(TableIndex::parent)
                    .orElse(null);
        }
        return false;
    }

    private static void table(Reindex reindex, Claims claims) {
        Relation relation = claims.schema().relation(reindex.name()).orElse(null);
        if (relation instanceof Table table && table.partitioned()) {
            claims.lock(table.name(), mode(reindex.concurrently()));
            if (!claims.atLeast(14)) {
                return;
            }
            claims.refusesTransactions();
            for (Table member : claims.family(table)) {
                if (!member.partitioned()) {
                    claims.lock(member.name(), LockMode.SHARE);
                    rebuilt(member, reindex.concurrently(), claims);
                }
            }
        } else if (relation != null) {
            rebuilt(relation, reindex.concurrently(), claims);
        } else {
            claims.lockWritten(reindex.name(), mode(reindex.concurrently()));
        }
    }

    private static LockMode mode(boolean concurrently) {
        return concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    }

    private static void rebuilt(Relation relation, boolean concurrently, Claims claims) {
        claims.lock(relation.name(), mode(concurrently));
        relation.indexes().forEach(index -> one(relation, index, concurrently, claims));
    }

    private static void one(Relation owner, TableIndex index, boolean concurrently, Claims claims) {
        claims.lock(owner.name(), mode(concurrently));
        if (!concurrently) {
            claims.lockIndex(owner, index.name(), LockMode.ACCESS_EXCLUSIVE);
        }
        claims.build(owner, index);
    }

    private static List<Relation> everything(Reindex reindex, Claims claims) {
        boolean inSchema = reindex.kindWord().equals("SCHEMA");
        boolean system = reindex.kindWord().equals("SYSTEM");
        return claims.schema().objects().stream()
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .filter(r -> r instanceof Table table && !table.partitioned()
                        || r instanceof View view && view.materialized())
                .filter(r -> !system
                        && (!inSchema || reindex.name().name().equals(r.name().schema())))
                .toList();
    }

    static void cluster(Cluster cluster, Claims claims) {
        if (cluster.table() == null) {
            return;
        }
        Relation relation = claims.schema().relation(cluster.table()).orElse(null);
        claims.lockWritten(cluster.table(), LockMode.ACCESS_EXCLUSIVE);
        if (relation instanceof Table table && table.partitioned()) {
            claims.refusesTransactions();
            claims.lockFamily(table, LockMode.ACCESS_EXCLUSIVE);
            claims.family(table).forEach(claims::rewrite);
        } else if (relation != null) {
            claims.rewrite(relation);
        }
    }

    /** ALTER INDEX, and ALTER TABLE that names an index. */
    static void alter(AlterTable alter, Relation owner, Claims claims) {
        String index = alter.table().name();
        for (TableAction action : alter.actions()) {
            boolean mild = action instanceof SetStatistics
                    || action instanceof RenameTable && alter.object() == ObjectKind.INDEX
                    || (action instanceof SetOptions
                                    || action instanceof ResetOptions
                                    || action instanceof SetColumnOptions)
                            && ActionMode.of(action) == LockMode.SHARE_UPDATE_EXCLUSIVE;
            if (action instanceof AttachPartition attach) {
                attached(attach, owner, claims);
            } else if (!mild) {
                claims.lockIndex(owner, index, LockMode.ACCESS_EXCLUSIVE);
            }
        }
    }

    private static void attached(AttachPartition attach, Relation owner, Claims claims) {
        claims.lock(owner.name(), LockMode.ACCESS_SHARE);
        Optional<Relation> part = claims.schema().relationOfIndex(attach.partition());
        if (part.isPresent()) {
            claims.lock(part.get().name(), LockMode.ACCESS_SHARE);
            claims.lockIndex(part.get(), attach.partition().name(), LockMode.ACCESS_EXCLUSIVE);
        }
    }
}
