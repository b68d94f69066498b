package dev.drydock.report;

/** Makes text from a migration safe to show. */
public final class Printable {

    private Printable() {}

    /**
     * The text with every control character, bidirectional override and line separator replaced by a visible sign, so that
     * it can move no cursor, colour nothing and hide nothing; tabs become one blank.
     */
    public static String of(String text) {
        StringBuilder printable = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shown = shown(c);
            if (shown != c && printable == null) {
                printable = new StringBuilder(text);
            }
            if (printable != null) {
                printable.setCharAt(i, shown);
            }
        }
        return printable == null ? text : printable.toString();
    }

    private static char shown(char c) {
        if (c == '\t') {
            return ' ';
        }
        if (c < 0x20) {
            return (char) (0x2400 + c);
        }
        if (c == 0x7F) {
            return '\u2421';
        }
        if (c < 0x80) {
            return c;
        }
        int type = Character.getType(c);
        boolean invisible = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return invisible ? '\uFFFD' : c;
    }
}
