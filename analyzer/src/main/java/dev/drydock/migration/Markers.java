package dev.drydock.migration;

import dev.drydock.sql.Comment;
import dev.drydock.sql.SyntaxError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what comments say to Drydock, and turns what is wrong with a script into problems. */
final class Markers {

    private static final Pattern IRREVERSIBLE = Pattern.compile("--\\s*drydock:irreversible\\b(.*)");

    private static final Pattern TOOL =
            Pattern.compile("(?s)--\\s*(?:\\+goose|\\+migrate|migrate:|no-transaction|drydock:).*|[\\s/*-]*");

    private Markers() {}

    /** The reason of {@code -- drydock:irreversible <reason>}; without a reason it is a problem, and no marker. */
    static Optional<String> irreversible(Script script, List<Problem> problems) {
        for (Comment comment : script.sql().comments()) {
            Matcher matcher = IRREVERSIBLE.matcher(comment.text());
            if (matcher.matches()) {
                String reason = matcher.group(1).strip();
                if (!reason.isEmpty()) {
                    return Optional.of(reason);
                }
                problems.add(new Problem(
                        "irreversible-without-reason",
                        script.file(),
                        script.start(comment.span()),
                        "The migration is marked as irreversible without a reason.",
                        "Say why behind the marker, so that the next reader can judge it.",
                        Problem.Weight.WRONG));
            }
        }
        return Optional.empty();
    }

    /** Whether a comment says something that is no marker of a tool. */
    static boolean hasWords(Script script) {
        return script.sql().comments().stream()
                .anyMatch(comment -> !TOOL.matcher(comment.text()).matches());
    }

    static Problem refusedEmpty(Script script, String tool) {
        return new Problem(
                "empty-migration",
                script.file(),
                new Position(1, 1),
                "The file holds no statement, so " + tool + " refuses it.",
                "Write its statements, or one such as SELECT 1.",
                Problem.Weight.UNREADABLE);
    }

    static Problem empty(Script script) {
        return new Problem(
                "empty-migration",
                script.file(),
                new Position(1, 1),
                "The migration holds no statement, yet the tool would record it as applied.",
                "Write its statements, or delete the file before it is released; where a version has nothing to do here,"
                        + " ignore this.",
                Problem.Weight.ODD);
    }

    static void syntaxErrors(Script script, List<Problem> problems) {
        for (SyntaxError error : script.sql().errors()) {
            problems.add(new Problem(
                    "syntax-error",
                    script.file(),
                    script.start(error.span()),
                    "PostgreSQL cannot read this: " + error.message() + ".",
                    "Correct the statement at this place.",
                    Problem.Weight.WRONG));
        }
    }
}
