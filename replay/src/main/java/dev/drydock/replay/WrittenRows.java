package dev.drydock.replay;

/**
 * What a statement wrote into a table row by row; a rewrite of the whole table is none of it.
 *
 * @param table schema-qualified
 * @param inserted rows
 * @param updated rows
 * @param deleted rows
 */
public record WrittenRows(String table, long inserted, long updated, long deleted) {

    /** Whether others that write the same rows wait until the transaction ends. */
    boolean locksRows() {
        return updated + deleted > 0;
    }
}
