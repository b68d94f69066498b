package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.lint.Baseline;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintReport;
import dev.drydock.report.CheckstyleReport;
import dev.drydock.report.GithubReport;
import dev.drydock.report.Ink;
import dev.drydock.report.JsonReport;
import dev.drydock.report.ReportFormat;
import dev.drydock.report.SarifReport;
import dev.drydock.report.TerminalReport;
import dev.drydock.rule.Severity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the migrations and fails the build on those that are unsafe in production. Nothing is executed and no network is
 * used.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class LintMojo extends DrydockMojo {

    /** Lists every statement in {@code lint.json} as well. */
    @Parameter(property = "drydock.statements", defaultValue = "false")
    private @Nullable String statements;

    /**
     * The forms in which the findings are written, parted by commas: {@code json} ({@code lint.json}), {@code text} ({@code
     * lint.txt}), {@code sarif} ({@code lint.sarif}), {@code checkstyle} ({@code lint-checkstyle.xml}) and {@code github}
     * (annotations on the standard output). Whatever it says, they are in the log.
     */
    @Parameter(property = "drydock.formats", defaultValue = "json")
    private @Nullable String formats;

    /** Creates the goal; Maven does. */
    public LintMojo() {}

    @Override
    void run(FailOn failOn) throws MojoFailureException {
        Set<ReportFormat> wanted = ReportFormat.of(setting("formats", formats).orElse("json"));
        Lint lint = Lint.withRulesOf(getClass().getClassLoader());
        LintReport report = lint.check(
                history(), lintOptions(lint).baseline(Baseline.read(root()).orElse(null)));
        TerminalReport terminal = new TerminalReport(ink());
        report.diagnostics().stream()
                .filter(diagnostic -> logs(diagnostic.severity()))
                .forEach(diagnostic -> log(diagnostic, terminal.picture(diagnostic)));
        terminal.closing(report).lines().forEach(getLog()::info);
        wanted.forEach(format -> write(report, format));
        if (report.fails(failOn)) {
            throw new MojoFailureException("The migrations are not safe to release: " + terminal.counts(report)
                    + ". Each finding above says what to do instead; -Ddrydock.failOn=never lets the build pass.");
        }
    }

    /** Under {@code mvn -q} only errors are shown, and only they are drawn. */
    private boolean logs(Severity severity) {
        return switch (severity) {
            case ERROR -> getLog().isErrorEnabled();
            case WARNING -> getLog().isWarnEnabled();
            case INFO -> getLog().isInfoEnabled();
        };
    }

    private void log(Diagnostic diagnostic, String picture) {
        switch (diagnostic.severity()) {
            case ERROR -> getLog().error(picture);
            case WARNING -> getLog().warn(picture);
            case INFO -> getLog().info(picture);
        }
    }

    private void write(LintReport report, ReportFormat format) {
        Path folder = outputDirectory();
        try {
            switch (format) {
                case TEXT -> new TerminalReport(Ink.PLAIN).write(report, folder.resolve("lint.txt"));
                case JSON -> new JsonReport(listsStatements()).write(report, folder.resolve("lint.json"));
                case SARIF -> new SarifReport(inRepository()).write(report, folder.resolve("lint.sarif"));
                case CHECKSTYLE ->
                    new CheckstyleReport(inRepository()).write(report, folder.resolve("lint-checkstyle.xml"));
                case GITHUB -> print(new GithubReport(inRepository()).render(report));
            }
        } catch (IOException e) {
            throw new DrydockException(
                    "The report of lint cannot be written to " + folder + " (" + e.getMessage()
                            + "). Set drydock.outputDirectory to a folder that can be.",
                    e);
        }
    }

    private boolean listsStatements() {
        return Boolean.parseBoolean(setting("statements", statements).orElse("false"));
    }

    /** GitHub takes a command only at the beginning of a line, where Maven's log writes its own mark. The stream stays open: it is the JVM's. */
    @SuppressWarnings("resource")
    private static void print(String lines) throws IOException {
        new FileOutputStream(FileDescriptor.out).write(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The project's folder as seen from the top of the repository: that of GitHub's job, or else the next one with a folder .git. */
    private Path inRepository() {
        String workspace = System.getenv("GITHUB_WORKSPACE");
        if (workspace != null && root().startsWith(workspace)) {
            return Path.of(workspace).relativize(root());
        }
        for (Path folder = root(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder.relativize(root());
            }
        }
        return Path.of("");
    }
}
