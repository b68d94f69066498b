package dev.drydock.oracle;

import dev.drydock.lock.LockMode;
import dev.drydock.sql.Name;
import java.util.Optional;

/** What other sessions hold while a statement runs, so that the locks that it asks for can be seen. */
enum Obstacle {
    /** Readers of each table with all its indexes. */
    READERS(LockMode.ACCESS_SHARE),
    /** Readers of each table, and a session of its own for each index. */
    INDEXES(LockMode.ACCESS_SHARE),
    /** Writers of each table. */
    WRITERS(LockMode.ROW_EXCLUSIVE),
    /** Sessions like VACUUM on each table. */
    MAINTENANCE(LockMode.SHARE_UPDATE_EXCLUSIVE);

    private final LockMode mode;

    Obstacle(LockMode mode) {
        this.mode = mode;
    }

    String onTable(Name table) {
        return this == READERS
                ? "EXPLAIN SELECT FROM ONLY " + table
                : "LOCK TABLE ONLY " + table + " IN " + mode + " MODE";
    }

    /** LOCK TABLE takes no materialized views. */
    String onView(Name view) {
        return mode == LockMode.ACCESS_SHARE
                ? "EXPLAIN SELECT FROM " + view
                : "COMMENT ON MATERIALIZED VIEW " + view + " IS NULL";
    }

    Optional<String> onIndex(Name index) {
        return this == INDEXES ? Optional.of("COMMENT ON INDEX " + index + " IS NULL") : Optional.empty();
    }
}
