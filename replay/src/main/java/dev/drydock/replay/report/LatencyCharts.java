package dev.drydock.replay.report;

import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Replay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the charts of the probes of one up, with their keys, and the table of all probes. */
final class LatencyCharts {

    private static final int MOST_PROBES = 60;

    private final Markup out;
    private final TimeAxis axis;
    private final List<ProbeRun> canaries;
    private final Map<String, LockLane> lanes;

    LatencyCharts(Markup out, Replay replay, TimeAxis axis) {
        this.out = out;
        this.axis = axis;
        this.canaries = replay.traffic().probes().stream()
                .filter(probe -> probe.table() == null)
                .toList();
        this.lanes =
                LockLane.of(replay.up(), replay).stream().collect(Collectors.toMap(LockLane::relation, lane -> lane));
    }

    /** The chart of one table. */
    void write(String table, List<ProbeRun> ofTable) throws IOException {
        List<ProbeRun> probes = new ArrayList<>(canaries);
        ofTable.stream().sorted(Comparator.comparing(ProbeRun::kind)).forEach(probes::add);
        if (ofTable.stream().noneMatch(this::isInTime)) {
            out.open("p", "class", "note").text("No probe of ").leaf("code", Names.shortName(table));
            out.text(" was due while the up ran.").end();
            return;
        }
        out.open("figure", "class", "lane latencies").open("figcaption");
        out.leaf("code", Names.shortName(table)).text(" answers within");
        for (ProbeRun probe : probes) {
            out.open("span", "class", "key");
            sample(probe);
            out.text(name(probe) + ", longest " + Figures.time(probe.longestMs()))
                    .close();
        }
        out.close();
        LatencyChart.write(out, axis, table, probes, lanes.get(table));
        out.end();
    }

    private boolean isInTime(ProbeRun probe) {
        return probe.latencies().stream().anyMatch(latency -> latency.atMs() <= axis.lengthMs());
    }

    private void sample(ProbeRun probe) throws IOException {
        out.open("svg", "width", "28", "height", "14", "aria-hidden", "true");
        out.empty("path", "class", "latency " + probe.kind().word(), "d", "M0 7H28");
        out.close();
    }

    private static String name(ProbeRun probe) {
        return switch (probe.kind()) {
            case READER -> "reader";
            case WRITER -> "writer";
            case ROW -> "writer of single rows";
            case CANARY -> "the machine's noise";
            case WORKLOAD -> "workload";
        };
    }

    /** The table of all probes. */
    static void figures(List<ProbeRun> probes, Markup out) throws IOException {
        HtmlTable table = HtmlTable.open(out, "The probes and their answers", "probes");
        table.head("Table", "Probe", "Statement", "Due#", "Half within#", "99 % within#", "Longest#", "Errors");
        for (ProbeRun probe : probes.subList(0, Math.min(MOST_PROBES, probes.size()))) {
            out.open("tr");
            String of = probe.table();
            table.row(of == null ? "" : Names.shortName(of));
            table.cell(name(probe));
            out.open("td").leaf("code", probe.sql(), "class", "sql").close();
            table.number(Figures.count(probe.count()));
            table.number(Figures.time(probe.p50Ms()));
            table.number(Figures.time(probe.p99Ms()));
            if (probe.kind() == ProbeKind.CANARY) {
                table.number(Figures.time(probe.longestMs()));
            } else {
                table.wait(probe.longestMs());
            }
            table.cell(errors(probe));
            out.end();
        }
        table.close(probes.size() - MOST_PROBES);
    }

    private static String errors(ProbeRun probe) {
        return probe.errors().stream()
                .map((ProbeError error) ->
                        Figures.count(error.count()) + " × " + error.sqlState() + " " + error.message())
                .collect(Collectors.joining("; "));
    }
}
