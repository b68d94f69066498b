package dev.drydock.benchmarks;

import dev.drydock.lock.LockMode;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.StatementRun.Work;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What a replay has shown of a classic. */
record ClassicRun(Classic classic, Replay replay) {

    static final String TABLE = "public.t";

    static final String PARENT = "public.parent";

    /** Instead of a lock that nobody saw. */
    static final String UNSEEN = "not seen";

    /** Milliseconds of a kind that others waited. */
    interface Waited {

        double of(Blocked blocked);
    }

    /** The only statement of the up. */
    StatementRun statement() {
        if (replay.up().statements().size() != 1) {
            throw new IllegalStateException(classic.title() + ": " + replay.up());
        }
        return replay.up().statements().get(0);
    }

    /** What it did to tables. */
    Work work() {
        return Objects.requireNonNull(statement().work());
    }

    /**
     * The strongest lock on the table, and of several the one that was held longest; empty if a statement without a transaction
     * was too quick for the observer.
     */
    Optional<HeldLock> strongest() {
        return statement().locks().stream()
                .filter(lock -> lock.relation().equals(TABLE))
                .max(Comparator.comparing(HeldLock::mode).thenComparing(HeldLock::heldMs));
    }

    /** The mode of that lock. */
    String mode() {
        return strongest().map(HeldLock::mode).map(LockMode::toString).orElse(UNSEEN);
    }

    double heldMs() {
        return strongest().map(HeldLock::heldMs).orElse(0.0);
    }

    /** How long others waited for a table; 0 if nobody looked after it, as nothing led there. */
    double blockedMs(String table, Waited kind) {
        Optional<Blocked> found = replay.blocked().stream()
                .filter(blocked -> blocked.table().equals(table))
                .findFirst();
        return found.map(kind::of).orElse(0.0);
    }

    double readsMs() {
        return blockedMs(TABLE, Blocked::readsMs);
    }

    double writesMs() {
        return blockedMs(TABLE, Blocked::writesMs);
    }

    double rowsMs() {
        return blockedMs(TABLE, Blocked::rowsMs);
    }

    double parentWritesMs() {
        return blockedMs(PARENT, Blocked::writesMs);
    }
}
