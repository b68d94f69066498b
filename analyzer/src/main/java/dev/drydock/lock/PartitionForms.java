package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.schema.TableConstraint;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.Name;
import java.util.Optional;

/** What making, attaching and detaching partitions does to the partitioned table and its other partitions. */
final class PartitionForms {

    private PartitionForms() {}

    static void attach(AttachPartition attach, Alteration in) {
        Claims claims = in.claims();
        Table partition = claims.table(attach.partition());
        if (partition == null) {
            claims.lockWritten(attach.partition(), LockMode.ACCESS_EXCLUSIVE);
        } else {
            claims.lockFamily(partition, LockMode.ACCESS_EXCLUSIVE);
            for (Table member : claims.family(partition)) {
                claims.buildNew(member);
                if (!PartitionBounds.proven(attach.bound(), in.table(), member)) {
                    claims.scan(member);
                }
            }
        }
        defaultPartition(in.table(), attach.bound(), claims);
        keys(in.table(), claims);
    }

    /** The foreign keys of the partitioned table become the partition's. */
    private static void keys(Table parent, Claims claims) {
        parent.foreignKeys().forEach(key -> lockReferenced(key, claims));
        LockMode other = claims.atLeast(15) ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_SHARE;
        claims.referencing(parent).forEach(table -> claims.lock(table.name(), other));
    }

    private static void lockReferenced(TableConstraint key, Claims claims) {
        Table referenced = key.referenced() == null ? null : claims.table(key.referenced());
        if (referenced != null) {
            claims.lockFamily(referenced, LockMode.SHARE_ROW_EXCLUSIVE);
        } else if (key.referenced() != null) {
            claims.lock(key.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
    }

    static void detach(DetachPartition detach, Alteration in) {
        Claims claims = in.claims();
        claims.lockWritten(detach.partition(), detached(detach, claims));
        if (!claims.atLeast(14) && !claims.referencing(in.table()).isEmpty()) {
            claims.lockWritten(detach.partition(), LockMode.ACCESS_EXCLUSIVE);
        }
        if (!detach.concurrently() && !detach.finalizing()) {
            claims.defaultPartition(in.table())
                    .ifPresent(other -> claims.lock(other.name(), LockMode.ACCESS_EXCLUSIVE));
            in.table().foreignKeys().forEach(key -> lockReferenced(key, claims));
            for (Table other : claims.referencing(in.table())) {
                claims.lock(other.name(), LockMode.ACCESS_EXCLUSIVE);
            }
        }
        Table partition = claims.table(detach.partition());
        if (partition != null && !detach.concurrently()) {
            partition.indexes().stream()
                    .filter(index -> index.parent() != null)
                    .forEach(index -> claims.lockIndex(partition, index.name(), LockMode.ACCESS_EXCLUSIVE));
        }
    }

    static LockMode detached(DetachPartition detach, Claims claims) {
        return claims.atLeast(14) ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }

    static void create(CreateTable create, Name parent, Claims claims) {
        claims.lockWritten(parent, LockMode.ACCESS_EXCLUSIVE);
        Table table = claims.table(parent);
        if (table != null && create.bound() != null) {
            defaultPartition(table, create.bound(), claims);
            keys(table, claims);
        }
    }

    /** No row of the default partition may belong to the new one. */
    private static void defaultPartition(Table parent, String bound, Claims claims) {
        Optional<Table> other = claims.defaultPartition(parent);
        if (other.isPresent()) {
            claims.lockFamily(other.get(), LockMode.ACCESS_EXCLUSIVE);
            for (Table member : claims.family(other.get())) {
                if (!PartitionBounds.excluded(bound, parent, member)) {
                    claims.scan(member);
                }
            }
        }
    }
}
