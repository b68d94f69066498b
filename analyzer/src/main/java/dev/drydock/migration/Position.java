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
        return new Lines(text).position(offset);
    }

    /** {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
