package dev.drydock.replay.report;

import dev.drydock.replay.Replay;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.util.List;

/** Writes the section of one migration. */
final class HtmlMigration {

    private static final int MOST_REMARKS = 20;

    private HtmlMigration() {}

    /** Whether somebody should look at it: it failed, blocked for long, rewrote a table or does not go back. */
    static boolean isRemarkable(Replay replay) {
        return replay.severity() != Severity.INFO
                || Remark.of(replay).stream().anyMatch(remark -> remark.severity() != Severity.INFO);
    }

    /** The anchor of a migration, by its place in the report: its version may be any text. */
    static String id(int index) {
        return "m" + (index + 1);
    }

    static void write(Replay replay, int index, boolean unfolded, Markup out) throws IOException {
        out.open("section", "class", "migration", "id", id(index));
        if (unfolded) {
            out.open("details", "open", "open");
        } else {
            out.open("details");
        }
        out.open("summary").open("h2");
        out.leaf("code", replay.version())
                .text(" ")
                .leaf("span", replay.title())
                .close()
                .text(" ");
        HtmlSummary.status(replay.up(), out);
        out.text(" ")
                .leaf("span", "up " + Figures.time(replay.up().milliseconds()), "class", "note")
                .text(" ");
        HtmlSummary.verdict(replay.rollback().verdict(), out);
        out.end();
        remarks(Remark.of(replay), out);
        out.leaf("h3", "Up");
        HtmlStep.write(replay, replay.up(), HtmlTraffic.axis(replay), out);
        HtmlSizes.write(replay, out);
        HtmlTraffic.write(replay, out);
        HtmlRollback.write(replay, out);
        folded("Down", replay, replay.down(), out);
        folded("Second up", replay, replay.again(), out);
        out.end().end();
    }

    private static void remarks(List<Remark> remarks, Markup out) throws IOException {
        if (remarks.isEmpty()) {
            return;
        }
        out.open("ul", "class", "remarks");
        for (Remark remark : remarks.subList(0, Math.min(MOST_REMARKS, remarks.size()))) {
            out.open("li", "class", remark.severity().toString());
            out.leaf("strong", remark.severity().toString())
                    .text(" " + remark.text())
                    .close();
        }
        if (remarks.size() > MOST_REMARKS) {
            out.leaf("li", "and " + Figures.count(remarks.size() - MOST_REMARKS) + " more", "class", "more");
        }
        out.end();
    }

    private static void folded(String name, Replay replay, Step step, Markup out) throws IOException {
        if (step.status() == Status.ABSENT) {
            return;
        }
        String note = step.status().word() + ", " + Figures.time(step.milliseconds()) + ", "
                + Figures.counted(step.statements().size(), "statement");
        HtmlTable.fold(out, false, "h3", name, note);
        HtmlStep.write(replay, step, LockTimeline.axis(step), out);
        out.end();
    }
}
