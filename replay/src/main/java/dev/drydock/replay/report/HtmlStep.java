package dev.drydock.replay.report;

import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Step;
import dev.drydock.replay.WrittenRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one way through a script: the picture of its locks and the table of its statements. */
final class HtmlStep {

    private static final int MOST_STATEMENTS = 100;

    private static final int MOST_LOCKS = 5;

    private static final int MOST_NAMES = 4;

    private HtmlStep() {}

    /** The first up, on the axis of its probes. */
    static void up(Replay replay, Markup out) throws IOException {
        write(replay, replay.up(), HtmlTraffic.axis(replay), out);
    }

    static void write(Replay replay, Step step, TimeAxis axis, Markup out) throws IOException {
        String failure = step.failure();
        if (failure != null) {
            out.leaf("p", failure, "class", "failure").text("\n");
        }
        if (step.statements().isEmpty()) {
            out.leaf("p", "It has no statement.", "class", "note");
            return;
        }
        LockTimeline.write(out, replay, step, axis);
        statements(step, out);
    }

    private static void statements(Step step, Markup out) throws IOException {
        HtmlTable table = HtmlTable.open(out, "Statements in their order", "statements");
        table.head("#", "Statement", "Took#", "Locks that are new with it", "Work", "WAL#");
        List<Integer> shown = shown(step);
        for (int index : shown) {
            statement(index, step.statements().get(index), table, out);
        }
        table.close(0);
        int more = step.statements().size() - shown.size();
        if (more > 0) {
            double rest = IntStream.range(0, step.statements().size())
                    .filter(index -> !shown.contains(index))
                    .mapToDouble(index -> step.statements().get(index).milliseconds())
                    .sum();
            out.leaf(
                    "p",
                    "and " + Figures.count(more) + " more with less to say, together " + Figures.time(rest),
                    "class",
                    "more");
        }
    }

    /** All, or those that took or kept others waiting for longest, and where it ended; in their order. */
    private static List<Integer> shown(Step step) {
        int count = step.statements().size();
        if (count <= MOST_STATEMENTS) {
            return IntStream.range(0, count).boxed().toList();
        }
        Set<Integer> shown = new TreeSet<>();
        shown.add(count - 1);
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing((Integer index) -> -weight(step.statements().get(index))))
                .limit(MOST_STATEMENTS - 1)
                .forEach(shown::add);
        return List.copyOf(shown);
    }

    private static double weight(StatementRun run) {
        return run.locks().stream()
                .filter(lock -> lock.mode().blocksWrites())
                .mapToDouble(HeldLock::heldMs)
                .reduce(run.milliseconds(), Math::max);
    }

    private static void statement(int index, StatementRun run, HtmlTable table, Markup out) throws IOException {
        out.open("tr");
        out.leaf("th", Figures.count(index + 1), "scope", "row", "class", "number");
        out.open("td").leaf("code", run.sql(), "class", "sql").empty("br");
        out.leaf("span", run.file() + ":" + run.line() + ":" + run.column(), "class", "note place").close();
        table.number(Figures.time(run.milliseconds()));
        out.open("td");
        locks(run.locks(), out);
        out.close();
        StatementRun.Work work = run.work();
        if (work == null) {
            out.leaf("td", "not measured", "class", "note");
            table.number("");
        } else {
            table.cell(String.join("; ", work(work)));
            table.number(Figures.bytes(work.walBytes()));
        }
        out.end();
    }

    private static void locks(List<HeldLock> locks, Markup out) throws IOException {
        if (locks.isEmpty()) {
            return;
        }
        List<HeldLock> strongest = locks.stream()
                .sorted(Comparator.comparing(HeldLock::mode)
                        .thenComparing(HeldLock::heldMs)
                        .reversed())
                .toList();
        out.open("ul", "class", "locks");
        for (HeldLock lock : strongest.subList(0, Math.min(MOST_LOCKS, strongest.size()))) {
            out.open("li");
            HtmlSummary.mode(lock.mode(), out);
            out.text(" ").leaf("code", StrongestLock.shortName(lock.relation())).text(" ");
            String waited = lock.waitedMs() >= 0.05 ? "waited " + Figures.time(lock.waitedMs()) + ", held " : "";
            out.leaf("span", waited + Figures.time(lock.heldMs()), "class", "note").close();
        }
        if (strongest.size() > MOST_LOCKS) {
            out.leaf("li", "and " + Figures.count(strongest.size() - MOST_LOCKS) + " more", "class", "more");
        }
        out.close();
    }

    private static List<String> work(StatementRun.Work work) {
        List<String> words = new ArrayList<>();
        named("rewrites ", work.rewrites(), words);
        named("builds ", work.builds(), words);
        List<String> scans = work.scans();
        List<WrittenRows> written = work.written();
        if (scans == null && written == null) {
            words.add("scans and rows are not counted outside of a transaction");
        }
        if (scans != null) {
            named("scans ", scans, words);
        }
        if (written != null && !written.isEmpty()) {
            String more = written.size() > MOST_NAMES ? " and in " + (written.size() - MOST_NAMES) + " more" : "";
            words.add(written.stream().limit(MOST_NAMES).map(HtmlStep::rows).collect(Collectors.joining(", ")) + more);
        }
        return words;
    }

    private static void named(String verb, List<String> names, List<String> words) {
        if (!names.isEmpty()) {
            words.add(verb
                    + Names.some(
                            names.stream().map(StrongestLock::shortName).toList(), MOST_NAMES));
        }
    }

    private static String rows(WrittenRows rows) {
        List<String> parts = new ArrayList<>();
        part(rows.inserted(), "inserted", parts);
        part(rows.updated(), "updated", parts);
        part(rows.deleted(), "deleted", parts);
        return String.join(", ", parts) + " in " + StrongestLock.shortName(rows.table());
    }

    private static void part(long count, String verb, List<String> parts) {
        if (count > 0) {
            parts.add(Figures.counted(count, "row") + " " + verb);
        }
    }
}
