package dev.drydock.sql;

/** Undoes the escapes of U&"…" and U&'…' (manual, "Lexical Structure"), the escape character being a backslash. */
final class UnicodeEscapes {

    private UnicodeEscapes() {}

    /** The text with its escapes of four digits, or of six behind a plus, replaced; others stay as they are. */
    static String decoded(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean doubled = text.startsWith("\\\\", i);
            int digits = c != '\\' || doubled ? 0 : text.startsWith("+", i + 1) ? 6 : 4;
            int start = i + (digits == 6 ? 2 : 1);
            int codePoint = digits == 0 ? -1 : codePoint(text, start, start + digits);
            if (codePoint >= 0) {
                decoded.appendCodePoint(codePoint);
                i = start + digits;
            } else {
                decoded.append(c);
                i += doubled ? 2 : 1;
            }
        }
        return decoded.toString();
    }

    private static int codePoint(String text, int start, int end) {
        int codePoint = end > text.length() ? -1 : 0;
        for (int i = start; codePoint >= 0 && i < end; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            codePoint = digit < 0 ? -1 : codePoint * 16 + digit;
        }
        return codePoint > Character.MAX_CODE_POINT ? -1 : codePoint;
    }
}
