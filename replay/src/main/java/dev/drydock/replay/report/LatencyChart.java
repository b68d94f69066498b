package dev.drydock.replay.report;

import dev.drydock.lock.Blocked;
import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeRun;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws how long the answers of a table's probes took over time, on a logarithmic scale, above the machine's noise. */
final class LatencyChart {

    private static final int HEIGHT = 120;

    private static final double WIDTH = 1_000;

    private static final double LEAST_MS = 0.1;

    private final Markup out;
    private final TimeAxis axis;
    private final double mostMs;

    private LatencyChart(Markup out, TimeAxis axis, List<ProbeRun> probes) {
        this.out = out;
        this.axis = axis;
        double most = probes.stream()
                .flatMap(probe -> probe.latencies().stream())
                .mapToDouble(Latency::ms)
                .max()
                .orElse(0);
        this.mostMs = Math.pow(10, Math.ceil(Math.log10(Math.max(10, most))));
    }

    /**
     * Draws them over the stretches in which the table's lane was blocked.
     *
     * @param lane null if the step did not lock the table
     */
    static void write(Markup out, TimeAxis axis, String table, List<ProbeRun> probes, @Nullable LockLane lane)
            throws IOException {
        new LatencyChart(out, axis, probes).write(table, probes, lane);
    }

    private void write(String table, List<ProbeRun> probes, @Nullable LockLane lane) throws IOException {
        out.open("svg", "class", "chart", "height", Integer.toString(HEIGHT + 18), "role", "img");
        out.leaf("title", "Latency of probes of " + table + " over the milliseconds of the up, logarithmic");
        out.leaf("desc", description(probes));
        if (lane != null && lane.hasRows()) {
            shade(lane.blocked(Blocked.WRITES), "shade writes");
            shade(lane.blocked(Blocked.READS), "shade reads");
        }
        grid();
        out.open(
                "svg",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT),
                "viewBox",
                "0 0 1000 " + HEIGHT,
                "preserveAspectRatio",
                "none");
        for (ProbeRun probe : probes) {
            if (isInTime(probe)) {
                out.empty("path", "class", "latency " + probe.kind().word(), "d", path(probe.latencies()));
            }
        }
        out.close();
        labels();
        out.end();
    }

    private boolean isInTime(ProbeRun probe) {
        return !probe.latencies().isEmpty() && probe.latencies().get(0).atMs() <= axis.lengthMs();
    }

    private static String description(List<ProbeRun> probes) {
        StringBuilder words = new StringBuilder();
        for (ProbeRun probe : probes) {
            words.append(probe.kind().word())
                    .append(": longest ")
                    .append(Figures.time(probe.longestMs()))
                    .append(". ");
        }
        return words.toString().strip();
    }

    private void shade(List<LockLane.Span> spans, String kind) throws IOException {
        for (LockLane.Span span : LockLane.union(spans, axis.lengthMs() * TimelinePlot.FINEST)) {
            out.empty(
                    "rect",
                    "class",
                    kind,
                    "x",
                    axis.x(span.from()),
                    "width",
                    axis.width(span.from(), span.to()),
                    "y",
                    "0",
                    "height",
                    Integer.toString(HEIGHT));
        }
    }

    private void grid() throws IOException {
        for (double tick : axis.ticks()) {
            line("tick", axis.x(tick), axis.x(tick), "0", Integer.toString(HEIGHT + 4));
        }
        for (double ms = LEAST_MS; ms <= mostMs * 1.01; ms *= 10) {
            String y = number(y(ms));
            line("tick", "0", "100%", y, y);
        }
    }

    private void labels() throws IOException {
        int decade = 0;
        int each = mostMs > 20_000 ? 2 : 1;
        for (double ms = LEAST_MS; ms < mostMs * 1.01; ms *= 10) {
            if (decade++ % each == 0 && ms < mostMs * 0.99) {
                out.leaf("text", TimeAxis.label(ms), "x", "4", "y", number(y(ms) - 3), "class", "tick-label halo");
            }
        }
        for (double tick : axis.ticks()) {
            if (axis.share(tick) <= 0.93) {
                out.leaf(
                        "text",
                        TimeAxis.label(tick),
                        "x",
                        axis.x(tick),
                        "dx",
                        "2",
                        "y",
                        Integer.toString(HEIGHT + 14),
                        "class",
                        "tick-label");
            }
        }
    }

    private void line(String kind, String x1, String x2, String y1, String y2) throws IOException {
        out.empty("line", "class", kind, "x1", x1, "x2", x2, "y1", y1, "y2", y2);
    }

    /** Steps, each until the next statement was due and the last until its answer; those that look the same are one. */
    private String path(List<Latency> latencies) {
        StringBuilder path = new StringBuilder();
        double last = -1;
        Latency end = latencies.get(0);
        for (Latency latency : latencies) {
            if (latency.atMs() > axis.lengthMs()) {
                break;
            }
            end = latency;
            double x = axis.share(latency.atMs()) * WIDTH;
            double y = Math.round(y(latency.ms()));
            if (path.isEmpty()) {
                path.append('M').append(number(x)).append(' ').append(number(y));
            } else if (y != last) {
                path.append('H').append(number(x)).append('V').append(number(y));
            }
            last = y;
        }
        double answered = end.atMs() + Math.max(end.ms(), axis.lengthMs() / WIDTH);
        return path.append('H').append(number(axis.share(answered) * WIDTH)).toString();
    }

    private double y(double ms) {
        double share = Math.log10(Math.max(LEAST_MS, ms) / LEAST_MS) / Math.log10(mostMs / LEAST_MS);
        return HEIGHT - share * HEIGHT;
    }

    private static String number(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
