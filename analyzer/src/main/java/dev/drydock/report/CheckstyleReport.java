package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes findings as Checkstyle does, which most servers of continuous integration read. */
public final class CheckstyleReport {

    private final Path project;

    /**
     * Writes for a project.
     *
     * @param project its folder, relative to the top of the repository; empty where it is the top
     */
    public CheckstyleReport(Path project) {
        this.project = project;
    }

    /**
     * Writes the report to a file, making its folders.
     *
     * @throws IOException where the file cannot be written
     */
    public void write(LintReport report, Path file) throws IOException {
        Map<String, List<Diagnostic>> files = report.diagnostics().stream()
                .collect(Collectors.groupingBy(
                        diagnostic -> ReportFile.path(project, diagnostic), LinkedHashMap::new, Collectors.toList()));
        try (Writer out = ReportFile.open(file)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
            for (Map.Entry<String, List<Diagnostic>> entry : files.entrySet()) {
                out.write("  <file name=\"" + attribute(entry.getKey()) + "\">\n");
                for (Diagnostic diagnostic : entry.getValue()) {
                    out.write(error(diagnostic));
                }
                out.write("  </file>\n");
            }
            out.write("</checkstyle>\n");
        }
    }

    private static String error(Diagnostic diagnostic) {
        String help = diagnostic.help().isEmpty() ? "" : "; " + diagnostic.help();
        return "    <error line=\"" + diagnostic.start().line() + "\" column=\""
                + diagnostic.start().column() + "\" severity=\"" + diagnostic.severity() + "\" message=\""
                + attribute(diagnostic.message() + help) + "\" source=\"drydock." + attribute(diagnostic.rule())
                + "\"/>\n";
    }

    /** XML 1.0 has no control characters, no halves of pairs and no U+FFFE and U+FFFF, not even as references. */
    private static String attribute(String text) {
        StringBuilder out = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c < 0xD800 || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF;
                    out.appendCodePoint(allowed ? c : 0xFFFD);
                }
            }
        });
        return out.toString();
    }
}
