package dev.drydock.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All replays of a run, with what a reader needs to judge the figures.
 *
 * @param serverVersion as in {@code 16.15}
 * @param settings of the server, those that differ from PostgreSQL's defaults, in their order
 * @param replays in the order of the history
 */
public record ReplayReport(String serverVersion, Map<String, String> settings, List<Replay> replays) {

    public ReplayReport {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        replays = List.copyOf(replays);
    }
}
