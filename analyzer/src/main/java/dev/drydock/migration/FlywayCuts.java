package dev.drydock.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts a text into statements as Flyway does, which is not always as PostgreSQL does, and tells which of them Flyway runs
 * without a transaction (read and measured in Flyway 12.4, whose reading is that of 11.14 to 13.12).
 */
final class FlywayCuts {

    /** Flyway looks at no more words of a statement to tell how to run it. */
    private static final int WORDS = 10;

    private static final Pattern OUTSIDE = Pattern.compile("(?:CREATE|DROP) (?:DATABASE|TABLESPACE|SUBSCRIPTION)"
            + "|ALTER SYSTEM|(?:CREATE|DROP)(?: UNIQUE)? INDEX CONCURRENTLY"
            + "|REINDEX(?: VERBOSE)? (?:SCHEMA|DATABASE|SYSTEM)|VACUUM|DISCARD ALL");
    private static final Pattern COPY = Pattern.compile("COPY(?: .*)? FROM STDIN");
    private static final Set<String> ESCAPED = Set.of("B'", "E'", "X'");

    private final String text;
    private final List<Cut> cuts = new ArrayList<>();
    private final Deque<String> blocks = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private int at;
    private int parentheses;
    private int wordCount;
    private int start = -1;
    private String last = "";
    private boolean outside;
    private boolean copy;

    private FlywayCuts(String text) {
        this.text = text;
    }

    /**
     * One statement as Flyway sees it.
     *
     * @param start 0-based offset of its first char
     * @param end 0-based offset behind its last one, the semicolon and the data of COPY included
     * @param outside whether Flyway runs it without a transaction
     * @param complete whether Flyway sees its end; it refuses a file in which it does not
     */
    record Cut(int start, int end, boolean outside, boolean complete) {}

    static List<Cut> of(String text) {
        FlywayCuts cuts = new FlywayCuts(text);
        while (cuts.at < text.length()) {
            cuts.token();
        }
        if (cuts.start >= 0) {
            cuts.cut(cuts.parentheses <= 0 && cuts.blocks.isEmpty());
        }
        return List.copyOf(cuts.cuts);
    }

    private void token() {
        char c = text.charAt(at);
        if (text.startsWith("--", at)) {
            at = lineEnd(at);
        } else if (text.startsWith("/*", at)) {
            comment();
        } else if (Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF') {
            at++;
        } else if (c == ';' && parentheses == 0 && blocks.isEmpty()) {
            semicolon();
        } else {
            start = start < 0 ? at : start;
            statementToken(c);
        }
    }

    private void statementToken(char c) {
        if (c == '(' || c == ')') {
            parentheses += c == '(' ? 1 : -1;
            at++;
        } else if (c == '$') {
            dollarQuote();
        } else if (c == '\'') {
            quoted(at, '\'', false);
        } else if (c == '"') {
            int from = at + 1;
            quoted(at, '"', false);
            remember(text.substring(from, Math.max(from, at - 1)));
        } else if (text.length() > at + 1 && ESCAPED.contains(text.substring(at, at + 2))) {
            quoted(at + 1, '\'', true);
        } else if (text.startsWith("U&'", at)) {
            quoted(at + 2, '\'', false);
        } else if (Character.isLetter(c) || c == '_') {
            word();
        } else {
            remember("");
            at++;
        }
    }

    private void semicolon() {
        at++;
        if (start >= 0) {
            if (copy) {
                data();
            }
            cut(true);
        }
    }

    private void cut(boolean complete) {
        cuts.add(new Cut(start, at, outside, complete));
        start = -1;
        words.setLength(0);
        wordCount = 0;
        last = "";
        outside = false;
        copy = false;
    }

    /** Passes over the rows of COPY and the line that ends them. */
    private void data() {
        at = Math.min(text.length(), lineEnd(at) + 1);
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            boolean done = end - at < 4 && text.substring(at, end).strip().equals("\\.");
            at = newline < 0 ? end : end + 1;
            if (done) {
                return;
            }
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void comment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else {
                at++;
            }
        } while (depth > 0 && at < text.length());
    }

    /** Flyway takes every dollar sign for the beginning of a quote, also that of a parameter. */
    private void dollarQuote() {
        remember("");
        int second = text.indexOf('$', at + 1);
        String quote = second < 0 ? text.substring(at) : text.substring(at, second + 1);
        int close = text.indexOf(quote, at + quote.length());
        at = close < 0 ? text.length() : close + quote.length();
    }

    private void quoted(int open, char quote, boolean escapes) {
        remember("");
        int i = open + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (escapes && c == '\\') {
                i++;
            } else if (c == quote) {
                if (!text.startsWith(String.valueOf(quote), i + 1)) {
                    break;
                }
                i++;
            }
            i++;
        }
        at = Math.min(text.length(), i + 1);
    }

    private void word() {
        int from = at;
        boolean keyword = true;
        while (at < text.length() && isPart(text.charAt(at))) {
            keyword &= Character.isLetter(text.charAt(at)) || text.charAt(at) == '_';
            at++;
        }
        boolean qualified = at < text.length() && text.charAt(at) == '.';
        String word = text.substring(from, at);
        if (parentheses == 0 && keyword && !qualified) {
            keyword(word.toUpperCase(Locale.ENGLISH));
        } else {
            remember(word);
        }
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private void keyword(String word) {
        block(word);
        remember(word);
        wordCount++;
        if (wordCount <= WORDS && !outside && !copy) {
            words.append(words.length() == 0 ? "" : " ").append(word);
            outside = OUTSIDE.matcher(words).matches();
            copy = COPY.matcher(words).matches();
        }
    }

    private void block(String word) {
        String block = blocks.isEmpty() ? "" : blocks.peek();
        if (word.equals("ATOMIC") && last.equals("BEGIN")) {
            blocks.push(word);
        } else if (word.equals("CASE") && block.equals("ATOMIC")) {
            blocks.push(word);
        } else if (word.equals("END") && !block.isEmpty()) {
            blocks.pop();
        }
    }

    private void remember(String token) {
        if (parentheses == 0) {
            last = token;
        }
    }
}
