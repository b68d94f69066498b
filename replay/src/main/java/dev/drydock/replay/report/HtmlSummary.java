package dev.drydock.replay.report;

import dev.drydock.lock.LockMode;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.rollback.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes the table with a line for each migration. */
final class HtmlSummary {

    /** Fewer lines need no choice. */
    private static final int MANY = 12;

    private HtmlSummary() {}

    static void write(ReplayReport report, Markup out) throws IOException {
        List<Replay> replays = report.replays();
        if (replays.isEmpty()) {
            out.leaf("p", "There was no migration to replay.");
            return;
        }
        out.open("section", "class", "summary").leaf("h2", "Migrations");
        long quiet = replays.stream()
                .filter(replay -> !HtmlMigration.isRemarkable(replay))
                .count();
        if (replays.size() > MANY && quiet > 0 && quiet < replays.size()) {
            out.open("p", "class", "choice").open("label");
            out.empty("input", "type", "checkbox", "id", "remarkable");
            out.text(" Leave out the " + Figures.count(quiet) + " without anything remarkable")
                    .close()
                    .end();
        }
        HtmlTable table = HtmlTable.open(out, "A line for each migration", "migrations");
        table.head(
                "Migration",
                "Up",
                "Took#",
                "Strongest lock on tables with rows",
                "Held#",
                "Writes blocked#",
                "Reads blocked#",
                "Rewrites",
                "WAL#",
                "Rollback",
                "Data");
        for (int i = 0; i < replays.size(); i++) {
            line(replays.get(i), i, table, out);
        }
        table.close(0);
        out.end();
    }

    private static void line(Replay replay, int index, HtmlTable table, Markup out) throws IOException {
        out.open("tr", "class", HtmlMigration.isRemarkable(replay) ? "remarkable" : "quiet");
        out.open("th", "scope", "row").open("a", "href", "#" + HtmlMigration.id(index));
        out.leaf("code", replay.version()).text(" ").leaf("span", replay.title(), "class", "title");
        out.close().close();
        out.open("td");
        status(replay.up(), out);
        out.close();
        boolean ran = replay.up().status() != Status.ABSENT;
        table.number(ran ? Figures.time(replay.up().milliseconds()) : "");
        StrongestLock lock = StrongestLock.of(replay).orElse(null);
        if (lock == null) {
            table.cell("none");
            table.number("");
        } else {
            out.open("td");
            mode(lock.mode(), out);
            out.text(" on ").leaf("code", Names.some(lock.tables(), 2)).close();
            table.number(Figures.time(lock.heldMs()));
        }
        blocked(replay, Blocked::writesMs, table);
        blocked(replay, Blocked::readsMs, table);
        table.cell(rewrites(replay));
        table.number(ran ? Figures.bytes(Remark.walBytes(replay.up())) : "");
        out.open("td");
        verdict(replay.rollback().verdict(), out);
        out.close().open("td");
        data(replay.rollback().data(), out);
        out.close().end();
    }

    private static String rewrites(Replay replay) {
        return Names.some(
                replay.up().statements().stream()
                        .flatMap(run -> run.rewrites().stream())
                        .map(Names::shortName)
                        .distinct()
                        .sorted()
                        .toList(),
                2);
    }

    private static void blocked(Replay replay, ToDoubleFunction<Blocked> time, HtmlTable table) throws IOException {
        if (replay.blocked().isEmpty()) {
            table.number("");
        } else {
            table.wait(replay.blocked().stream().mapToDouble(time).max().orElse(0));
        }
    }

    /** How a step ended, in words and colour. */
    static void status(Step step, Markup out) throws IOException {
        boolean onlyRows = Boolean.TRUE.equals(step.runsWithoutRows());
        String reason =
                step.needsSuperuser() ? "needs superuser" : step.status().word() + (onlyRows ? " with rows" : "");
        String kind = switch (step.status()) {
            case OK -> "good";
            case FAILED, TIMEOUT -> onlyRows || step.needsSuperuser() ? "warn" : "bad";
            case ABSENT -> "none";
        };
        out.leaf("span", reason, "class", "verdict " + kind);
    }

    /** What became of the rows, in words and colour; nothing if they were not compared. */
    static void data(DataVerdict data, Markup out) throws IOException {
        if (data.restored() != null) {
            String word = data.restored() ? "restored" : data.declared() ? "differs, declared" : "differs";
            String kind = data.restored() ? "good" : data.declared() ? "none" : "bad";
            out.leaf("span", word, "class", "verdict " + kind);
        }
    }

    /** What a rollback is worth, in words and colour. */
    static void verdict(Verdict verdict, Markup out) throws IOException {
        String kind = switch (verdict) {
            case RESTORES -> "good";
            case DIFFERS, FAILS -> "bad";
            case MISSING -> "warn";
            case EMPTY, UNDECIDED, IRREVERSIBLE -> "none";
        };
        out.leaf("span", verdict.word(), "class", "verdict " + kind);
    }

    /** A lock's mode in the colour of what it blocks. */
    static void mode(LockMode mode, Markup out) throws IOException {
        out.leaf("span", mode.toString(), "class", "mode " + mode.blocks());
    }
}
