package dev.drydock.replay.report;

import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.CompatibilityBreak;
import dev.drydock.replay.Queue;
import dev.drydock.replay.Replay;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.Traffic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what everybody else noticed of the first up. */
final class HtmlTraffic {

    private static final int MOST_TABLES = 40;

    private static final int MOST_CHARTS = 6;

    private static final int MOST_BREAKS = 40;

    private HtmlTraffic() {}

    /** An axis on which the first up and its probes have room. */
    static TimeAxis axis(Replay replay) {
        double end = LockTimeline.axis(replay.up()).lengthMs();
        for (ProbeRun probe : replay.traffic().probes()) {
            for (Latency latency : probe.latencies()) {
                end = Math.max(end, latency.atMs());
            }
        }
        return new TimeAxis(end);
    }

    static void write(Replay replay, Markup out) throws IOException {
        Traffic traffic = replay.traffic();
        if (traffic.blocked().isEmpty()
                && traffic.probes().isEmpty()
                && traffic.breaks() == null
                && traffic.queue() == null) {
            return;
        }
        out.leaf("h3", "What others noticed");
        blocked(replay, out);
        charts(replay, out);
        breaks(traffic, out);
        Queue queue = traffic.queue();
        if (queue != null) {
            out.leaf("p", TrafficWords.of(queue));
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
            table.row(StrongestLock.shortName(blocked.table()));
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

    private static void charts(Replay replay, Markup out) throws IOException {
        List<ProbeRun> canaries = new ArrayList<>();
        Map<String, List<ProbeRun>> byTable = new LinkedHashMap<>();
        replay.traffic().probes().stream()
                .sorted(Comparator.comparing(ProbeRun::longestMs).reversed())
                .forEach(probe -> {
                    String table = probe.table();
                    (table == null ? canaries : byTable.computeIfAbsent(table, name -> new ArrayList<>())).add(probe);
                });
        Map<String, LockLane> lanes = LockLane.of(replay.up(), replay).stream()
                .collect(Collectors.toMap(LockLane::relation, lane -> lane));
        TimeAxis axis = axis(replay);
        for (String table : byTable.keySet().stream().limit(MOST_CHARTS).toList()) {
            List<ProbeRun> probes = new ArrayList<>(canaries);
            byTable.get(table).stream().sorted(Comparator.comparing(ProbeRun::kind)).forEach(probes::add);
            out.open("figure", "class", "latencies");
            out.open("figcaption").text("Answers of probes of ");
            out.leaf("code", StrongestLock.shortName(table)).close();
            LatencyChart.write(out, axis, table, probes, lanes.get(table));
            key(probes, out);
            out.end();
        }
        if (byTable.size() > MOST_CHARTS) {
            out.leaf(
                    "p",
                    "and " + Figures.counted(byTable.size() - MOST_CHARTS, "more table") + " with quicker answers",
                    "class",
                    "more");
        }
    }

    private static void key(List<ProbeRun> probes, Markup out) throws IOException {
        HtmlTable table = HtmlTable.open(out, "The probes and their answers", "probes");
        table.head("Probe", "Statement", "Due#", "Half within#", "99 % within#", "Longest#", "Errors");
        List<ProbeRun> canaryLast = probes.stream()
                .sorted(Comparator.comparing((ProbeRun probe) -> probe.kind() == ProbeKind.CANARY))
                .toList();
        for (ProbeRun probe : canaryLast) {
            out.open("tr").open("th", "scope", "row");
            out.open("svg", "class", "sample", "width", "28", "height", "10", "aria-hidden", "true");
            out.empty("path", "class", "latency " + probe.kind().word(), "d", "M0 5H28").close();
            out.text(" " + (probe.kind() == ProbeKind.CANARY ? "canary: the machine's noise" : probe.kind().word()));
            out.close();
            out.open("td").leaf("code", probe.sql(), "class", "sql").close();
            table.number(Figures.count(probe.count()));
            table.number(Figures.time(probe.p50Ms()));
            table.wait(probe.p99Ms());
            table.wait(probe.longestMs());
            table.cell(errors(probe));
            out.end();
        }
        table.close(0);
    }

    private static String errors(ProbeRun probe) {
        return probe.errors().stream()
                .map((ProbeError error) ->
                        Figures.count(error.count()) + " × " + error.sqlState() + " " + error.message())
                .collect(Collectors.joining("; "));
    }

    private static void breaks(Traffic traffic, Markup out) throws IOException {
        List<CompatibilityBreak> breaks = traffic.breaks();
        if (breaks == null) {
            return;
        }
        if (breaks.isEmpty()) {
            out.leaf("p", "The statements of the code of before, which were tried behind the up, still run.");
            return;
        }
        out.leaf("h4", "What breaks the code of before").open("ul");
        for (CompatibilityBreak found : breaks.subList(0, Math.min(MOST_BREAKS, breaks.size()))) {
            out.leaf("li", TrafficWords.of(found));
        }
        if (breaks.size() > MOST_BREAKS) {
            out.leaf("li", "and " + Figures.count(breaks.size() - MOST_BREAKS) + " more", "class", "more");
        }
        out.end();
    }
}
