package dev.drydock.replay;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.probe.ProbeRun;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody else noticed of the first up.
 *
 * @param blocked how long others had to wait, for each probed table and each other one that was blocked
 * @param probes how long answers took
 * @param breaks statements of the code of before that the schema behind the up refuses; null if none were tried
 * @param queue what happens behind a reader that does not go away; null if it was not tried
 */
public record Traffic(
        List<Blocked> blocked,
        List<ProbeRun> probes,
        @Nullable List<CompatibilityBreak> breaks,
        @Nullable Queue queue) {

    /** Nobody was there. */
    public static final Traffic NONE = new Traffic(List.of(), List.of(), null, null);

    public Traffic {
        blocked = List.copyOf(blocked);
        probes = List.copyOf(probes);
        breaks = breaks == null ? null : List.copyOf(breaks);
    }

    /** The same with what the code of before met. */
    Traffic with(List<CompatibilityBreak> breaks) {
        return new Traffic(blocked, probes, breaks, queue);
    }

    /** The same with what happens behind a reader. */
    Traffic with(@Nullable Queue queue) {
        return new Traffic(blocked, probes, breaks, queue);
    }
}
