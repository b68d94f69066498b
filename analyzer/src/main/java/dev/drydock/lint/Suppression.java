package dev.drydock.lint;

import dev.drydock.sql.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comment {@code -- drydock:ignore <rule>[, <rule>] <reason>} asks for.
 *
 * @param comment where it stands in the script
 * @param rules the words that it gives as rules
 * @param reason from its first letter or digit on; empty where it gives none
 * @param reach what it is about
 * @param target the statement concerned, or null unless it is about one
 */
record Suppression(
        Span comment,
        List<String> rules,
        String reason,
        Reach reach,
        @Nullable Span target) {

    static final String MARKER = "drydock:ignore";

    /** What a suppression is about. */
    enum Reach {
        FILE,
        STATEMENT,
        NOTHING
    }

    Suppression {
        rules = List.copyOf(rules);
    }

    /** Tells whether a comment, written with its dashes, asks for a suppression. */
    static boolean is(String comment) {
        if (!comment.startsWith("--")) {
            return false;
        }
        int start = blanks(comment, 2);
        int end = start + MARKER.length();
        return comment.startsWith(MARKER, start) && (end == comment.length() || !isWord(comment.charAt(end)));
    }

    /** Reads a comment of which {@link #is} is true. */
    static Suppression of(String comment, Span span, Reach reach, @Nullable Span target) {
        List<String> rules = new ArrayList<>();
        int at = blanks(comment, blanks(comment, 2) + MARKER.length());
        boolean more = true;
        while (more) {
            int end = at;
            while (end < comment.length() && isWord(comment.charAt(end))) {
                end++;
            }
            if (end > at) {
                rules.add(comment.substring(at, end));
            }
            at = blanks(comment, end);
            more = end < comment.length() && at < comment.length() && comment.charAt(at) == ',';
            at = more ? blanks(comment, at + 1) : at;
        }
        while (at < comment.length() && !Character.isLetterOrDigit(comment.codePointAt(at))) {
            at++;
        }
        return new Suppression(span, rules, comment.substring(at).strip(), reach, target);
    }

    private static boolean isWord(char c) {
        return c == '-' || c == '_' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
