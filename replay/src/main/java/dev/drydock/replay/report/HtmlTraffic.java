package dev.drydock.replay.report;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.Replay;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.Traffic;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what everybody else noticed of the first up. */
final class HtmlTraffic {

    private static final int MOST_TABLES = 40;

    private static final int MOST_CHARTS = 4;

    /** Probes end a little later than what they probe. */
    private static final double TAIL = 0.1;

    private HtmlTraffic() {}

    /** An axis on which the first up has room, and the answers that came shortly behind it. */
    static TimeAxis axis(Replay replay) {
        double up = LockTimeline.axis(replay.up()).lengthMs();
        double end = replay.traffic().probes().stream()
                .flatMap(probe -> probe.latencies().stream())
                .mapToDouble(Latency::atMs)
                .filter(at -> at <= up * (1 + TAIL))
                .max()
                .orElse(up);
        return new TimeAxis(Math.max(up, end));
    }

    static void write(Replay replay, Markup out) throws IOException {
        Traffic traffic = replay.traffic();
        if (traffic.blocked().isEmpty() && traffic.probes().isEmpty() && traffic.breaks() == null) {
            return;
        }
        out.leaf("h3", "What others noticed");
        blocked(replay, out);
        charts(replay, out);
        List<CompatibilityBreak> breaks = traffic.breaks();
        if (breaks != null && breaks.isEmpty()) {
            out.leaf("p", "The statements of the code of before, which were tried behind the up, still run.");
        }
    }

    private static void blocked(Replay replay, Markup out) throws IOException {
        List<Blocked> all = replay.blocked().stream()
                .sorted(Comparator.comparing(Blocked::longestMs)
                        .thenComparing(Blocked::rowsMs)
                        .reversed()
                        .thenComparing(Blocked::table))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        Map<String, Long> rows =
                replay.tables().stream().collect(Collectors.toMap(TableFill::table, TableFill::rows, Math::max));
        HtmlTable table = HtmlTable.open(out, "How long others had to wait for each table", "blocked");
        table.head(
                "Table",
                "Rows#",
                "Reads blocked#",
                "Writes blocked#",
                "Longest at a stretch#",
                "Writes of the same rows blocked#");
        for (Blocked blocked : all.subList(0, Math.min(MOST_TABLES, all.size()))) {
            out.open("tr");
            table.row(Names.shortName(blocked.table()));
            Long count = rows.get(blocked.table());
            table.number(count == null ? "" : Figures.count(count));
            table.wait(blocked.readsMs());
            table.wait(blocked.writesMs());
            table.wait(blocked.longestMs());
            table.wait(blocked.rowsMs());
            out.end();
        }
        table.close(all.size() - MOST_TABLES);
    }

    /** Those of tables for which somebody waited, and folded the others. */
    private static void charts(Replay replay, Markup out) throws IOException {
        Map<String, List<ProbeRun>> byTable = replay.traffic().probes().stream()
                .filter(probe -> probe.table() != null)
                .sorted(Comparator.comparing(ProbeRun::longestMs).reversed())
                .collect(Collectors.groupingBy(
                        probe -> Objects.requireNonNull(probe.table()), LinkedHashMap::new, Collectors.toList()));
        if (byTable.isEmpty()) {
            return;
        }
        Set<String> waited = replay.blocked().stream()
                .filter(blocked -> Math.max(blocked.longestMs(), blocked.rowsMs()) > 0)
                .map(Blocked::table)
                .collect(Collectors.toSet());
        LatencyCharts charts = new LatencyCharts(out, replay, axis(replay));
        List<String> shown = byTable.keySet().stream().filter(waited::contains).toList();
        for (String table : shown.stream().limit(MOST_CHARTS).toList()) {
            charts.write(table, byTable.get(table));
        }
        if (shown.size() > MOST_CHARTS) {
            out.leaf(
                    "p",
                    "and " + Figures.counted(shown.size() - MOST_CHARTS, "more table") + " with quicker answers",
                    "class",
                    "more");
        }
        HtmlTable.fold(
                out,
                false,
                "h4",
                "All probes",
                Figures.counted(replay.traffic().probes().size(), "probe"));
        LatencyCharts.figures(replay.traffic().probes(), out);
        out.end();
    }
}
