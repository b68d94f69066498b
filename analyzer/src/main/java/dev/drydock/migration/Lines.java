package dev.drydock.migration;

import java.util.Arrays;

/** The lines of a text, found once so that each of its many places is found quickly. */
final class Lines {

    private final String text;
    private int[] starts = new int[16];
    private int count = 1;

    Lines(String text) {
        this.text = text;
        starts[0] = text.startsWith("\uFEFF") ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                add(i + 1);
            }
        }
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count] = start;
        count++;
    }

    /** The line of this 1-based number without its end; empty behind the last one. */
    String line(int number) {
        if (number > count) {
            return "";
        }
        int start = starts[number - 1];
        int end = number < count ? starts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The place of an offset; one behind the end counts as the end. */
    Position position(int offset) {
        int end = Math.min(offset, text.length());
        int found = Arrays.binarySearch(starts, 0, count, end);
        int line = Math.max(0, found >= 0 ? found : -found - 2);
        int start = Math.min(starts[line], end);
        return new Position(line + 1, text.codePointCount(start, end) + 1);
    }
}
