package dev.drydock.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL and the markers that stood below its lines.
 *
 * @param parts the migrations, in order
 * @param markers with lines counted over all parts, the lines between them included
 */
record MarkedSql(List<String> parts, List<Marker> markers) {

    private static final Pattern CARETS = Pattern.compile("(\\s*|--\\s*)(\\^+)(?:\\s+(.*?))?\\s*");
    private static final String NEXT = "-- next migration";

    MarkedSql {
        parts = List.copyOf(parts);
        markers = markers.stream().sorted().toList();
    }

    static MarkedSql read(String text) {
        List<String> parts = new ArrayList<>();
        List<Marker> markers = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int line = 0;
        for (String each : text.lines().toList()) {
            Matcher carets = CARETS.matcher(each);
            if (carets.matches()) {
                String words = carets.group(3) == null ? "" : carets.group(3);
                markers.add(
                        new Marker(line, carets.start(2) + 1, carets.group(2).length(), words));
                continue;
            }
            line++;
            if (each.strip().equals(NEXT)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each).append('\n');
            }
        }
        parts.add(part.toString());
        return new MarkedSql(parts, markers);
    }

    /** How many lines stand above a part. */
    int above(int index) {
        return parts.subList(0, index).stream()
                .mapToInt(part -> (int) part.lines().count() + 1)
                .sum();
    }

    /** The SQL with these markers below its lines. */
    String drawn(List<Marker> wanted) {
        List<String> lines = String.join(NEXT + "\n", parts).lines().toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            for (Marker marker : wanted) {
                if (marker.line() == i + 1) {
                    text.append(marker.drawn()).append('\n');
                }
            }
        }
        return text.toString();
    }
}
