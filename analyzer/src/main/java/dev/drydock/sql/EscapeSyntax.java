package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/** Refuses the escapes of E'…' and U&'…' that name no character (manual, "String Constants with Unicode Escapes"). */
final class EscapeSyntax {

    private final Source source;
    private final Token token;
    private int highSurrogate = -1;

    private EscapeSyntax(Token token, Source source) {
        this.token = token;
        this.source = source;
    }

    /** Passes over E'…' with good \\uXXXX and \\UXXXXXXXX. */
    static void checkEscapeString(Token token, Source source) {
        String literal = token.value();
        if (literal.indexOf("\\u") >= 0 || literal.indexOf("\\U") >= 0) {
            new EscapeSyntax(token, source).escapeString(literal);
        }
    }

    /**
     * Passes over U&'…' and U&"…" with good escapes.
     *
     * @param clause the literal behind UESCAPE, or null where the backslash escapes
     */
    static void checkUnicodeString(Token token, @Nullable Token clause, Source source) {
        char escape = '\\';
        if (clause != null) {
            String literal = clause.value();
            escape = literal.length() == 3 ? literal.charAt(1) : '\'';
            if (Character.digit(escape, 16) >= 0 || "+'\"".indexOf(escape) >= 0 || Character.isWhitespace(escape)) {
                throw SyntaxException.near(clause.span(), "invalid Unicode escape character", source);
            }
        }
        String literal = source.of(token.span());
        if (literal.indexOf(escape) >= 0) {
            new EscapeSyntax(token, source).unicodeString(literal, escape);
        }
    }

    private void escapeString(String literal) {
        for (int i = 2; i < literal.length() - 1; i++) {
            if (literal.charAt(i) != '\\') {
                endPair();
                continue;
            }
            char kind = literal.charAt(i + 1);
            if (kind == 'u' || kind == 'U') {
                i += 1 + escaped(literal, i + 2, kind == 'u' ? 4 : 8);
            } else {
                endPair();
                i++;
            }
        }
        endPair();
    }

    private void unicodeString(String literal, char escape) {
        for (int i = 3; i < literal.length() - 1; i++) {
            if (literal.charAt(i) != escape) {
                endPair();
            } else if (literal.charAt(i + 1) == escape) {
                endPair();
                i++;
            } else {
                boolean six = literal.charAt(i + 1) == '+';
                i += (six ? 1 : 0) + escaped(literal, i + (six ? 2 : 1), six ? 6 : 4);
            }
        }
        endPair();
    }

    /** Reads the hexadecimal digits of an escape and returns how many there are. */
    private int escaped(String literal, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < literal.length() ? Character.digit(literal.charAt(i), 16) : -1;
            if (digit < 0) {
                throw error("invalid Unicode escape");
            }
            value = value > 0x10FFFF ? value : value * 16 + digit;
        }
        if (value == 0 || value > 0x10FFFF) {
            throw error("invalid Unicode escape value");
        }
        boolean low = value >= 0xDC00 && value <= 0xDFFF;
        if (low != highSurrogate >= 0) {
            throw error("invalid Unicode surrogate pair");
        }
        highSurrogate = value >= 0xD800 && value <= 0xDBFF ? value : -1;
        return digits;
    }

    private void endPair() {
        if (highSurrogate >= 0) {
            throw error("invalid Unicode surrogate pair");
        }
    }

    private SyntaxException error(String words) {
        return SyntaxException.near(token.span(), words, source);
    }
}
