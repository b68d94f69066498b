package dev.drydock.replay.report;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.DataDifference;
import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.Queue;
import dev.drydock.replay.Replay;
import dev.drydock.replay.SecondDown;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A sentence that nobody who reviews a migration should miss.
 *
 * @param severity how bad it is
 * @param text with the names as they are, not escaped
 */
record Remark(Severity severity, String text) {

    /** Shorter waits happen on a busy machine without any migration. */
    static final double LONG_MS = 100;

    private static final int MOST_TABLES = 4;

    /** A probe that met a deadlock with the migration, or was cancelled to end one: no fault of either. */
    private static final Set<String> GAVE_WAY = Set.of("40P01", "57014");

    /** All of a replay, without the differences that are harmless; empty if it went as one would wish. */
    static List<Remark> of(Replay replay) {
        List<Remark> remarks = new ArrayList<>();
        failure("up", replay.up(), remarks);
        failure("down", replay.down(), remarks);
        failure("second up", replay.again(), remarks);
        budgets(replay, remarks);
        work(replay, remarks);
        waits(replay, remarks);
        traffic(replay, remarks);
        rollback(replay, remarks);
        return remarks.stream()
                .sorted(Comparator.comparing(Remark::severity).reversed())
                .toList();
    }

    private static void failure(String step, Step ran, List<Remark> remarks) {
        String failure = ran.failure();
        if (failure != null) {
            boolean excused = Boolean.TRUE.equals(ran.runsWithoutRows()) || ran.needsSuperuser();
            Severity severity = excused ? Severity.WARNING : Severity.ERROR;
            boolean timeout = ran.status() == Status.TIMEOUT;
            remarks.add(new Remark(severity, "The " + step + (timeout ? " timed out: " : " failed: ") + failure));
        }
    }

    /** What neither a table of migrations nor the differences of schemas tell. */
    static List<Remark> besidesTables(Replay replay) {
        List<Remark> remarks = new ArrayList<>();
        budgets(replay, remarks);
        work(replay, remarks);
        remarks.addAll(rows(replay));
        traffic(replay, remarks);
        data(replay, remarks);
        return List.copyOf(remarks);
    }

    private static void budgets(Replay replay, List<Remark> remarks) {
        replay.overruns().forEach(overrun -> remarks.add(new Remark(Severity.ERROR, overrun.text())));
        replay.unfinished().forEach(left -> remarks.add(new Remark(Severity.WARNING, left)));
    }

    private static void work(Replay replay, List<Remark> remarks) {
        Set<String> filled = StrongestLock.filled(replay);
        List<String> rewrites = replay.up().statements().stream()
                .flatMap(run -> run.rewrites().stream())
                .filter(filled::contains)
                .map(Names::shortName)
                .distinct()
                .toList();
        if (!rewrites.isEmpty()) {
            remarks.add(new Remark(
                    Severity.WARNING,
                    "The up rewrites " + Names.some(rewrites, 5) + " and writes " + Figures.bytes(walBytes(replay.up()))
                            + " of write-ahead log."));
        }
    }

    /** The write-ahead log of all statements that could be measured. */
    static long walBytes(Step step) {
        long bytes = 0;
        for (StatementRun run : step.statements()) {
            StatementRun.Work work = run.work();
            bytes += work == null ? 0 : work.walBytes();
        }
        return bytes;
    }

    private static void waits(Replay replay, List<Remark> remarks) {
        List<Blocked> waited = replay.blocked().stream()
                .filter(blocked -> closedMs(blocked) >= LONG_MS)
                .sorted(Comparator.comparing(Remark::closedMs).reversed())
                .toList();
        for (Blocked blocked : waited.subList(0, Math.min(MOST_TABLES, waited.size()))) {
            String reads = blocked.readsMs() > 0 ? " and to reads for " + Figures.time(blocked.readsMs()) : "";
            remarks.add(new Remark(
                    Severity.WARNING,
                    Names.shortName(blocked.table()) + " was closed to writes for " + Figures.time(blocked.writesMs())
                            + (reads.isEmpty() ? "; reads passed." : reads + ".")));
        }
        if (waited.size() > MOST_TABLES) {
            remarks.add(new Remark(
                    Severity.WARNING,
                    "So " + (waited.size() == MOST_TABLES + 1 ? "was " : "were ")
                            + Figures.counted(waited.size() - MOST_TABLES, "more table") + ", for shorter times."));
        }
        remarks.addAll(rows(replay));
    }

    private static double closedMs(Blocked blocked) {
        return Math.max(blocked.readsMs(), blocked.writesMs());
    }

    /** The tables with rows that others could not update for long. */
    private static List<Remark> rows(Replay replay) {
        return replay.blocked().stream()
                .filter(blocked -> blocked.rowsMs() >= LONG_MS)
                .sorted(Comparator.comparing(Blocked::rowsMs).reversed())
                .limit(MOST_TABLES)
                .map(blocked -> new Remark(
                        Severity.WARNING,
                        "Rows of " + Names.shortName(blocked.table())
                                + " that the up writes were closed to other writers for "
                                + Figures.time(blocked.rowsMs()) + "."))
                .toList();
    }

    private static void traffic(Replay replay, List<Remark> remarks) {
        List<CompatibilityBreak> breaks = replay.traffic().breaks();
        if (breaks != null) {
            breaks.forEach(found -> remarks.add(new Remark(Severity.WARNING, found.text() + ".")));
        }
        for (ProbeRun probe : replay.traffic().probes()) {
            for (ProbeError error : probe.errors()) {
                if (!GAVE_WAY.contains(error.sqlState())) {
                    remarks.add(new Remark(Severity.WARNING, TrafficWords.of(probe, error)));
                }
            }
            probe.notes().forEach(note -> remarks.add(new Remark(Severity.INFO, note)));
        }
        Queue queue = replay.traffic().queue();
        if (queue != null && queue.waitedMs() >= 1) {
            boolean isShort = Math.max(queue.readsMs(), queue.writesMs()) < LONG_MS;
            remarks.add(new Remark(
                    queue.lockTimeout() || isShort ? Severity.INFO : Severity.WARNING, TrafficWords.of(queue)));
        }
    }

    private static void rollback(Replay replay, List<Remark> remarks) {
        if (replay.rollback().verdict() == Verdict.MISSING) {
            remarks.add(new Remark(Severity.INFO, "Nothing takes it back: there is no down."));
        }
        differences("down", replay.rollback().schemaDifferences(), remarks);
        differences("second up", replay.rollback().secondUpDifferences(), remarks);
        data(replay, remarks);
    }

    private static void data(Replay replay, List<Remark> remarks) {
        DataVerdict data = replay.rollback().data();
        Severity severity = data.isLoss() ? Severity.ERROR : Severity.INFO;
        List<DataDifference> real = data.differences().stream()
                .filter(difference -> !difference.harmless())
                .toList();
        for (DataDifference difference : real.subList(0, Math.min(MOST_TABLES, real.size()))) {
            remarks.add(new Remark(severity, "After the down " + difference.text() + "."));
        }
        if (real.size() > MOST_TABLES) {
            remarks.add(new Remark(
                    severity, Figures.counted(real.size() - MOST_TABLES, "more difference") + " of the data."));
        }
        if (replay.rollback().secondDown() == SecondDown.HARMFUL) {
            remarks.add(new Remark(Severity.ERROR, "A second down changes a schema that was restored already."));
        }
    }

    private static void differences(String step, List<Difference> differences, List<Remark> remarks) {
        List<Difference> real = differences.stream()
                .filter(difference -> !difference.harmless())
                .toList();
        if (!real.isEmpty()) {
            String more = real.size() > 1 ? ", and " + Figures.counted(real.size() - 1, "more difference") : "";
            remarks.add(new Remark(
                    Severity.ERROR, "After the " + step + " " + real.get(0).text() + more + "."));
        }
    }
}
