package dev.drydock.replay.report;

import dev.drydock.lock.Blocked;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws which relations a step had locked when: a lane for each, what blocks others thicker and in its own colour. */
final class LockTimeline {

    private static final int MOST_LANES = 24;

    private static final int MOST_TOLD = 8;

    private static final double NUMBER_WIDTH = 0.03;

    private final Markup out;
    private final Step step;
    private final TimeAxis axis;
    private final TimelinePlot plot;

    private LockTimeline(Markup out, Step step, TimeAxis axis) {
        this.out = out;
        this.step = step;
        this.axis = axis;
        this.plot = new TimelinePlot(out, step, axis);
    }

    /** Draws a step that has statements. */
    static void write(Markup out, Replay replay, Step step, TimeAxis axis) throws IOException {
        new LockTimeline(out, step, axis).write(LockLane.of(step, replay));
    }

    /** An axis on which all of a step has room. */
    static TimeAxis axis(Step step) {
        double end = step.milliseconds();
        for (StatementRun run : step.statements()) {
            end = Math.max(end, run.startMs() + run.milliseconds());
            for (HeldLock lock : run.locks()) {
                end = Math.max(end, LockLane.released(lock));
            }
        }
        return new TimeAxis(end);
    }

    private void write(List<LockLane> lanes) throws IOException {
        out.open("figure", "class", "timeline");
        ruler();
        statements();
        blocked(lanes);
        List<LockLane> known = lanes.stream().filter(LockLane::hasRows).toList();
        lanes(known);
        legend();
        others(lanes.subList(known.size(), lanes.size()));
        out.end();
    }

    private void lanes(List<LockLane> lanes) throws IOException {
        for (LockLane lane : lanes.subList(0, Math.min(MOST_LANES, lanes.size()))) {
            lane(lane);
        }
        if (lanes.size() > MOST_LANES) {
            out.leaf(
                    "p",
                    "and " + Figures.counted(lanes.size() - MOST_LANES, "more relation")
                            + " with weaker or shorter locks",
                    "class",
                    "more");
        }
    }

    /** Nobody but the migration knows them, or everybody comes to them through their table. */
    private void others(List<LockLane> lanes) throws IOException {
        if (!lanes.isEmpty()) {
            out.open("details").open("summary");
            out.leaf(
                            "span",
                            Figures.counted(lanes.size(), "other relation")
                                    + ": indexes, sequences, new and empty tables",
                            "class",
                            "note")
                    .close();
            lanes(lanes);
            out.close();
        }
    }

    private void legend() throws IOException {
        out.open("figcaption").text("Milliseconds of the step, from left to right. ");
        for (Blocked blocks : Blocked.values()) {
            out.open("span", "class", "key");
            plot.sample(blocks, false);
            out.text(waits(blocks)).close();
        }
        out.open("span", "class", "key");
        plot.sample(Blocked.READS, true);
        out.text("asked for, not yet granted: those behind it wait already").close();
        out.close();
    }

    /** What waits behind a lock, in words. */
    static String waits(Blocked blocks) {
        return switch (blocks) {
            case NOTHING -> "reads and writes pass";
            case WRITES -> "writes wait";
            case READS -> "reads and writes wait";
        };
    }

    private void ruler() throws IOException {
        beginLane("ruler");
        out.open("div", "class", "lane-name").close();
        plot.ruler();
        out.end();
    }

    private void statements() throws IOException {
        beginLane("");
        out.open("div", "class", "lane-name")
                .text(Figures.counted(step.statements().size(), "statement"))
                .close();
        plot.begin("The statements of the step, one behind the other, with the numbers of the table below");
        double last = -1;
        for (int i = 0; i < step.statements().size(); i++) {
            StatementRun run = step.statements().get(i);
            double share = axis.share(run.startMs());
            if (share - last < TimelinePlot.FINEST && i > 0) {
                continue;
            }
            last = share;
            out.empty(
                    "rect",
                    "class",
                    i % 2 == 0 ? "statement" : "statement odd",
                    "x",
                    axis.x(run.startMs()),
                    "width",
                    axis.width(run.startMs(), run.startMs() + run.milliseconds()),
                    "y",
                    "9",
                    "height",
                    "16");
            plot.boundary(run.startMs());
            if (axis.share(run.startMs() + run.milliseconds()) - share > NUMBER_WIDTH) {
                out.leaf(
                        "text",
                        Figures.count(i + 1),
                        "x",
                        axis.x(run.startMs()),
                        "dx",
                        "4",
                        "y",
                        "21",
                        "class",
                        "number");
            }
        }
        out.close().end();
    }

    /** Everybody who waited for any of the tables with rows, in one lane. */
    private void blocked(List<LockLane> lanes) throws IOException {
        List<LockLane.Span> reads = blocked(lanes, Blocked.READS);
        List<LockLane.Span> writes = blocked(lanes, Blocked.WRITES);
        if (writes.isEmpty() || lanes.stream().filter(LockLane::hasRows).count() < 2) {
            return;
        }
        String words = "writes for " + Figures.time(length(writes))
                + (reads.isEmpty() ? ", reads never" : ", reads for " + Figures.time(length(reads)));
        beginLane("blocked");
        out.open("div", "class", "lane-name");
        out.leaf("strong", "Blocked on any table with rows");
        out.leaf("span", words, "class", "note").close();
        plot.begin("Blocked on any table with rows: " + words);
        plot.spans(writes, Blocked.WRITES, false);
        plot.spans(reads, Blocked.READS, false);
        out.close().end();
    }

    private static List<LockLane.Span> blocked(List<LockLane> lanes, Blocked atLeast) {
        return LockLane.union(
                lanes.stream()
                        .filter(LockLane::hasRows)
                        .flatMap(lane -> lane.blocked(atLeast).stream())
                        .toList(),
                0);
    }

    private static double length(List<LockLane.Span> spans) {
        return spans.stream().mapToDouble(LockLane.Span::length).sum();
    }

    private void lane(LockLane lane) throws IOException {
        HeldLock strongest = lane.strongest();
        beginLane(lane.hasRows() ? "" : "aside");
        out.open("div", "class", "lane-name");
        out.leaf("code", Names.shortName(lane.relation()));
        out.leaf(
                "span",
                strongest.mode().toString(),
                "class",
                "mode " + strongest.mode().blocks());
        out.leaf("span", note(lane, strongest), "class", "note").close();
        plot.begin(lane.relation() + ": " + told(lane.locks()));
        for (Blocked blocks : Blocked.values()) {
            plot.spans(lane.held(blocks), blocks, false);
            plot.spans(lane.awaited(blocks), blocks, true);
        }
        out.close().end();
    }

    private static String note(LockLane lane, HeldLock strongest) {
        List<String> parts = new ArrayList<>();
        if (lane.hasRows()) {
            parts.add(waits(lane.blocks()));
        } else {
            parts.add(lane.rows() != null ? "empty before" : "new, or no table");
        }
        if (strongest.waitedMs() >= 0.05) {
            parts.add("waited " + Figures.time(strongest.waitedMs()));
        }
        parts.add("held " + Figures.time(strongest.heldMs()));
        return String.join(" · ", parts);
    }

    private static String told(List<HeldLock> locks) {
        String more = locks.size() > MOST_TOLD ? "; and " + (locks.size() - MOST_TOLD) + " more" : "";
        return locks.stream()
                        .limit(MOST_TOLD)
                        .map(lock -> lock.mode() + " from " + Figures.time(LockLane.granted(lock)) + " to "
                                + Figures.time(LockLane.released(lock)))
                        .collect(Collectors.joining("; "))
                + more;
    }

    private void beginLane(String kind) throws IOException {
        out.open("div", "class", kind.isEmpty() ? "lane" : "lane " + kind);
    }
}
