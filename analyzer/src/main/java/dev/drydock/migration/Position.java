package dev.drydock.migration;

/**
 * A place in a file as an editor shows it.
 *
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Position(int line, int column) {

    /** The place of an offset in a text; an offset behind the end counts as the end. */
    public static Position of(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 >= text.length() || text.charAt(i + 1) != '\n')) {
                line++;
                lineStart = i + 1;
            }
        }
        if (lineStart == 0 && text.startsWith("\uFEFF") && end > 0) {
            lineStart = 1;
        }
        return new Position(line, text.codePointCount(Math.min(lineStart, end), end) + 1);
    }

    /** {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
