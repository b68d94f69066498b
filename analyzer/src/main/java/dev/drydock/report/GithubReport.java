package dev.drydock.report;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.LintReport;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows findings as annotations in GitHub's view of a change.
 *
 * <p>Annotations are lines of a job's standard output (GitHub Docs, "Workflow commands"). GitHub shows ten errors, ten warnings and ten notices of a
 * step and drops the others, so that no more are written. Text from a migration can neither end a command nor begin one.
 */
public final class GithubReport {

    private static final int SHOWN = 10;

    private final Path project;

    /**
     * Renders for a project.
     *
     * @param project its folder, relative to the top of the repository; empty where it is the top
     */
    public GithubReport(Path project) {
        this.project = project;
    }

    /** The annotations, the worst first, each on a line of its own. */
    public String render(LintReport report) {
        StringBuilder out = new StringBuilder();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            List<Diagnostic> all = report.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .toList();
            all.stream().limit(SHOWN).forEach(diagnostic -> annotation(diagnostic, out));
            if (all.size() > SHOWN) {
                int more = all.size() - SHOWN;
                out.append("… and ")
                        .append(more)
                        .append(" more of severity ")
                        .append(severity)
                        .append('\n');
            }
        }
        return out.toString();
    }

    private void annotation(Diagnostic diagnostic, StringBuilder out) {
        out.append("::").append(command(diagnostic.severity()));
        out.append(" file=").append(property(ReportFile.path(project, diagnostic)));
        out.append(",line=").append(diagnostic.start().line());
        out.append(",endLine=").append(diagnostic.end().line());
        if (diagnostic.start().line() == diagnostic.end().line()) {
            out.append(",col=").append(diagnostic.start().column());
            out.append(",endColumn=").append(diagnostic.end().column());
        }
        out.append(",title=").append(property(diagnostic.rule()));
        out.append("::").append(data(diagnostic.message()));
        if (!diagnostic.help().isEmpty()) {
            out.append("%0A").append(data("help: " + diagnostic.help()));
        }
        out.append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }

    private static String data(String text) {
        return Printable.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
