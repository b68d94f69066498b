package dev.drydock.sql;

/** Reads string literals. */
final class Literals {

    private Literals() {}

    /** The value of the string literal that follows, without its quotes. */
    static String text(Tokens in) {
        Token token = in.peek();
        if (token.kind() != Token.Kind.STRING) {
            throw in.unexpected();
        }
        in.next();
        return value(token.value());
    }

    /** The value of a literal as written, its escapes undone. */
    static String value(String literal) {
        if (literal.startsWith("$")) {
            int tag = literal.indexOf('$', 1) + 1;
            return literal.substring(tag, literal.length() - tag);
        }
        char prefix = Character.toLowerCase(literal.charAt(0));
        StringBuilder value = new StringBuilder();
        int i = literal.indexOf('\'') + 1;
        while (i < literal.length()) {
            char c = literal.charAt(i);
            if (c == '\'') {
                boolean doubled = i + 1 < literal.length() && literal.charAt(i + 1) == '\'';
                if (doubled) {
                    value.append(c);
                }
                i = doubled ? i + 2 : continued(literal, i + 1);
            } else if (c == '\\' && prefix == 'e' && i + 1 < literal.length()) {
                i = escape(literal, i + 1, value);
            } else {
                value.append(c);
                i++;
            }
        }
        return prefix == 'u' ? UnicodeEscapes.decoded(value.toString()) : value.toString();
    }

    /** The offset behind the next opening quote: the literal goes on after white space with a newline. */
    private static int continued(String literal, int from) {
        int quote = literal.indexOf('\'', from);
        return quote < 0 ? literal.length() : quote + 1;
    }

    /** Appends what the escape stands for, whose letter is at the offset given; returns the offset behind it. */
    private static int escape(String literal, int at, StringBuilder value) {
        char c = literal.charAt(at);
        int plain = "bfnrt".indexOf(c);
        if (plain >= 0) {
            value.append("\b\f\n\r\t".charAt(plain));
            return at + 1;
        }
        int radix = c >= '0' && c <= '7' ? 8 : 16;
        int longest = radix == 8 ? 3 : c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        int start = radix == 8 ? at : at + 1;
        int end = start;
        while (end < literal.length() && end < start + longest && Character.digit(literal.charAt(end), radix) >= 0) {
            end++;
        }
        if (longest == 0 || end == start) {
            value.append(c);
            return at + 1;
        }
        long codePoint = Long.parseLong(literal.substring(start, end), radix);
        value.appendCodePoint(codePoint > Character.MAX_CODE_POINT ? 0xFFFD : (int) codePoint);
        return end;
    }
}
