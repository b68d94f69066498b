package dev.drydock.replay.report;

import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Queue;
import java.util.Locale;

/** Puts what others met during a migration into sentences; names in them are not escaped. */
final class TrafficWords {

    private TrafficWords() {}

    /** What happens behind a reader that idles in its transaction. */
    static String of(Queue queue) {
        String reader = "Behind a reader that idles for " + Figures.time(queue.readerMs()) + " in its transaction, ";
        String behind = "reads stand for " + Figures.time(queue.readsMs()) + " and writes for "
                + Figures.time(queue.writesMs());
        if (queue.lockTimeout()) {
            Double without = queue.withoutTimeoutMs();
            return reader + "the up gives up after " + Figures.time(queue.waitedMs())
                    + " by its lock_timeout; until then " + behind
                    + (without == null ? "." : ". Without it they would stand for " + Figures.time(without) + ".");
        }
        return reader + "the up waits for " + Figures.time(queue.waitedMs()) + "; behind it " + behind
                + ". No lock_timeout ends that.";
    }

    /** An error that a probe met. */
    static String of(ProbeRun probe, ProbeError error) {
        String where = probe.table() == null ? "" : " on " + Names.shortName(probe.table());
        return "%s of %s %s probes%s failed: %s (SQLSTATE %s)."
                .formatted(
                        Figures.count(error.count()),
                        Figures.count(probe.count()),
                        probe.kind().word().toLowerCase(Locale.ROOT),
                        where,
                        error.message(),
                        error.sqlState());
    }
}
