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
 * @param milliseconds from sending it to its answer
 * @param locks what it locked that the transaction had not locked before it
 * @param rewrites the tables and materialized views that got a new file, schema-qualified
 * @param scans the tables that were read sequentially, schema-qualified; null when it could not be measured
 */
public record StatementRun(
        String kind,
        String file,
        int line,
        int column,
        String sql,
        double milliseconds,
        List<HeldLock> locks,
        List<String> rewrites,
        @Nullable List<String> scans) {

    public StatementRun {
        locks = List.copyOf(locks);
        rewrites = List.copyOf(rewrites);
        scans = scans == null ? null : List.copyOf(scans);
    }
}
