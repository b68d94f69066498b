package dev.drydock.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file behind a marker, up to the next one.
 *
 * @param up whether it is the way up
 * @param options what the marker says behind the direction
 * @param marker 0-based offset of the marker
 * @param from 0-based offset of the first char behind the marker's line
 * @param to 0-based offset behind the last char
 */
record Section(boolean up, String options, int marker, int from, int to) {

    /** The sections of a text; the marker has the groups {@code direction} and {@code options}. */
    static List<Section> of(String text, Pattern marker) {
        List<Section> sections = new ArrayList<>();
        Matcher matcher = marker.matcher(text);
        boolean found = matcher.find();
        while (found) {
            int start = matcher.start();
            int line = text.indexOf('\n', start);
            boolean up = matcher.group("direction").equalsIgnoreCase("up");
            String options = matcher.group("options");
            int from = line < 0 ? text.length() : line + 1;
            found = matcher.find();
            sections.add(new Section(
                    up, options == null ? "" : options, start, from, found ? matcher.start() : text.length()));
        }
        return sections;
    }
}
