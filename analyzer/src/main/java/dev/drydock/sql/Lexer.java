package dev.drydock.sql;

import static dev.drydock.sql.Characters.isBlank;
import static dev.drydock.sql.Characters.isDigit;
import static dev.drydock.sql.Characters.isIdentifierPart;
import static dev.drydock.sql.Characters.isIdentifierStart;
import static dev.drydock.sql.Characters.isOperator;
import static dev.drydock.sql.Characters.isPunctuation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts SQL into tokens exactly as PostgreSQL's scanner does (manual, "Lexical Structure"), standard_conforming_strings on.
 *
 * <p>psql's backslash commands and the data of COPY … FROM STDIN are not SQL; they come out as tokens of their own.
 */
final class Lexer {

    private final Source source;
    private final String text;
    private final List<Comment> comments = new ArrayList<>();
    private int at;

    /** Up to here only signs follow, each a token of its own; spares a look at the whole run for each of them. */
    private int signsEnd;

    /** False once no line ends COPY data any more; spares a search to the end for each further COPY. */
    private boolean copyDataEnds = true;

    Lexer(Source source) {
        this.source = source;
        this.text = source.text();
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
        if (text.startsWith("..", at)) {
            at += 2;
            return token(Token.Kind.OPERATOR, start, "..");
        }
        if (isPunctuation(c)) {
            at++;
            return token(Token.Kind.PUNCTUATION, start, String.valueOf(c));
        }
        if (isOperator(c)) {
            return operator(start);
        }
        at += Character.charCount(text.codePointAt(at));
        throw error(start, "syntax error");
    }

    /** Skips the lines of COPY data up to and including {@code \.}; null when no such line ends them. */
    @Nullable
    Token copyData() {
        int start = Math.min(endOfLine(at) + 1, text.length());
        int line = start;
        while (copyDataEnds && line < text.length()) {
            int end = endOfLine(line);
            if (text.substring(line, end).strip().equals("\\.")) {
                at = end;
                return token(Token.Kind.COPY_DATA, start, "");
            }
            line = end + 1;
        }
        copyDataEnds = false;
        return null;
    }

    /** Passes the rest of a statement, its semicolon and further errors included; used after an error of the scanner. */
    void recover() {
        boolean ended = false;
        while (!ended) {
            try {
                Token token = next();
                ended = token.isSymbol(";") || token.kind() == Token.Kind.END;
            } catch (SyntaxException further) {
                ended = at >= text.length();
            }
        }
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
        while (isIdentifierPart(charAt(at))) {
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
                        throw error(start, "zero-length delimited identifier");
                    }
                    return token(
                            Token.Kind.QUOTED_IDENTIFIER, start, open > start ? UnicodeEscapes.decoded(value) : value);
                }
                at++;
            }
        }
        throw error(start, "unterminated quoted identifier");
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
                        return literal(start, escapes);
                    }
                    at = next;
                }
            }
        }
        at = text.length();
        throw error(start, "unterminated quoted string");
    }

    private Token literal(int start, boolean escapes) {
        Token literal = token(Token.Kind.STRING, start, text.substring(start, at));
        if (escapes) {
            EscapeSyntax.checkEscapeString(literal, source);
        }
        return literal;
    }

    /** Literals that only white space with a newline parts are one literal; -1 when none follows. */
    private int continuation(int from) {
        boolean newline = false;
        int i = from;
        while (i < text.length() && (isBlank(text.charAt(i)) || text.startsWith("--", i))) {
            i = isBlank(text.charAt(i)) ? i : endOfLine(i);
            newline |= charAt(i) == '\n' || charAt(i) == '\r';
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
            refuseJunk(start, "parameter");
            if (Numbers.isTooLarge(text.substring(start + 1, at))) {
                throw error(start, "parameter number too large");
            }
            return token(Token.Kind.PARAMETER, start, text.substring(start, at));
        }
        int tagEnd = at + 1;
        while (isIdentifierPart(charAt(tagEnd)) && charAt(tagEnd) != '$') {
            tagEnd++;
        }
        if (charAt(tagEnd) != '$') {
            at++;
            throw error(start, "syntax error");
        }
        String tag = text.substring(at, tagEnd + 1);
        int close = text.indexOf(tag, tagEnd + 1);
        if (close < 0) {
            at = text.length();
            throw error(start, "unterminated dollar-quoted string");
        }
        at = close + tag.length();
        return token(Token.Kind.STRING, start, text.substring(start, at));
    }

    private Token number(int start) {
        at++;
        at = Numbers.end(source, start);
        refuseJunk(start, "numeric literal");
        return token(Token.Kind.NUMBER, start, text.substring(start, at));
    }

    private void refuseJunk(int start, String what) {
        if (isIdentifierPart(charAt(at))) {
            while (isIdentifierPart(charAt(at))) {
                at++;
            }
            throw error(start, "trailing junk after " + what);
        }
    }

    /** An operator ends before a comment, and may end in + or - only if it holds one of ~ ! @ # % ^ & | ` ?. */
    private Token operator(int start) {
        if (at < signsEnd) {
            at++;
            return token(Token.Kind.OPERATOR, start, text.substring(start, at));
        }
        int end = at;
        while (isOperator(charAt(end))) {
            if (end > start && (text.startsWith("--", end) || text.startsWith("/*", end))) {
                break;
            }
            end++;
        }
        int runEnd = end;
        boolean special = text.substring(start, end).chars().anyMatch(c -> "~!@#%^&|`?".indexOf(c) >= 0);
        while (!special && end - start > 1 && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        signsEnd = end - start == 1 && (text.charAt(start) == '+' || text.charAt(start) == '-') ? runEnd : 0;
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
                comments.add(new Comment(source.span(start, at), text.substring(start, at)));
            } else if (text.startsWith("/*", at)) {
                blockComment(start);
                comments.add(new Comment(source.span(start, at), text.substring(start, at)));
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
                throw error(start, "unterminated /* comment");
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
        return new Token(kind, source.base() + start, source.base() + at, value);
    }

    private SyntaxException error(int start, String words) {
        return SyntaxException.near(source.span(start, Math.min(at, text.length())), words, source);
    }
}
