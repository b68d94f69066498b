package dev.drydock.evidence;

import java.util.List;

/**
 * All that was seen during one watch.
 *
 * @param locks of the watched backend, in the order in which they were first seen
 * @param waits of the probes
 */
public record Sightings(List<LockSighting> locks, List<WaitSighting> waits) {

    /** Nothing was seen. */
    public static final Sightings NONE = new Sightings(List.of(), List.of());

    public Sightings {
        locks = List.copyOf(locks);
        waits = List.copyOf(waits);
    }
}
