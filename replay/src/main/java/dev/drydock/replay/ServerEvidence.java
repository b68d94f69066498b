package dev.drydock.replay;

import dev.drydock.postgres.LockWait;
import dev.drydock.postgres.ServerLog;
import dev.drydock.postgres.TemporaryFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the server's own log says about a step: temporary files, and waits of probes that no look has caught. */
final class ServerEvidence {

    private final @Nullable ServerLog log;
    private long position;

    /**
     * What was found.
     *
     * @param tempBytes bytes of the migration's temporary files; null where the log cannot be read
     * @param longestWaitsMs the longest wait of each probe's backend for a relation in milliseconds, those without one left out
     */
    record Found(@Nullable Long tempBytes, Map<Integer, Double> longestWaitsMs) {}

    ServerEvidence(Optional<ServerLog> log) {
        this.log = log.orElse(null);
    }

    /** What comes from now on counts. */
    void begin() {
        position = log == null ? 0 : log.position();
    }

    /** Reads what has come since the beginning; the sessions have been answered. */
    Found end(int migration, Set<Integer> probes) {
        if (log == null) {
            return new Found(null, Map.of());
        }
        Set<Integer> backends = new HashSet<>(probes);
        backends.add(migration);
        long[] bytes = new long[1];
        Map<Integer, Double> waits = new HashMap<>();
        position = log.read(position, backends, entry -> {
            TemporaryFile.of(entry)
                    .filter(file -> file.backend() == migration)
                    .ifPresent(file -> bytes[0] += file.bytes());
            LockWait.of(entry)
                    .filter(wait -> wait.outcome() == LockWait.Outcome.ACQUIRED
                            && wait.object().startsWith("relation "))
                    .ifPresent(wait -> waits.merge(wait.backend(), wait.waited().toNanos() / 1e6, Math::max));
        });
        return new Found(bytes[0], Map.copyOf(waits));
    }
}
