package dev.drydock.lint;

import dev.drydock.lint.Suppression.Reach;
import dev.drydock.migration.Script;
import dev.drydock.sql.Comment;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Element;
import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the suppressions of a script and tells what each is about.
 *
 * <p>One inside a statement, or behind it on the line where it ends, is about that statement. Any other is about the statement below it, unless a blank
 * line parts the two: then it is about the whole file in front of the file's first statement, and about nothing elsewhere. In the body of a DO block the
 * block takes the place of the file.
 */
final class SuppressionReader {

    private static final Pattern IN_BODY = Pattern.compile("--[ \\t]*drydock:ignore[^\\r\\n]*");

    private final String text;
    private final List<Suppression> found = new ArrayList<>();

    private SuppressionReader(String text) {
        this.text = text;
    }

    /** The suppressions of a script, those in the bodies of its DO blocks too. */
    static List<Suppression> read(Script script) {
        SuppressionReader reader = new SuppressionReader(script.text());
        if (script.text().contains(Suppression.MARKER)) {
            List<Span> comments = script.sql().comments().stream()
                    .filter(comment -> Suppression.is(comment.text()))
                    .map(Comment::span)
                    .toList();
            reader.place(
                    comments, script.statements().stream().map(Element::span).toList(), null);
            script.statements().forEach(reader::body);
        }
        return reader.found;
    }

    private void body(Statement statement) {
        if (statement instanceof DoBlock block && block.body().written().text().startsWith("$")) {
            Span written = block.body().written().span();
            List<Span> comments = new ArrayList<>();
            Matcher matcher = IN_BODY.matcher(text).region(written.start(), written.end());
            while (matcher.find()) {
                if (Suppression.is(matcher.group())) {
                    comments.add(new Span(matcher.start(), matcher.end()));
                }
            }
            place(comments, outermost(block.inner()), block.span());
        }
    }

    /** The spans in order, without those that lie in another. */
    private static List<Span> outermost(List<Statement> statements) {
        List<Span> outermost = new ArrayList<>();
        int end = 0;
        for (Span span : statements.stream()
                .map(Element::span)
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList()) {
            if (span.start() >= end) {
                outermost.add(span);
                end = span.end();
            }
        }
        return outermost;
    }

    /**
     * Tells what each suppression is about.
     *
     * @param comments in order
     * @param statements in order, none in another
     * @param block the DO block in whose body they stand, or null
     */
    private void place(List<Span> comments, List<Span> statements, @Nullable Span block) {
        int next = 0;
        int blankLine = -1;
        boolean searched = false;
        for (Span comment : comments) {
            while (next < statements.size() && statements.get(next).start() <= comment.start()) {
                next++;
                searched = false;
            }
            Span before = next == 0 ? null : statements.get(next - 1);
            if (before != null && (comment.start() < before.end() || !breaks(before.end(), comment.start()))) {
                add(comment, Reach.STATEMENT, before);
                continue;
            }
            if (next < statements.size() && !searched) {
                blankLine = lastBlankLine(
                        before == null ? comment.start() : before.end(),
                        statements.get(next).start());
                searched = true;
            }
            if (next < statements.size() && blankLine < comment.start()) {
                add(comment, Reach.STATEMENT, statements.get(next));
            } else if (before == null) {
                add(comment, block == null ? Reach.FILE : Reach.STATEMENT, block);
            } else {
                add(comment, Reach.NOTHING, null);
            }
        }
    }

    private void add(Span comment, Reach reach, @Nullable Span target) {
        found.add(Suppression.of(comment.of(text), comment, reach, target));
    }

    /** Whether a line ends between two offsets. */
    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return true;
            }
        }
        return false;
    }

    /** The offset of the end of the last blank line between two offsets, or -1. */
    private int lastBlankLine(int from, int to) {
        int lineEnd = -1;
        for (int i = to - 1; i >= from; i--) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                if (lineEnd >= 0) {
                    return lineEnd;
                }
                lineEnd = i;
            } else if (!Character.isWhitespace(c)) {
                lineEnd = -1;
            }
        }
        return -1;
    }
}
