package dev.drydock.lint;

import dev.drydock.migration.History;
import dev.drydock.rule.HistoryIndex;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import java.util.Map;

/**
 * What lint found.
 *
 * @param history what was read
 * @param server the version that was assumed
 * @param diagnostics in the order of migrations and of their text
 * @param baselined how many more there are that the baseline leaves out
 * @param notes what a reader of the report should know
 * @param pages the pages of the rules that ran, by id
 * @param index what each migration meets, and what its down is worth
 */
public record LintReport(
        History history,
        ServerVersion server,
        List<Diagnostic> diagnostics,
        long baselined,
        List<String> notes,
        Map<String, RulePage> pages,
        HistoryIndex index) {

    public LintReport {
        diagnostics = List.copyOf(diagnostics);
        notes = List.copyOf(notes);
        pages = Map.copyOf(pages);
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
