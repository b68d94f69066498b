package dev.drydock.sql;

/** Finds the end of numeric literals (manual, "Numeric Constants"). */
final class Numbers {

    private Numbers() {}

    /** The offset behind the literal that begins here; bases other than 10 and underscores are of PostgreSQL 16 and above. */
    static int end(Source source, int start) {
        String text = source.text();
        int radix = at(text, start) == '0' ? radix(at(text, start + 1)) : 10;
        if (radix == 10) {
            return decimalEnd(text, start);
        }
        int end = digitsEnd(text, start + 2, radix);
        if (end == start + 2) {
            String base = radix == 16 ? "hexadecimal" : radix == 8 ? "octal" : "binary";
            throw SyntaxException.near(source.span(start, end), "invalid " + base + " integer", source);
        }
        return end;
    }

    /** Tells whether decimal digits exceed what a 32-bit integer holds. */
    static boolean isTooLarge(String digits) {
        String significant = digits.replaceFirst("^0+", "");
        return significant.length() > 10
                || significant.length() == 10 && Long.parseLong(significant) > Integer.MAX_VALUE;
    }

    private static int decimalEnd(String text, int start) {
        int end = digitsEnd(text, start, 10);
        if (at(text, end) == '.' && at(text, end + 1) != '.') {
            end = digitsEnd(text, end + 1, 10);
        }
        char sign = at(text, end + 1);
        int exponent = end + 1 + (sign == '+' || sign == '-' ? 1 : 0);
        boolean exponential = at(text, end) == 'e' || at(text, end) == 'E';
        return exponential && isDigit(at(text, exponent), 10) ? digitsEnd(text, exponent, 10) : end;
    }

    private static int radix(char letter) {
        return switch (letter) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
        };
    }

    private static int digitsEnd(String text, int from, int radix) {
        int end = from;
        while (isDigit(at(text, end), radix)
                || at(text, end) == '_' && (end > from || radix != 10) && isDigit(at(text, end + 1), radix)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
