package dev.drydock.replay.report;

import dev.drydock.replay.Blocked;
import dev.drydock.replay.Difference;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.replay.TableFill;
import dev.drydock.report.Ink;
import dev.drydock.report.Printable;
import dev.drydock.rollback.Verdict;
import dev.drydock.rule.Severity;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows replays to people: a table with a line for each migration, then what needs more words. */
public final class TextReplayReport {

    private static final int LONGEST_TITLE = 36;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Ink ink;

    /** Makes a report for a terminal or for a file. */
    public TextReplayReport(Ink ink) {
        this.ink = ink;
    }

    /** The report as lines; the times of its table are milliseconds as measured. */
    public String render(ReplayReport report) {
        StringBuilder out = new StringBuilder();
        TextTable table = new TextTable(
                ink,
                List.of(
                        "migration",
                        "",
                        "up",
                        "strongest lock on tables with rows",
                        "held",
                        "writes blocked",
                        "reads blocked",
                        "rollback"),
                Set.of(2, 4, 5, 6));
        for (Replay replay : report.replays()) {
            Optional<StrongestLock> strongest = StrongestLock.of(replay);
            table.add(
                    List.of(
                            version(replay),
                            title(replay),
                            replay.up().status() == Status.OK
                                    ? milliseconds(replay.up().milliseconds())
                                    : replay.up().status().word(),
                            strongest.map(lock -> Printable.of(lock.words())).orElse(""),
                            strongest.map(lock -> milliseconds(lock.heldMs())).orElse(""),
                            blocked(replay, Blocked::writesMs),
                            blocked(replay, Blocked::readsMs),
                            verdict(replay)),
                    colour(replay));
        }
        out.append(table.render());
        report.replays().forEach(replay -> words(replay, out));
        unfilled(report, out);
        out.append('\n').append(closing(report)).append('\n');
        report.missing().forEach(sentence -> out.append(sentence).append('\n'));
        if (report.rowsSince() != null) {
            out.append("The rows of its beginning were kept since ")
                    .append(MINUTE.format(report.rowsSince()))
                    .append("; -Ddrydock.clearCache=true makes them anew.\n");
        }
        return out.toString();
    }

    private static String version(Replay replay) {
        return Printable.of(replay.version());
    }

    private static String title(Replay replay) {
        String title = Printable.of(replay.title());
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String milliseconds(double milliseconds) {
        return String.format(Locale.ROOT, "%,d ms", Math.round(milliseconds));
    }

    private interface Milliseconds {

        double of(Blocked blocked);
    }

    private static String blocked(Replay replay, Milliseconds waited) {
        if (replay.blocked().isEmpty()) {
            return "";
        }
        double most = replay.blocked().stream().mapToDouble(waited::of).max().orElse(0);
        return milliseconds(most);
    }

    private static String verdict(Replay replay) {
        Verdict verdict = replay.rollback().verdict();
        return switch (verdict) {
            case MISSING -> "no undo script";
            case UNDECIDED -> "";
            default -> verdict.word();
        };
    }

    private static Optional<Severity> colour(Replay replay) {
        if (replay.rollback().verdict() == Verdict.MISSING) {
            return Optional.of(Severity.WARNING);
        }
        return Optional.of(replay.severity()).filter(severity -> severity != Severity.INFO);
    }

    private void words(Replay replay, StringBuilder out) {
        List<String> lines = new ArrayList<>();
        failure("up", replay.up(), lines);
        failure("down", replay.down(), lines);
        failure("second up", replay.again(), lines);
        Remark.besidesTables(replay).forEach(remark -> lines.add(Printable.of(remark.text())));
        differences("After the down", replay.rollback().schemaDifferences(), lines);
        differences("After the second up", replay.rollback().secondUpDifferences(), lines);
        if (!lines.isEmpty()) {
            out.append('\n')
                    .append(ink.bold(version(replay) + " " + Printable.of(replay.title())))
                    .append('\n');
            lines.forEach(line -> out.append("  ").append(line).append('\n'));
        }
    }

    private void failure(String step, Step ran, List<String> lines) {
        String failure = ran.failure();
        if (failure != null) {
            Severity severity = Boolean.TRUE.equals(ran.runsWithoutRows()) ? Severity.WARNING : Severity.ERROR;
            lines.add(ink.severity(severity, step + " " + ran.status().word()) + "  " + failure);
        }
    }

    private static void differences(String when, List<Difference> differences, List<String> lines) {
        for (Difference difference : differences) {
            lines.add(when + " " + difference.text() + (difference.harmless() ? " (harmless)." : "."));
        }
    }

    private static void unfilled(ReplayReport report, StringBuilder out) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Replay replay : report.replays()) {
            for (TableFill table : replay.tables()) {
                if (table.reason() != null) {
                    reasons.put(table.table(), table.reason());
                }
            }
        }
        if (!reasons.isEmpty()) {
            out.append("\nTables that got no synthetic rows; what is measured on them says little:\n");
            reasons.forEach((table, reason) -> out.append("  ")
                    .append(Printable.of(Names.shortName(table) + ": " + reason))
                    .append('\n'));
        }
    }

    private static String closing(ReplayReport report) {
        long failed = report.replays().stream()
                .filter(replay ->
                        replay.up().failure() != null || replay.again().failure() != null)
                .count();
        return "Replayed %s on PostgreSQL %s: %s, %s, %s, %s."
                .formatted(
                        counted(report.replays().size(), "migration"),
                        Printable.of(report.serverVersion()),
                        counted(count(report, Verdict.RESTORES), "rollback") + " restored the schema",
                        count(report, Verdict.DIFFERS) + " did not",
                        count(report, Verdict.FAILS) + " failed",
                        count(report, Verdict.MISSING) + " missing; " + counted(failed, "up") + " failed");
    }

    private static long count(ReplayReport report, Verdict verdict) {
        return report.replays().stream()
                .filter(replay -> replay.rollback().verdict() == verdict)
                .count();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
