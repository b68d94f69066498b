package dev.drydock.replay;

import dev.drydock.sql.Name;

/**
 * A relation of the user's at one moment.
 *
 * <p>The counters are those of the asking backend since it last reported to the statistics; within a transaction the
 * difference of two readings is what happened between them.
 *
 * @param oid its number
 * @param name schema-qualified
 * @param kind {@code pg_class.relkind}
 * @param file the number of its file; 0 if it has none, as views and partitioned tables
 * @param read rows that were read sequentially
 * @param inserted rows that were inserted
 * @param updated rows that were updated
 * @param deleted rows that were deleted
 */
record Relation(long oid, Name name, char kind, long file, long read, long inserted, long updated, long deleted) {

    /** Whether rows lie in it: a table or a materialized view. */
    boolean holdsRows() {
        return kind == 'r' || kind == 'm';
    }

    boolean isTable() {
        return kind == 'r' || kind == 'p';
    }

    boolean isIndex() {
        return kind == 'i';
    }
}
