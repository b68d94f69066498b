package dev.drydock.replay.report;

import dev.drydock.lock.Blocked;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.TableFill;
import dev.drydock.rollback.Verdict;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Writes what holds for all migrations of a run: how it went as a whole, the server, its tables and settings. */
final class HtmlRun {

    private static final int MOST_TABLES = 500;

    private static final int UNFOLDED_TABLES = 20;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private HtmlRun() {}

    /** The hatching of locks that are asked for, which all pictures share. */
    static void patterns(Markup out) throws IOException {
        out.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true");
        out.open("defs");
        for (Blocked blocks : Blocked.values()) {
            out.open(
                    "pattern",
                    "id",
                    "awaited-" + blocks,
                    "width",
                    "5",
                    "height",
                    "5",
                    "patternUnits",
                    "userSpaceOnUse",
                    "patternTransform",
                    "rotate(45)");
            out.empty("rect", "class", "hatch " + blocks, "width", "2", "height", "5");
            out.close();
        }
        out.close().end();
    }

    /** As in {@code 22 migrations on PostgreSQL 16.15}. */
    static String subject(ReplayReport report) {
        return Figures.counted(report.replays().size(), "migration") + " on PostgreSQL " + report.serverVersion();
    }

    static void header(ReplayReport report, Markup out) throws IOException {
        out.open("header");
        out.leaf("h1", "Migration replay");
        out.leaf("p", "Up, down and up again: " + subject(report) + ".", "class", "lead");
        out.open("dl", "class", "facts");
        fact("Ups that failed", failed(report), out);
        fact("Rollbacks", rollbacks(report), out);
        fact("Longest closed to writes", longest(report, dev.drydock.replay.Blocked::writesMs), out);
        fact("Longest closed to reads", longest(report, dev.drydock.replay.Blocked::readsMs), out);
        fact("Rows", rows(report), out);
        out.end().end();
    }

    private static void fact(String name, String value, Markup out) throws IOException {
        out.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    private static String failed(ReplayReport report) {
        long failed = report.replays().stream()
                .filter(replay ->
                        replay.up().failure() != null || replay.again().failure() != null)
                .count();
        return failed == 0
                ? "none"
                : Figures.count(failed) + " of "
                        + Figures.count(report.replays().size());
    }

    private static String rollbacks(ReplayReport report) {
        Map<Verdict, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            long count = report.replays().stream()
                    .filter(replay -> replay.rollback().verdict() == verdict)
                    .count();
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        StringBuilder words = new StringBuilder();
        counts.forEach((verdict, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(Figures.count(count))
                .append(' ')
                .append(verdict.word()));
        return words.isEmpty() ? "none" : words.toString();
    }

    private static String longest(ReplayReport report, ToDoubleFunction<dev.drydock.replay.Blocked> time) {
        double most = 0;
        String words = "never";
        for (Replay replay : report.replays()) {
            for (dev.drydock.replay.Blocked blocked : replay.blocked()) {
                if (time.applyAsDouble(blocked) > most) {
                    most = time.applyAsDouble(blocked);
                    words = Figures.time(most) + ": " + Names.shortName(blocked.table()) + ", " + replay.version();
                }
            }
        }
        return words;
    }

    private static String rows(ReplayReport report) {
        Instant since = report.rowsSince();
        return since == null ? "made in this run" : "kept since " + MINUTE.format(since);
    }

    /** The tables and the settings, at the end of the page. */
    static void circumstances(ReplayReport report, Markup out) throws IOException {
        out.open("section", "class", "circumstances");
        out.leaf("h2", "Under which circumstances");
        missing(report, out);
        tables(report, out);
        settings(report, out);
        out.end();
    }

    private static void missing(ReplayReport report, Markup out) throws IOException {
        if (!report.missing().isEmpty()) {
            out.leaf("h3", "What this server does not tell").open("ul");
            for (String sentence : report.missing()) {
                out.leaf("li", sentence);
            }
            out.end();
        }
    }

    private static void tables(ReplayReport report, Markup out) throws IOException {
        Map<String, TableFill> latest = new LinkedHashMap<>();
        for (Replay replay : report.replays()) {
            replay.tables().forEach(table -> latest.put(table.table(), table));
        }
        if (latest.isEmpty()) {
            return;
        }
        boolean open = latest.size() <= UNFOLDED_TABLES;
        HtmlTable.fold(out, open, "h3", "Tables and their rows", Figures.counted(latest.size(), "table"));
        HtmlTable table = HtmlTable.open(out, "Tables, as the last migration met them");
        table.head("Table", "Rows#", "Table and indexes#", "Remark");
        for (TableFill fill : latest.values().stream().limit(MOST_TABLES).toList()) {
            out.open("tr");
            table.row(Names.shortName(fill.table()));
            table.number(Figures.count(fill.rows()));
            table.number(Figures.bytes(fill.bytes()));
            String reason = fill.reason();
            table.cell(reason == null ? "" : reason);
            out.end();
        }
        table.close(latest.size() - MOST_TABLES);
        out.end();
    }

    private static void settings(ReplayReport report, Markup out) throws IOException {
        if (report.settings().isEmpty()) {
            return;
        }
        HtmlTable.fold(out, false, "h3", "Settings of the server", "those that differ from the defaults");
        HtmlTable table = HtmlTable.open(out, "Settings that differ from the defaults of PostgreSQL");
        table.head("Setting", "Value");
        for (Map.Entry<String, String> setting : report.settings().entrySet()) {
            out.open("tr");
            table.row(setting.getKey());
            out.open("td").leaf("code", setting.getValue()).close();
            out.end();
        }
        table.close(0);
        out.end();
    }
}
