package dev.drydock.replay.report;

import java.util.List;
import java.util.stream.Collectors;

/** Lists names in a sentence. */
final class Names {

    private Names() {}

    /** The first of them, and how many there are beyond, as in {@code a, b and 480 more}. */
    static String some(List<String> names, int most) {
        String more = names.size() > most ? " and " + Figures.count(names.size() - most) + " more" : "";
        return names.stream().limit(most).collect(Collectors.joining(", ")) + more;
    }
}
