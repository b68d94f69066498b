package dev.drydock.replay.report;

import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Step;
import dev.drydock.replay.WrittenRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one way through a script: the picture of its locks and the table of its statements. */
final class HtmlStep {

    private static final int MOST_STATEMENTS = 100;

    private static final int MOST_LOCKS = 5;

    private static final int MOST_NAMES = 4;

    private final Markup out;
    private final Set<String> filled;

    private HtmlStep(Markup out, Set<String> filled) {
        this.out = out;
        this.filled = filled;
    }

    static void write(Replay replay, Step step, TimeAxis axis, Markup out) throws IOException {
        String failure = step.failure();
        if (failure != null) {
            out.leaf("p", failure, "class", "failure");
        }
        if (step.statements().isEmpty()) {
            out.leaf("p", "It has no statement.", "class", "note");
            return;
        }
        LockTimeline.write(out, replay, step, axis);
        new HtmlStep(out, StrongestLock.filled(replay)).statements(step);
    }

    private void statements(Step step) throws IOException {
        HtmlTable table = HtmlTable.open(out, "Statements in their order", "statements");
        table.head("#", "Statement", "Took#", "Locks that are new with it", "Work", "WAL#");
        List<Integer> shown = shown(step);
        for (int index : shown) {
            statement(index, step.statements().get(index), table);
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
                .sorted(Comparator.comparing(
                        (Integer index) -> -weight(step.statements().get(index))))
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

    private void statement(int index, StatementRun run, HtmlTable table) throws IOException {
        out.open("tr");
        out.leaf("th", Figures.count(index + 1), "scope", "row", "class", "number");
        out.open("td").leaf("code", run.sql(), "class", "sql").empty("br");
        out.leaf("span", run.file() + ":" + run.line() + ":" + run.column(), "class", "note place")
                .close();
        table.number(Figures.time(run.milliseconds()));
        out.open("td");
        locks(run.locks());
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

    /** The strongest lock on each relation, those on tables with rows first. */
    private void locks(List<HeldLock> locks) throws IOException {
        Map<String, HeldLock> strongest = new HashMap<>();
        for (HeldLock lock : locks) {
            strongest.merge(lock.relation(), lock, BinaryOperator.maxBy(Comparator.comparing(HeldLock::mode)));
        }
        if (strongest.isEmpty()) {
            return;
        }
        List<HeldLock> sorted = strongest.values().stream()
                .sorted(Comparator.comparing((HeldLock lock) -> filled.contains(lock.relation()))
                        .thenComparing(HeldLock::mode)
                        .thenComparing(HeldLock::heldMs)
                        .reversed()
                        .thenComparing(HeldLock::relation))
                .toList();
        out.open("ul", "class", "locks");
        for (HeldLock lock : sorted.subList(0, Math.min(MOST_LOCKS, sorted.size()))) {
            out.open("li", "class", filled.contains(lock.relation()) ? "known" : "aside");
            HtmlSummary.mode(lock.mode(), out);
            out.text(" ").leaf("code", Names.shortName(lock.relation())).text(" ");
            String waited = lock.waitedMs() >= 0.05 ? "waited " + Figures.time(lock.waitedMs()) + ", held " : "";
            out.leaf("span", waited + Figures.time(lock.heldMs()), "class", "note nowrap")
                    .close();
        }
        if (sorted.size() > MOST_LOCKS) {
            out.leaf("li", "and " + Figures.count(sorted.size() - MOST_LOCKS) + " more", "class", "more");
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
            words.add(verb + Names.some(names.stream().map(Names::shortName).toList(), MOST_NAMES));
        }
    }

    private static String rows(WrittenRows rows) {
        List<String> parts = new ArrayList<>();
        part(rows.inserted(), "inserted", parts);
        part(rows.updated(), "updated", parts);
        part(rows.deleted(), "deleted", parts);
        return String.join(", ", parts) + " in " + Names.shortName(rows.table());
    }

    private static void part(long count, String verb, List<String> parts) {
        if (count > 0) {
            parts.add(Figures.counted(count, "row") + " " + verb);
        }
    }
}
