package dev.drydock.lock;

import dev.drydock.schema.Table;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.CreateForeignTable;
import dev.drydock.sql.CreateSequence;
import dev.drydock.sql.CreateStatistics;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.CreateTrigger;
import dev.drydock.sql.LikeClause;
import dev.drydock.sql.Name;
import dev.drydock.sql.SequenceOption;
import dev.drydock.sql.TableAction;

/** What statements that create something do to what exists (measured, 13 to 18). */
final class CreateForms {

    private CreateForms() {}

    static void table(CreateTable create, Claims claims) {
        if (create.ifNotExists() && claims.schema().relation(create.table()).isPresent()) {
            QueryForms.readUnexpanded(
                    create.query() == null ? "" : create.query().text(), claims);
            return;
        }
        create.columns().forEach(column -> QueryForms.noted(column.defaultValue(), claims));
        for (TableAction action : create.actions()) {
            if (action instanceof AddForeignKey key && !key.referenced().equals(create.table())) {
                referenced(key.referenced(), claims);
            }
        }
        create.inherits().forEach(parent -> claims.lockWritten(parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
        for (LikeClause like : create.like()) {
            claims.lockWritten(like.table(), LockMode.ACCESS_SHARE);
        }
        if (create.partitionOf() != null) {
            PartitionForms.create(create, create.partitionOf(), claims);
        }
        if (create.withNoData()) {
            QueryForms.readUnexpanded(create.query(), claims);
        } else {
            QueryForms.read(create.query(), claims);
        }
    }

    static void foreignTable(CreateForeignTable create, Claims claims) {
        table(create.table(), claims);
    }

    private static void referenced(Name written, Claims claims) {
        Table table = claims.table(written);
        if (table == null) {
            claims.lockWritten(written, LockMode.SHARE_ROW_EXCLUSIVE);
        } else {
            claims.lockFamily(table, LockMode.SHARE_ROW_EXCLUSIVE);
        }
    }

    static void sequence(CreateSequence create, Claims claims) {
        boolean exists =
                create.ifNotExists() && claims.schema().relation(create.name()).isPresent();
        for (SequenceOption option : create.options()) {
            if (!exists) {
                owner(option, claims);
            }
        }
    }

    /** OWNED BY looks at the table of the column. */
    static void owner(SequenceOption option, Claims claims) {
        if (option.kind() == SequenceOption.Kind.OWNED_BY && option.name() != null) {
            claims.lockWritten(option.name(), LockMode.ACCESS_SHARE);
        }
    }

    static void statistics(CreateStatistics create, Claims claims) {
        claims.lockWritten(create.table(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    }

    static void trigger(CreateTrigger create, Claims claims) {
        Table table = claims.table(create.table());
        if (table != null && table.partitioned() && create.forEachRow()) {
            claims.lockFamily(table, LockMode.SHARE_ROW_EXCLUSIVE);
        } else {
            claims.lockWritten(create.table(), LockMode.SHARE_ROW_EXCLUSIVE);
        }
        if (create.from() != null) {
            claims.lockWritten(create.from(), LockMode.ACCESS_SHARE);
        }
    }
}
