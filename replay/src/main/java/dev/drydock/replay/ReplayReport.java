package dev.drydock.replay;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All replays of a run, with what a reader needs to judge the figures.
 *
 * @param serverVersion as in {@code 16.15}
 * @param settings of the server, those that differ from PostgreSQL's defaults, in their order
 * @param replays in the order of the history
 * @param rowsSince when the rows that it began with were made; null if they were made in this run
 * @param missing which figures the server does not give and why, one sentence each
 */
public record ReplayReport(
        String serverVersion,
        Map<String, String> settings,
        List<Replay> replays,
        @Nullable Instant rowsSince,
        List<String> missing) {

    public ReplayReport {
        missing = List.copyOf(missing);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        replays = List.copyOf(replays);
    }

    /** A run that made its rows itself. */
    public ReplayReport(String serverVersion, Map<String, String> settings, List<Replay> replays) {
        this(serverVersion, settings, replays, null, List.of());
    }

    /** A run of this replayer. */
    public static ReplayReport of(Replayer replayer, List<Replay> replays) {
        return new ReplayReport(
                replayer.server().version(),
                replayer.server().settings(),
                replays,
                replayer.rowsSince().orElse(null),
                replayer.server().missing());
    }
}
