package dev.drydock.migration;

import dev.drydock.sql.Statement;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the statements that a tool would cut: goose and sql-migrate end a statement at each line that ends with a
 * semicolon, also within a body, unless StatementBegin and StatementEnd stand around it.
 */
final class LineSplitting {

    private final String tool;
    private final Pattern begin;
    private final Pattern end;

    LineSplitting(String tool, String prefix) {
        this.tool = tool;
        this.begin = marker(prefix, "StatementBegin");
        this.end = marker(prefix, "StatementEnd");
    }

    private static Pattern marker(String prefix, String word) {
        return Pattern.compile("--\\s*" + Pattern.quote(prefix) + "\\s+" + word + "\\s*");
    }

    void check(Path file, Script script, List<Section> sections, Assembly assembly) {
        List<Statement> statements = script.statements();
        if (statements.isEmpty()) {
            return;
        }
        TreeSet<Integer> cuts = cuts(script.text());
        for (Statement statement : statements) {
            Integer cut = cuts.higher(statement.span().start());
            if (cut != null && cut < statement.span().end()) {
                assembly.unreadable(
                        "statement-cut",
                        file,
                        Position.of(script.source(), script.offsets().toSource(cut - 1)),
                        tool + " ends the statement at this semicolon, in the middle of its body.",
                        "Put StatementBegin before the statement and StatementEnd behind it.");
            }
        }
        Statement last = statements.get(statements.size() - 1);
        if (cuts.ceiling(last.span().end()) == null) {
            assembly.unreadable(
                    "statement-without-end",
                    file,
                    script.start(last.span()),
                    tool + " refuses the file, because no line that ends with a semicolon ends the last statement.",
                    "End the statement with a semicolon at the end of a line.");
        }
    }

    /** Offsets behind the semicolons, or the markers, at which the tool ends a statement. */
    private TreeSet<Integer> cuts(String text) {
        TreeSet<Integer> cuts = new TreeSet<>(Set.of());
        boolean within = false;
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int stop = newline < 0 ? text.length() : newline;
            String line = text.substring(start, stop);
            if (begin.matcher(line).matches()) {
                within = true;
            } else if (end.matcher(line).matches()) {
                within = false;
                cuts.add(stop);
            } else if (!within) {
                String code = code(line);
                if (code.endsWith(";")) {
                    cuts.add(start + code.length());
                }
            }
            start = stop + 1;
        }
        return cuts;
    }

    /** The line up to the first word that begins with two dashes, as the tools see it. */
    private static String code(String line) {
        int from = line.startsWith("--") ? 0 : -1;
        for (int i = 1; from < 0 && i < line.length() - 1; i++) {
            if (line.startsWith("--", i) && Character.isWhitespace(line.charAt(i - 1))) {
                from = i;
            }
        }
        return (from < 0 ? line : line.substring(0, from)).stripTrailing();
    }
}
