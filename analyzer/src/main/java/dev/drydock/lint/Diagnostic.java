package dev.drydock.lint;

import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.LockClaim;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One finding at its place in the user's file.
 *
 * @param rule the id of the rule, or of the problem with the file
 * @param severity how much it matters
 * @param migration the tool's text for the migration, or null where a file belongs to none
 * @param file as shown to the user
 * @param start the first character
 * @param end behind the last character
 * @param message what happens, to which object
 * @param help what to do
 * @param lock the lock that it claims, or null
 * @param fix the change that makes it go away, or null
 * @param excerpt the line of the file in which it begins; empty where it cannot be shown
 */
public record Diagnostic(
        String rule,
        Severity severity,
        @Nullable String migration,
        Path file,
        Position start,
        Position end,
        String message,
        String help,
        @Nullable LockClaim lock,
        @Nullable LocatedFix fix,
        String excerpt) {

    /** What a rule found in the up of this migration. */
    static Diagnostic of(Finding finding, String rule, Severity severity, Migration migration) {
        Script script = migration.up();
        Position start = script.start(finding.span());
        Fix fix = finding.fix();
        return new Diagnostic(
                rule,
                severity,
                migration.version(),
                script.file(),
                start,
                script.end(finding.span()),
                finding.message(),
                finding.help(),
                finding.lock(),
                fix == null ? null : LocatedFix.of(fix, script).orElse(null),
                script.line(start.line()));
    }

    /** A few words for the marked source: the lock and the tables; empty where no lock is claimed. */
    public String label() {
        return lock == null ? "" : lock.toString();
    }

    /** The same finding with another severity. */
    Diagnostic severity(Severity other) {
        return new Diagnostic(rule, other, migration, file, start, end, message, help, lock, fix, excerpt);
    }
}
