package dev.drydock.maven;

import dev.drydock.lint.Baseline;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintReport;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes {@code drydock-baseline.json} at the project's root: lint then leaves out what it finds today, and reports released
 * files that are edited later. The file is meant to be committed. An older one is replaced.
 */
@Mojo(name = "baseline", requiresProject = false, threadSafe = true)
public final class BaselineMojo extends DrydockMojo {

    /** Creates the goal; Maven does. */
    public BaselineMojo() {}

    @Override
    void run(FailOn failOn) {
        Lint lint = Lint.withRulesOf(getClass().getClassLoader());
        LintReport report = lint.check(history(), lintOptions(lint));
        Baseline baseline = Baseline.of(report);
        baseline.write(root());
        long findings =
                baseline.findings().stream().mapToLong(Baseline.Frozen::count).sum();
        getLog().info(Baseline.FILE + " holds " + findings + (findings == 1 ? " finding" : " findings")
                + " that lint leaves out from now on, and the content of "
                + baseline.released().size()
                + " released migrations. Commit it.");
    }
}
