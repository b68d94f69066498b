package dev.drydock.lint;

import dev.drydock.migration.Position;
import dev.drydock.migration.Script;
import dev.drydock.rule.Fix;
import dev.drydock.sql.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fix at its place in the user's file.
 *
 * @param title what it does, as a command
 * @param edits what is replaced, in the order of the file
 */
public record LocatedFix(String title, List<Edit> edits) {

    /**
     * One replaced part of the file.
     *
     * @param from its first char in the file, counted from 0
     * @param to the char behind its last one
     * @param start its first character
     * @param end behind its last character; the same as {@code start} for an insertion
     * @param text what stands there afterwards
     */
    public record Edit(int from, int to, Position start, Position end, String text) {}

    public LocatedFix {
        edits = List.copyOf(edits);
    }

    /** The fix of a finding in this script; empty where it touches what does not stand in the file, such as a placeholder's value. */
    static Optional<LocatedFix> of(Fix fix, Script script) {
        List<Edit> edits = new ArrayList<>();
        for (Fix.Edit edit : fix.edits()) {
            Span span = edit.span();
            boolean inserts = span.start() == span.end();
            int to = script.offsets().toSourceEnd(span.end());
            int from = inserts ? to : script.offsets().toSource(span.start());
            boolean verbatim = from <= to
                    && script.source().substring(from, to).equals(script.textOf(span))
                    && (from == 0 || endsAlike(script, from, span.start()));
            if (!verbatim) {
                return Optional.empty();
            }
            Position end = script.end(span);
            edits.add(new Edit(from, to, inserts ? end : script.start(span), end, edit.text()));
        }
        edits.sort(Comparator.comparingInt(Edit::from));
        return Optional.of(new LocatedFix(fix.title(), edits));
    }

    /** Tells whether the same character stands in front of both places: behind or within a placeholder it is another one. */
    private static boolean endsAlike(Script script, int from, int start) {
        return start > 0 && script.source().charAt(from - 1) == script.text().charAt(start - 1);
    }

    /** The file's text with the edits made. */
    public String applyTo(String source) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            text.append(source, at, edit.from()).append(edit.text());
            at = edit.to();
        }
        return text.append(source, at, source.length()).toString();
    }
}
