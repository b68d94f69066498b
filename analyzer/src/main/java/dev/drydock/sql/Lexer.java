package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens exactly as PostgreSQL's scanner does (manual, "Lexical Structure"), standard_conforming_strings on.
 *
 * <p>psql's backslash commands and the data of COPY … FROM STDIN are not SQL; they come out as tokens of their own.
 */
final class Lexer {

    private static final String OPERATOR_CHARS = "+-*/<>=~!@#%^&|`?";
    private static final String PUNCTUATION_CHARS = "()[],;.:";

    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** The comments that were passed so far. */
    List<Comment> comments() {
        return comments;
    }

    /** The next token, of kind END at the end of the text. */
    Token next() {
        skipBlanksAndComments();
        if (at >= text.length()) {
            return token(Token.Kind.END, at, "");
        }
        int start = at;
        char c = text.charAt(at);
        if (isIdentifierStart(c)) {
            return wordOrPrefixedLiteral(start, c);
        }
        if (c == '"') {
            return quotedIdentifier(start);
        }
        if (c == '\'') {
            return string(start, false);
        }
        if (c == '$') {
            return dollar(start);
        }
        if (isDigit(c) || c == '.' && isDigit(charAt(at + 1))) {
            return number(start);
        }
        if (c == '\\') {
            at = endOfLine(at);
            return token(Token.Kind.PSQL_COMMAND, start, text.substring(start, at));
        }
        if (c == ':' && (charAt(at + 1) == ':' || charAt(at + 1) == '=')) {
            at += 2;
            return token(Token.Kind.OPERATOR, start, text.substring(start, at));
        }
        if (PUNCTUATION_CHARS.indexOf(c) >= 0) {
            at++;
            return token(Token.Kind.PUNCTUATION, start, String.valueOf(c));
        }
        if (OPERATOR_CHARS.indexOf(c) >= 0) {
            return operator(start);
        }
        at += Character.charCount(text.codePointAt(at));
        throw error(start, at, "syntax error at or near \"" + text.substring(start, at) + "\"");
    }

    /** Skips the lines of COPY data up to and including {@code \.}; null when no such line ends them. */
    @Nullable
    Token copyData() {
        int start = Math.min(endOfLine(at) + 1, text.length());
        int line = start;
        while (line < text.length()) {
            int end = endOfLine(line);
            if (text.substring(line, end).strip().equals("\\.")) {
                at = end;
                return token(Token.Kind.COPY_DATA, start, "");
            }
            line = end + 1;
        }
        return null;
    }

    /** Skips to the next semicolon, whatever stands before it; used after an error of the scanner. */
    void recover() {
        int semicolon = text.indexOf(';', at);
        at = semicolon < 0 ? text.length() : semicolon;
    }

    private Token wordOrPrefixedLiteral(int start, char c) {
        char following = charAt(at + 1);
        if (following == '\'' && "eEbBxXnN".indexOf(c) >= 0) {
            at++;
            return string(start, c == 'e' || c == 'E');
        }
        if ((c == 'u' || c == 'U') && following == '&' && (charAt(at + 2) == '\'' || charAt(at + 2) == '"')) {
            at += 2;
            return charAt(at) == '\'' ? string(start, false) : quotedIdentifier(start);
        }
        while (at < text.length() && isIdentifierPart(text.charAt(at))) {
            at++;
        }
        return token(Token.Kind.WORD, start, Name.folded(text.substring(start, at)));
    }

    private Token quotedIdentifier(int start) {
        int open = at;
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) == '"') {
                if (charAt(at + 1) != '"') {
                    at++;
                    String value = text.substring(open + 1, at - 1).replace("\"\"", "\"");
                    if (value.isEmpty()) {
                        throw error(start, at, "zero-length delimited identifier at or near \"\"\"\"");
                    }
                    return token(Token.Kind.QUOTED_IDENTIFIER, start, value);
                }
                at++;
            }
        }
        throw error(start, at, "unterminated quoted identifier");
    }

    private Token string(int start, boolean escapes) {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && escapes) {
                at++;
            } else if (c == '\'') {
                if (charAt(at + 1) == '\'') {
                    at++;
                } else {
                    at++;
                    int next = continuation(at);
                    if (next < 0) {
                        return token(Token.Kind.STRING, start, text.substring(start, at));
                    }
                    at = next;
                }
            }
        }
        at = Math.min(at, text.length());
        throw error(start, at, "unterminated quoted string");
    }

    /** Literals that only white space with a newline parts are one literal; -1 when none follows. */
    private int continuation(int from) {
        boolean newline = false;
        int i = from;
        while (i < text.length() && isBlank(text.charAt(i))) {
            newline |= text.charAt(i) == '\n' || text.charAt(i) == '\r';
            i++;
        }
        return newline && charAt(i) == '\'' ? i : -1;
    }

    private Token dollar(int start) {
        if (isDigit(charAt(at + 1))) {
            at++;
            while (isDigit(charAt(at))) {
                at++;
            }
            return token(Token.Kind.PARAMETER, start, text.substring(start, at));
        }
        int tagEnd = at + 1;
        while (tagEnd < text.length() && isIdentifierPart(text.charAt(tagEnd)) && text.charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (charAt(tagEnd) != '$') {
            at++;
            throw error(start, at, "syntax error at or near \"$\"");
        }
        String tag = text.substring(at, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        if (close < 0) {
            at = text.length();
            throw error(start, at, "unterminated dollar-quoted string");
        }
        at = close + tag.length();
        return token(Token.Kind.STRING, start, text.substring(start, at));
    }

    private Token number(int start) {
        char second = Character.toLowerCase(charAt(at + 1));
        if (text.charAt(at) == '0' && (second == 'x' || second == 'o' || second == 'b')) {
            at += 2;
            while (at < text.length() && (Character.digit(text.charAt(at), 16) >= 0 || text.charAt(at) == '_')) {
                at++;
            }
        } else {
            digits();
            if (charAt(at) == '.' && charAt(at + 1) != '.') {
                at++;
                digits();
            }
            int exponent = at + 1 + (charAt(at + 1) == '+' || charAt(at + 1) == '-' ? 1 : 0);
            if ((charAt(at) == 'e' || charAt(at) == 'E') && isDigit(charAt(exponent))) {
                at = exponent;
                digits();
            }
        }
        if (at < text.length() && isIdentifierStart(text.charAt(at))) {
            while (at < text.length() && isIdentifierPart(text.charAt(at))) {
                at++;
            }
            throw error(
                    start, at, "trailing junk after numeric literal at or near \"" + text.substring(start, at) + "\"");
        }
        return token(Token.Kind.NUMBER, start, text.substring(start, at));
    }

    private void digits() {
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
    }

    /** An operator ends before a comment, and may end in + or - only if it holds one of ~ ! @ # % ^ & | ` ?. */
    private Token operator(int start) {
        int end = at;
        while (end < text.length() && OPERATOR_CHARS.indexOf(text.charAt(end)) >= 0) {
            if (end > start && (text.startsWith("--", end) || text.startsWith("/*", end))) {
                break;
            }
            end++;
        }
        boolean special = text.substring(start, end).chars().anyMatch(c -> "~!@#%^&|`?".indexOf(c) >= 0);
        while (!special && end - start > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        at = end;
        return token(Token.Kind.OPERATOR, start, text.substring(start, end));
    }

    private void skipBlanksAndComments() {
        while (at < text.length()) {
            int start = at;
            if (isBlank(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at)) {
                at = endOfLine(at);
                comments.add(new Comment(new Span(start, at), text.substring(start, at)));
            } else if (text.startsWith("/*", at)) {
                blockComment(start);
                comments.add(new Comment(new Span(start, at), text.substring(start, at)));
            } else {
                return;
            }
        }
    }

    private void blockComment(int start) {
        int depth = 0;
        do {
            if (text.startsWith("/*", at)) {
                depth++;
                at += 2;
            } else if (text.startsWith("*/", at)) {
                depth--;
                at += 2;
            } else if (at < text.length()) {
                at++;
            } else {
                throw error(start, at, "unterminated /* comment");
            }
        } while (depth > 0);
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private Token token(Token.Kind kind, int start, String value) {
        return new Token(kind, start, at, value);
    }

    private SyntaxException error(int start, int end, String message) {
        return new SyntaxException(new SyntaxError(new Span(start, Math.min(end, text.length())), message));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isIdentifierStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private static boolean isIdentifierPart(char c) {
        return isIdentifierStart(c) || isDigit(c) || c == '$';
    }
}
