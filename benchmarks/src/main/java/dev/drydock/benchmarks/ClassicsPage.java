package dev.drydock.benchmarks;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.DataDifference;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.StatementRun.Work;
import dev.drydock.replay.WrittenRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what the classics have shown as a page of Markdown: a table, then a section for each. */
final class ClassicsPage {

    private static final String NONE = "–";

    private static final List<String> COLUMNS = List.of(
            "Statement",
            "Up ms",
            "Strongest lock",
            "Held ms",
            "Reads blocked ms",
            "Writes blocked ms",
            "Rows blocked ms",
            "Parent's writes blocked ms",
            "Rewrite",
            "Scan",
            "Index builds",
            "WAL MB",
            "Temporary files MB",
            "Rollback",
            "Rows behind it");

    private final ClassicsRun all;

    private ClassicsPage(ClassicsRun all) {
        this.all = all;
    }

    /** Everything but the head, which says where and when. */
    static String of(ClassicsRun all) {
        return new ClassicsPage(all).page();
    }

    private String page() {
        StringBuilder page = new StringBuilder();
        page.append("| ").append(String.join(" | ", COLUMNS)).append(" |\n");
        page.append("|---".repeat(COLUMNS.size())).append("|\n");
        all.runs()
                .forEach(run ->
                        page.append("| ").append(String.join(" | ", row(run))).append(" |\n"));
        all.runs().forEach(run -> section(run, page));
        return page.toString();
    }

    private static List<String> row(ClassicRun run) {
        Work work = run.work();
        Long temporary = run.replay().up().tempBytes();
        return List.of(
                "[`" + run.classic().statement() + "`](#"
                        + Classic.anchor(run.classic().title()) + ")",
                rounded(run.statement().milliseconds()),
                run.mode(),
                rounded(run.heldMs()),
                rounded(run.readsMs()),
                rounded(run.writesMs()),
                rounded(run.rowsMs()),
                rounded(run.parentWritesMs()),
                names(work.rewrites()),
                names(work.scans()),
                names(work.builds()),
                megabytes(work.walBytes()),
                temporary == null ? "not known" : megabytes(temporary),
                run.replay().rollback().verdict().word(),
                rows(run.replay().rollback().data()));
    }

    private void section(ClassicRun run, StringBuilder page) {
        Classic classic = run.classic();
        page.append("\n## ").append(classic.title()).append("\n");
        if (!classic.before().isEmpty()) {
            page.append("\nBehind these, which are not measured:\n");
            code(String.join("\n", classic.before()), page);
            page.append("\nthis:\n");
        }
        code(classic.up(), page);
        page.append('\n').append(locks(run)).append(' ').append(work(run)).append('\n');
        page.append(String.join(" ", rollback(run))).append('\n');
        Classic.Safer safer = classic.safer();
        if (safer != null) {
            page.append("\nWith less waiting, each statement in a transaction of its own:\n");
            code(safer.sql(), page);
            page.append(safer.measured().isEmpty() ? "" : "\n");
            safer.measured().forEach(title -> page.append(step(all.of(title))).append('\n'));
        }
    }

    private static void code(String sql, StringBuilder page) {
        page.append("\n```sql\n").append(sql).append("\n```\n");
    }

    private static String locks(ClassicRun run) {
        if (run.strongest().isEmpty()) {
            return "Its locks were gone before anybody saw them.";
        }
        String lock = "It holds " + run.mode() + " on `t` for " + rounded(run.heldMs()) + " ms";
        List<String> waits = new ArrayList<>();
        if (run.readsMs() > 0) {
            waits.add("reads of it wait for up to " + rounded(run.readsMs()) + " ms");
        }
        if (run.writesMs() > 0) {
            waits.add("writes to it for up to " + rounded(run.writesMs()) + " ms");
        }
        if (run.parentWritesMs() > 0) {
            waits.add("writes to `parent` for up to " + rounded(run.parentWritesMs()) + " ms");
        }
        if (run.rowsMs() > 0) {
            waits.add("only those who write one of the rows that it has written wait, for up to "
                    + rounded(run.rowsMs()) + " ms");
        }
        return waits.isEmpty()
                ? lock + ", and neither reads nor writes wait for it."
                : lock + ": " + sentence(waits).replaceFirst("^writes to it for", "reads pass, writes to it wait for")
                        + ".";
    }

    private static String sentence(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String work(ClassicRun run) {
        Work work = run.work();
        List<String> did = new ArrayList<>();
        if (!work.rewrites().isEmpty()) {
            did.add("writes " + names(work.rewrites()) + " anew");
        }
        List<String> scans = work.scans();
        if (scans != null && !scans.isEmpty()) {
            did.add("reads " + names(scans) + " in full");
        }
        if (!work.builds().isEmpty()) {
            did.add("builds " + names(work.builds()));
        }
        List<WrittenRows> written = work.written();
        if (written != null && !written.isEmpty()) {
            did.add("changes "
                    + written.stream()
                            .map(rows -> "%s rows".formatted(count(rows.inserted() + rows.updated() + rows.deleted())))
                            .collect(Collectors.joining(" and ")));
        }
        return did.isEmpty() ? "It changes the catalog alone." : "It " + sentence(did) + ".";
    }

    private static List<String> rollback(ClassicRun run) {
        var rollback = run.replay().rollback();
        List<String> said = new ArrayList<>();
        String schema =
                Boolean.TRUE.equals(rollback.schemaRestored()) ? "restores the schema" : "leaves another schema";
        Boolean restored = rollback.data().restored();
        String rows = restored == null
                ? "the rows were not compared"
                : restored ? "the rows are the same" : "the rows are not";
        said.add("Its undo script " + schema + ", and " + rows + ".");
        rollback.schemaDifferences().stream().map(Difference::text).forEach(text -> said.add(capital(text) + "."));
        rollback.data().differences().stream().map(DataDifference::text).forEach(text -> said.add("`" + text + "`."));
        List<CompatibilityBreak> breaks = run.replay().traffic().breaks();
        if (breaks != null) {
            breaks.forEach(broken -> said.add("Code of before breaks: `" + broken.text() + "`."));
        }
        return said;
    }

    private static String step(ClassicRun run) {
        return "* [%s](#%s): reads wait %s ms, writes %s ms%s."
                .formatted(
                        run.classic().title(),
                        Classic.anchor(run.classic().title()),
                        waited(run.readsMs()),
                        waited(Math.max(run.writesMs(), run.parentWritesMs())),
                        run.rowsMs() > 0 ? ", writes of the same rows " + rounded(run.rowsMs()) + " ms" : "");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String rows(DataVerdict data) {
        Boolean restored = data.restored();
        return restored == null ? "not compared" : restored ? "the same" : "not the same";
    }

    /** Without public, where all of them are. */
    private static String names(@Nullable List<String> names) {
        if (names == null) {
            return "not counted";
        }
        return names.isEmpty()
                ? NONE
                : names.stream()
                        .map(name -> "`" + name.substring(name.indexOf('.') + 1) + "`")
                        .collect(Collectors.joining(", "));
    }

    private static String waited(double milliseconds) {
        return milliseconds == 0 ? "0" : rounded(milliseconds);
    }

    private static String megabytes(long bytes) {
        return rounded(bytes / 1e6);
    }

    private static String rounded(double value) {
        if (value == 0) {
            return NONE;
        }
        return value < 0.1 ? "< 0.1" : String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%,.0f", value);
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
