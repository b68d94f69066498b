package dev.drydock.postgres;

import dev.drydock.postgres.ServerLog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a backend says about its wait for a lock, as the log has it from a role with {@code log_lock_waits}; waits shorter than
 * its {@code deadlock_timeout} are not in it.
 *
 * <p>A wait that is cancelled, or ended by a deadlock, has no {@link Outcome#ACQUIRED}; the error of the backend ends it.
 *
 * @param time when it was written, in whole milliseconds
 * @param backend the process id of the one that waits
 * @param mode as in {@code pg_locks}: {@code AccessShareLock}
 * @param object as the server describes it: {@code relation 16390 of database 16384}
 * @param waited since the wait began, in microseconds
 */
public record LockWait(Instant time, int backend, Outcome outcome, String mode, String object, Duration waited) {

    /** How a wait goes on. */
    public enum Outcome {
        /** It has lasted for deadlock_timeout. */
        WAITING,
        /** It has ended with the lock. */
        ACQUIRED,
        /** It has ended in a deadlock. */
        DEADLOCK
    }

    // src/backend/storage/lmgr/proc.c, ProcSleep, and lmgr.c, DescribeLockTag; measured on 13 and 18. A wait for
    // a table in the midst of parsing has the place in the statement behind it (parse_node.c, pcb_error_callback).
    private static final Pattern TEXT = Pattern.compile(
            "LOG: {2}process (\\d+) (still waiting for|acquired"
                    + "|detected deadlock while waiting for) (\\w+) on (.+) after (\\d{1,15})\\.(\\d{3}) ms(?: at character \\d+)?");

    private static final Pattern RELATION = Pattern.compile("(?:relation|.* of relation) (\\d{1,10}) of database \\d+");

    /** Reads an entry of the log; empty if it is about something else. */
    public static Optional<LockWait> of(Entry entry) {
        var text = TEXT.matcher(entry.text());
        if (!text.matches() || !text.group(1).equals(Integer.toString(entry.backend()))) {
            return Optional.empty();
        }
        var outcome = switch (text.group(2)) {
            case "still waiting for" -> Outcome.WAITING;
            case "acquired" -> Outcome.ACQUIRED;
            default -> Outcome.DEADLOCK;
        };
        var waited = Duration.ofMillis(Long.parseLong(text.group(5))).plusNanos(Long.parseLong(text.group(6)) * 1_000);
        return Optional.of(new LockWait(entry.time(), entry.backend(), outcome, text.group(3), text.group(4), waited));
    }

    /** Returns the OID of the relation, also of one whose row or page is waited for; empty for a lock on something else. */
    public OptionalLong relation() {
        var relation = RELATION.matcher(object);
        return relation.matches() ? OptionalLong.of(Long.parseLong(relation.group(1))) : OptionalLong.empty();
    }
}
