package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import java.util.List;

/**
 * What lint found.
 *
 * @param history what was read
 * @param server the version that was assumed
 * @param diagnostics in the order of migrations and of their text
 */
public record LintReport(History history, ServerVersion server, List<Diagnostic> diagnostics) {

    public LintReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** How many diagnostics have this severity. */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** Tells whether the build fails. */
    public boolean fails(FailOn failOn) {
        return diagnostics.stream().anyMatch(d -> failOn.fails(d.severity()));
    }
}
