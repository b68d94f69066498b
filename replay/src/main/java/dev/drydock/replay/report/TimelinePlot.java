package dev.drydock.replay.report;

import dev.drydock.lock.Blocked;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Step;
import java.io.IOException;
import java.util.List;

/** Draws the lanes of a timeline: as wide as there is room, one below the other on the same axis. */
final class TimelinePlot {

    /** What lies nearer together than this part of the width is drawn as one. */
    static final double FINEST = 0.002;

    private static final int MOST_BOUNDARIES = 12;

    private static final int HEIGHT = 34;

    private static final int SAMPLE_HEIGHT = 14;

    private static final double LAST_LABEL = 0.93;

    private final Markup out;
    private final Step step;
    private final TimeAxis axis;

    TimelinePlot(Markup out, Step step, TimeAxis axis) {
        this.out = out;
        this.step = step;
        this.axis = axis;
    }

    /** The words above the lanes. */
    void ruler() throws IOException {
        out.open("svg", "class", "plot", "height", "18", "aria-hidden", "true");
        for (double tick : axis.ticks()) {
            line(tick, "tick", 12, 18);
            if (axis.share(tick) <= LAST_LABEL) {
                out.leaf("text", TimeAxis.label(tick), "x", axis.x(tick), "dx", "2", "y", "10", "class", "tick-label");
            }
        }
        out.close();
    }

    /** Begins a lane; the title is for those who do not see it. */
    void begin(String title) throws IOException {
        out.open("svg", "class", "plot", "height", Integer.toString(HEIGHT), "role", "img");
        out.leaf("title", title);
        for (double tick : axis.ticks()) {
            line(tick, "tick", 0, HEIGHT);
        }
        if (step.statements().size() <= MOST_BOUNDARIES) {
            for (StatementRun run : step.statements()) {
                boundary(run.startMs());
            }
        }
    }

    /** Where a statement begins. */
    void boundary(double ms) throws IOException {
        line(ms, "boundary", 0, HEIGHT);
    }

    /** Bars in the lane that was begun. */
    void spans(List<LockLane.Span> spans, Blocked blocks, boolean awaited) throws IOException {
        for (LockLane.Span span : LockLane.union(spans, axis.lengthMs() * FINEST)) {
            bar(axis.x(span.from()), axis.width(span.from(), span.to()), blocks, awaited, HEIGHT);
        }
    }

    /** A bar by itself, for a legend. */
    void sample(Blocked blocks, boolean awaited) throws IOException {
        out.open("svg", "width", "28", "height", Integer.toString(SAMPLE_HEIGHT), "aria-hidden", "true");
        bar("0", "28", blocks, awaited, SAMPLE_HEIGHT);
        out.close();
    }

    /** The more it blocks, the thicker. */
    private void bar(String x, String width, Blocked blocks, boolean awaited, int room) throws IOException {
        int height = switch (blocks) {
            case NOTHING -> 4;
            case WRITES -> 9;
            case READS -> 14;
        };
        out.empty(
                "rect",
                "class",
                (awaited ? "awaited " : "held ") + blocks,
                "x",
                x,
                "width",
                width,
                "y",
                Integer.toString((room - height) / 2),
                "height",
                Integer.toString(height));
    }

    private void line(double ms, String kind, int from, int to) throws IOException {
        String x = axis.x(ms);
        out.empty("line", "class", kind, "x1", x, "x2", x, "y1", Integer.toString(from), "y2", Integer.toString(to));
    }
}
