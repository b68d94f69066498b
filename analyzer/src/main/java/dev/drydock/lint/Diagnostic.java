package dev.drydock.lint;

import dev.drydock.migration.Position;
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
 * @param label a few words for the marked source, or empty
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
        String label,
        String excerpt) {

    /** The same finding with another severity. */
    Diagnostic severity(Severity other) {
        return new Diagnostic(rule, other, migration, file, start, end, message, help, label, excerpt);
    }
}
