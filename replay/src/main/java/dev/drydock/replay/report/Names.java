package dev.drydock.replay.report;

import java.util.List;
import java.util.stream.Collectors;

/** Says names as people do; they are not escaped. */
final class Names {

    private static final String PUBLIC = "public.";

    private Names() {}

    /** The name of a relation, with its schema only where that is not {@code public}. */
    static String shortName(String name) {
        return name.startsWith(PUBLIC) ? name.substring(PUBLIC.length()) : name;
    }

    /** The first of them, and how many there are beyond, as in {@code a, b and 480 more}. */
    static String some(List<String> names, int most) {
        String more = names.size() > most ? " and " + Figures.count(names.size() - most) + " more" : "";
        return names.stream().limit(most).collect(Collectors.joining(", ")) + more;
    }
}
