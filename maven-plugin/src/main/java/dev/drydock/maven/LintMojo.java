package dev.drydock.maven;

import dev.drydock.DrydockException;
import dev.drydock.lint.Baseline;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintReport;
import dev.drydock.report.JsonReport;
import dev.drydock.report.TerminalReport;
import java.io.IOException;
import java.nio.file.Path;
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

    /** Creates the goal; Maven does. */
    public LintMojo() {}

    @Override
    void run(FailOn failOn) throws MojoFailureException {
        Lint lint = Lint.withRulesOf(getClass().getClassLoader());
        LintReport report = lint.check(
                history(), lintOptions(lint).baseline(Baseline.read(root()).orElse(null)));
        TerminalReport terminal = new TerminalReport(ink());
        report.diagnostics().forEach(diagnostic -> log(diagnostic, terminal.picture(diagnostic)));
        terminal.closing(report).lines().forEach(getLog()::info);
        write(report);
        if (report.fails(failOn)) {
            throw new MojoFailureException("The migrations are not safe to release: " + terminal.counts(report)
                    + ". Each finding above says what to do instead; -Ddrydock.failOn=never lets the build pass.");
        }
    }

    private void log(Diagnostic diagnostic, String picture) {
        switch (diagnostic.severity()) {
            case ERROR -> getLog().error(picture);
            case WARNING -> getLog().warn(picture);
            case INFO -> getLog().info(picture);
        }
    }

    private void write(LintReport report) {
        Path file = outputDirectory().resolve("lint.json");
        try {
            new JsonReport(Boolean.parseBoolean(
                            setting("statements", statements).orElse("false")))
                    .write(report, file);
        } catch (IOException e) {
            throw new DrydockException(
                    "The report " + file + " cannot be written (" + e.getMessage()
                            + "). Set drydock.outputDirectory to a folder that can be.",
                    e);
        }
    }
}
