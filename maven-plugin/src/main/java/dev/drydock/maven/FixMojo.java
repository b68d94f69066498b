package dev.drydock.maven;

import dev.drydock.fix.Fixer;
import dev.drydock.fix.Fixes;
import dev.drydock.lint.Baseline;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.FailOn;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LocatedFix;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Changes migrations where a finding of lint comes with a fix. A fix is made only if its finding goes away and no other comes, but for remarks on what is to be done next; released migrations
 * ({@code drydock-baseline.json}, {@code drydock.since}) stay as they are. The migrations are changed in place: read the change before you commit it.
 */
@Mojo(name = "fix", requiresProject = false, threadSafe = true)
public final class FixMojo extends DrydockMojo {

    /** Creates the goal; Maven does. */
    public FixMojo() {}

    @Override
    void run(FailOn failOn) {
        Lint lint = Lint.withRulesOf(getClass().getClassLoader());
        Fixes fixes = Fixer.of(
                source(), lint, lintOptions(lint).baseline(Baseline.read(root()).orElse(null)));
        fixes.write();
        fixes.applied().forEach(finding -> getLog().info("fixed " + described(finding)));
        fixes.brought()
                .forEach(finding -> getLog().info("next, " + finding.file() + ":" + finding.start() + " ["
                        + finding.rule() + "] " + finding.help()));
        fixes.refused()
                .forEach(refused ->
                        getLog().warn("not fixed " + described(refused.finding()) + ": " + refused.reason()));
        int files = fixes.texts().size();
        getLog().info(
                        files == 0
                                ? "Nothing was changed."
                                : fixes.applied().size() + (fixes.applied().size() == 1 ? " finding" : " findings")
                                        + " fixed in " + files + (files == 1 ? " file" : " files")
                                        + ". Read the change before you commit it.");
    }

    private static String described(Diagnostic finding) {
        LocatedFix fix = finding.fix();
        return finding.file() + ":" + finding.start() + " [" + finding.rule() + "] " + (fix == null ? "" : fix.title());
    }
}
