package dev.drydock.lock;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement keeps others from doing to a table while it holds this lock, weakest first.
 *
 * <p>The conflicts are those of the manual, "Explicit Locking", table 13.2; they are the same in PostgreSQL 13 to 18.
 */
public enum LockMode {
    /** Taken by SELECT. */
    ACCESS_SHARE("ACCESS SHARE", "AccessShareLock"),
    /** Taken by SELECT … FOR UPDATE and by foreign-key checks on the referenced table. */
    ROW_SHARE("ROW SHARE", "RowShareLock"),
    /** Taken by INSERT, UPDATE, DELETE and MERGE. */
    ROW_EXCLUSIVE("ROW EXCLUSIVE", "RowExclusiveLock"),
    /** Taken by VACUUM, ANALYZE, VALIDATE CONSTRAINT and CREATE INDEX CONCURRENTLY; reads and writes pass. */
    SHARE_UPDATE_EXCLUSIVE("SHARE UPDATE EXCLUSIVE", "ShareUpdateExclusiveLock"),
    /** Taken by CREATE INDEX; writes wait. */
    SHARE("SHARE", "ShareLock"),
    /** Taken by ADD FOREIGN KEY on both tables and by CREATE TRIGGER; writes wait. */
    SHARE_ROW_EXCLUSIVE("SHARE ROW EXCLUSIVE", "ShareRowExclusiveLock"),
    /** Taken by REFRESH MATERIALIZED VIEW CONCURRENTLY; only plain reads pass. */
    EXCLUSIVE("EXCLUSIVE", "ExclusiveLock"),
    /** Taken by most forms of ALTER TABLE, DROP and TRUNCATE; even reads wait. */
    ACCESS_EXCLUSIVE("ACCESS EXCLUSIVE", "AccessExclusiveLock");

    private final String manualName;
    private final String catalogName;

    LockMode(String manualName, String catalogName) {
        this.manualName = manualName;
        this.catalogName = catalogName;
    }

    /** Finds the mode that {@code pg_locks.mode} spells this way, for instance {@code AccessShareLock}. */
    public static Optional<LockMode> ofCatalogName(String catalogName) {
        for (LockMode mode : values()) {
            if (mode.catalogName.equals(catalogName)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** Finds the mode that the manual and LOCK TABLE spell this way, for instance {@code ACCESS SHARE}. */
    public static Optional<LockMode> ofManualName(String manualName) {
        for (LockMode mode : values()) {
            if (mode.manualName.equals(manualName)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    /** What waits while this lock is held. */
    public Blocked blocks() {
        return blocksReads() ? Blocked.READS : blocksWrites() ? Blocked.WRITES : Blocked.NOTHING;
    }

    /** The stronger of the two: the one that the manual names later. */
    public LockMode orStronger(LockMode other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The modes that wait while this one is held; the relation is symmetric. */
    public Set<LockMode> conflicts() {
        return switch (this) {
            case ACCESS_SHARE -> EnumSet.of(ACCESS_EXCLUSIVE);
            case ROW_SHARE -> EnumSet.of(EXCLUSIVE, ACCESS_EXCLUSIVE);
            case ROW_EXCLUSIVE -> EnumSet.of(SHARE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE_UPDATE_EXCLUSIVE -> EnumSet.range(SHARE_UPDATE_EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE ->
                EnumSet.of(ROW_EXCLUSIVE, SHARE_UPDATE_EXCLUSIVE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE_ROW_EXCLUSIVE -> EnumSet.range(ROW_EXCLUSIVE, ACCESS_EXCLUSIVE);
            case EXCLUSIVE -> EnumSet.range(ROW_SHARE, ACCESS_EXCLUSIVE);
            case ACCESS_EXCLUSIVE -> EnumSet.allOf(LockMode.class);
        };
    }

    /** Tells whether a plain SELECT waits while this lock is held. */
    public boolean blocksReads() {
        return conflicts().contains(ACCESS_SHARE);
    }

    /** Tells whether INSERT, UPDATE and DELETE wait while this lock is held. */
    public boolean blocksWrites() {
        return conflicts().contains(ROW_EXCLUSIVE);
    }

    /** The name that {@code pg_locks.mode} uses. */
    public String catalogName() {
        return catalogName;
    }

    /** The name that the manual and {@code LOCK TABLE … IN … MODE} use. */
    @Override
    public String toString() {
        return manualName;
    }
}
