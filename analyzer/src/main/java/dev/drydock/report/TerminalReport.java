package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintReport;
import dev.drydock.lint.LocatedFix;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * Draws each finding as a picture of the user's own line, with the lock under the marked words.
 *
 * <p>All text from migrations is shown through {@link Printable}.
 */
public final class TerminalReport {

    private static final int WIDEST = 160;

    private final Ink ink;

    /** Draws in colour or plainly. */
    public TerminalReport(Ink ink) {
        this.ink = ink;
    }

    /** All findings, the notes and one line that sums them up. */
    public String render(LintReport report) {
        StringBuilder out = new StringBuilder();
        report.diagnostics()
                .forEach(diagnostic -> out.append(picture(diagnostic)).append('\n'));
        return out.append(closing(report)).toString();
    }

    /**
     * Writes {@link #render} to a file, making its folders.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(LintReport report, Path file) throws IOException {
        try (Writer out = ReportFile.open(file)) {
            out.write(render(report));
        }
    }

    /** The notes and one line that sums the report up. */
    public String closing(LintReport report) {
        StringBuilder out = new StringBuilder();
        report.notes()
                .forEach(note -> out.append("note: ").append(Printable.of(note)).append('\n'));
        return out.append(summary(report)).append('\n').toString();
    }

    /** How many findings there are of each severity: {@code 2 errors, 1 warning, 0 info}. */
    public String counts(LintReport report) {
        return counted(report.count(Severity.ERROR), "error") + ", "
                + counted(report.count(Severity.WARNING), "warning") + ", " + report.count(Severity.INFO) + " info";
    }

    /** One finding, ending in a line break. */
    public String picture(Diagnostic diagnostic) {
        String line = diagnostic.excerpt();
        String number = String.valueOf(diagnostic.start().line());
        String pad = " ".repeat(number.length());
        StringBuilder out = new StringBuilder();
        out.append(ink.severity(diagnostic.severity(), diagnostic.severity() + "[" + diagnostic.rule() + "]"))
                .append(ink.bold(": " + Printable.of(diagnostic.message())))
                .append('\n');
        out.append(pad)
                .append(ink.frame(" ┌─ "))
                .append(Printable.of(diagnostic.file().toString()))
                .append(':')
                .append(diagnostic.start())
                .append('\n');
        if (!line.isBlank()) {
            excerpt(diagnostic, line, number, pad, out);
        }
        if (!diagnostic.help().isEmpty()) {
            out.append(pad)
                    .append(ink.frame(" = "))
                    .append("help: ")
                    .append(Printable.of(diagnostic.help()))
                    .append('\n');
        }
        LocatedFix fix = diagnostic.fix();
        if (fix != null) {
            out.append(pad)
                    .append(ink.frame(" = "))
                    .append("fix: ")
                    .append(Printable.of(fix.title()))
                    .append(" (mvn drydock:fix)\n");
        }
        return out.toString();
    }

    private void excerpt(Diagnostic diagnostic, String line, String number, String pad, StringBuilder out) {
        int from = offset(line, diagnostic.start().column());
        boolean sameLine = diagnostic.end().line() == diagnostic.start().line();
        int to = sameLine ? offset(line, diagnostic.end().column()) : line.length();
        String shown = line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
        int marked = Math.max(1, Math.min(to, shown.length()) - from);
        out.append(ink.frame(number + " │ ")).append(Printable.of(shown)).append('\n');
        if (from < shown.length()) {
            String label = diagnostic.label().isEmpty() ? "" : " " + Printable.of(diagnostic.label());
            out.append(pad)
                    .append(ink.frame(" │ "))
                    .append(" ".repeat(from))
                    .append(ink.severity(diagnostic.severity(), "━".repeat(marked) + label))
                    .append('\n');
        }
    }

    private static int offset(String line, int column) {
        int codePoints = Math.min(column - 1, line.codePointCount(0, line.length()));
        return line.offsetByCodePoints(0, Math.max(0, codePoints));
    }

    private String summary(LintReport report) {
        long migrations = report.history().migrations().size();
        long statements = report.history().migrations().stream()
                .mapToLong(m -> m.up().statements().size())
                .sum();
        return ink.bold(counts(report))
                + " in " + counted(migrations, "migration") + " (" + counted(statements, "statement") + ", "
                + report.history().layout() + " layout, PostgreSQL " + report.server() + ")";
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
