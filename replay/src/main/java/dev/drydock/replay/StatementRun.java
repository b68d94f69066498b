package dev.drydock.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement did.
 *
 * @param kind the name of the statement's record in {@code dev.drydock.sql}
 * @param file the file as it is shown to the user
 * @param line 1-based
 * @param column 1-based, in code points
 * @param sql its first line, abbreviated, control characters escaped
 * @param startMs milliseconds from the beginning of the step to when it was sent, without the pauses in which the recorder asked
 * @param milliseconds from sending it to its answer
 * @param locks what it locked that the transaction had not locked before it
 * @param work what it did to tables; null when it could not be measured, as behind a failure
 */
public record StatementRun(
        String kind,
        String file,
        int line,
        int column,
        String sql,
        double startMs,
        double milliseconds,
        List<HeldLock> locks,
        @Nullable Work work) {

    public StatementRun {
        locks = List.copyOf(locks);
    }

    /**
     * What the server had to do for a statement.
     *
     * @param rewrites the tables and materialized views that got a new file, schema-qualified
     * @param scans the tables that were read sequentially, schema-qualified; null outside of a transaction, where nobody
     *     counts
     * @param builds the indexes that were built, schema-qualified
     * @param written the rows of tables that were inserted, updated or deleted; null outside of a transaction
     * @param walBytes bytes of write-ahead log
     */
    public record Work(
            List<String> rewrites,
            @Nullable List<String> scans,
            List<String> builds,
            @Nullable List<WrittenRows> written,
            long walBytes) {

        /** Nothing that costs. */
        public static final Work NONE = new Work(List.of(), List.of(), List.of(), List.of(), 0);

        public Work {
            rewrites = List.copyOf(rewrites);
            scans = scans == null ? null : List.copyOf(scans);
            builds = List.copyOf(builds);
            written = written == null ? null : List.copyOf(written);
        }
    }

    /** The tables and materialized views that got a new file, schema-qualified; none if that is not known. */
    public List<String> rewrites() {
        return work == null ? List.of() : work.rewrites();
    }

    /** The tables that were read sequentially, schema-qualified; null when it could not be measured. */
    public @Nullable List<String> scans() {
        return work == null ? null : work.scans();
    }
}
