package dev.drydock.sql;

/**
 * Says where something stands in a text: the characters from {@code start} up to, not including, {@code end}.
 *
 * @param start 0-based offset in chars
 * @param end 0-based offset in chars, not below {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that holds this one and the other. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The part of the text that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
