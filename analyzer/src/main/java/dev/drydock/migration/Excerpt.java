package dev.drydock.migration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds what a tool sends to the server out of parts of a file, with the way back to the file. */
final class Excerpt {

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final List<OffsetMap.Replacement> replacements = new ArrayList<>();
    private int taken;

    Excerpt(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    /** Takes a part as it is; what lies between it and the part before is left out. */
    void keep(int from, int to) {
        leaveOut(from);
        text.append(source, from, to);
        taken = to;
    }

    /** Puts a value in the place of a part. */
    void replace(int from, int to, String value) {
        leaveOut(from);
        replacements.add(new OffsetMap.Replacement(from, to - from, text.length(), value.length()));
        text.append(value);
        taken = to;
    }

    Script script(Path file) {
        return Script.of(file, source, text.toString(), OffsetMap.of(replacements));
    }

    private void leaveOut(int until) {
        if (until > taken) {
            replacements.add(new OffsetMap.Replacement(taken, until - taken, text.length(), 0));
        }
    }
}
