package dev.drydock.migration;

import java.util.List;

/**
 * Leads from offsets in a processed text back to the file that the user wrote.
 *
 * <p>A replaced part, such as a placeholder's value, maps onto the whole of what stood there.
 */
public final class OffsetMap {

    /** Nothing was replaced: every offset is its own. */
    public static final OffsetMap IDENTITY = new OffsetMap(List.of());

    private final List<Replacement> replacements;

    private OffsetMap(List<Replacement> replacements) {
        this.replacements = List.copyOf(replacements);
    }

    /**
     * One replacement.
     *
     * @param source 0-based offset in the file
     * @param sourceLength chars in the file
     * @param target 0-based offset in the processed text
     * @param targetLength chars in the processed text
     */
    public record Replacement(int source, int sourceLength, int target, int targetLength) {}

    /** Maps a text in which these parts were replaced, in ascending order. */
    public static OffsetMap of(List<Replacement> replacements) {
        return replacements.isEmpty() ? IDENTITY : new OffsetMap(replacements);
    }

    /** The offset in the file where the char at this offset of the processed text comes from. */
    public int toSource(int offset) {
        return mapped(offset, false);
    }

    /** The offset in the file behind the last char of a span that ends here in the processed text. */
    public int toSourceEnd(int offset) {
        return mapped(offset, true);
    }

    private int mapped(int offset, boolean end) {
        int before = countBefore(end ? offset : offset + 1);
        if (before == 0) {
            return offset;
        }
        Replacement last = replacements.get(before - 1);
        int targetEnd = last.target() + last.targetLength();
        int sourceEnd = last.source() + last.sourceLength();
        if (end ? offset <= targetEnd : offset < targetEnd) {
            return end ? sourceEnd : last.source();
        }
        return offset + sourceEnd - targetEnd;
    }

    /** How many replacements begin before an offset of the processed text. */
    private int countBefore(int offset) {
        int from = 0;
        int to = replacements.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (replacements.get(middle).target() < offset) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
