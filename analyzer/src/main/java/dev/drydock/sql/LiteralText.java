package dev.drydock.sql;

import java.util.Arrays;

/** The value of one or more string literals put together, and where in the script each of its chars stands. */
final class LiteralText {

    private final StringBuilder value = new StringBuilder();
    private int[] offsets = new int[64];

    /** The value of a literal as it is written: {@code 'it''s'}, {@code $x$it's$x$}, {@code E'it\'s'}, {@code U&'it\0027s'}. */
    static String value(String written) {
        return new LiteralText().append(written, 0).value.toString();
    }

    /** Tells whether a literal is text: not bits, as in {@code B'101'} and {@code X'1F'}. */
    static boolean isText(String written) {
        return "bBxX".indexOf(written.charAt(0)) < 0;
    }

    /**
     * Adds the value of a literal.
     *
     * @param written the literal with its quotes
     * @param start its offset in the script
     */
    LiteralText append(String written, int start) {
        if (written.startsWith("$")) {
            int tag = written.indexOf('$', 1) + 1;
            add(written, tag, written.length() - tag, start);
            return this;
        }
        char prefix = Character.toLowerCase(written.charAt(0));
        int at = written.indexOf('\'') + 1;
        while (at < written.length()) {
            char c = written.charAt(at);
            if (c == '\'') {
                boolean doubled = at + 1 < written.length() && written.charAt(at + 1) == '\'';
                if (doubled) {
                    add(c, start + at);
                }
                at = doubled ? at + 2 : continuation(written, at + 1);
            } else if (c == '\\' && (prefix == 'e' || prefix == 'u')) {
                at = escape(written, at, start, prefix == 'e');
            } else {
                add(c, start + at);
                at++;
            }
        }
        return this;
    }

    /** The value so far. */
    String value() {
        return value.toString();
    }

    /**
     * The value as a text whose tokens stand where the script has them. Where the value is shorter than what the script
     * has for it (a doubled quote, an escape), blanks between the tokens make up for it.
     *
     * @param otherwise the base where the value is empty
     */
    Source laidOut(int otherwise, int depth) {
        int length = value.length();
        int base = length == 0 ? otherwise : offsets[0];
        if (length == 0 || offsets[length - 1] - base == length - 1) {
            return new Source(value.toString(), base, depth);
        }
        String whole = value.toString();
        char[] masked = new char[offsets[length - 1] - base + 1];
        Arrays.fill(masked, ' ');
        Lexer lexer = new Lexer(Source.script(whole));
        int end = 0;
        try {
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                whole.getChars(token.start(), token.end(), masked, place(token) - base);
                end = token.end();
            }
        } catch (SyntaxException broken) {
            whole.getChars(end, length, masked, offsets[end] - base);
        }
        return new Source(new String(masked), base, depth);
    }

    /** Where a token stands; of a literal what it holds counts, as SQL may be in it. */
    private int place(Token token) {
        int quote = token.kind() == Token.Kind.STRING ? value.indexOf("'", token.start()) : -1;
        boolean quoted = quote >= 0 && quote < token.start() + 3 && quote + 1 < token.end();
        return quoted ? offsets[quote + 1] - (quote + 1 - token.start()) : offsets[token.start()];
    }

    /** The offset of the first char of the next part of a literal, or the end. */
    private static int continuation(String written, int from) {
        int quote = written.indexOf('\'', from);
        return quote < 0 ? written.length() : quote + 1;
    }

    private int escape(String written, int at, int start, boolean c) {
        char letter = at + 1 < written.length() ? written.charAt(at + 1) : '\\';
        if (!c) {
            return letter == '\\'
                    ? plain('\\', at, start)
                    : letter == '+' ? code(written, at, 2, 6, 16, start) : code(written, at, 1, 4, 16, start);
        }
        return switch (letter) {
            case 'b' -> plain('\b', at, start);
            case 'f' -> plain('\f', at, start);
            case 'n' -> plain('\n', at, start);
            case 'r' -> plain('\r', at, start);
            case 't' -> plain('\t', at, start);
            case 'x' -> code(written, at, 2, 2, 16, start);
            case 'u' -> code(written, at, 2, 4, 16, start);
            case 'U' -> code(written, at, 2, 8, 16, start);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> code(written, at, 1, 3, 8, start);
            default -> plain(letter, at, start);
        };
    }

    private int plain(char c, int at, int start) {
        add(c, start + at);
        return at + 2;
    }

    /** Adds the character of a number behind a backslash, or the char behind it where there is no number. */
    private int code(String written, int at, int skipped, int digits, int radix, int start) {
        int end = at + skipped;
        int code = 0;
        while (end < at + skipped + digits
                && end < written.length()
                && Character.digit(written.charAt(end), radix) >= 0
                && code < 0x10000000) {
            code = code * radix + Character.digit(written.charAt(end), radix);
            end++;
        }
        if (end == at + skipped || !Character.isValidCodePoint(code)) {
            return plain(written.charAt(Math.min(at + 1, written.length() - 1)), at, start);
        }
        int offset = start + at;
        for (char c : Character.toChars(code)) {
            add(c, offset++);
        }
        return end;
    }

    private void add(String written, int from, int to, int start) {
        for (int i = from; i < to; i++) {
            add(written.charAt(i), start + i);
        }
    }

    private void add(char c, int offset) {
        if (value.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[value.length()] = offset;
        value.append(c);
    }
}
