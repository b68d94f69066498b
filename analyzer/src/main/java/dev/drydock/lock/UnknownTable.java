package dev.drydock.lock;

import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.Inherit;
import dev.drydock.sql.NoInherit;
import dev.drydock.sql.TableAction;

/** What an action locks beside a table of which nothing is known: the tables that it names itself. */
final class UnknownTable {

    private UnknownTable() {}

    static void claim(TableAction action, Claims claims) {
        if (action instanceof AddForeignKey key) {
            claims.lockWritten(key.referenced(), LockMode.SHARE_ROW_EXCLUSIVE);
        } else if (action instanceof AddColumn add) {
            add.constraints().forEach(constraint -> claim(constraint, claims));
        } else if (action instanceof AttachPartition attach) {
            claims.lockWritten(attach.partition(), LockMode.ACCESS_EXCLUSIVE);
        } else if (action instanceof DetachPartition detach) {
            claims.lockWritten(detach.partition(), PartitionForms.detached(detach, claims));
        } else if (action instanceof Inherit inherit) {
            claims.lockWritten(inherit.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        } else if (action instanceof NoInherit inherit) {
            claims.lockWritten(inherit.parent(), LockMode.ACCESS_SHARE);
        }
    }
}
