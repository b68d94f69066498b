package dev.drydock.postgres;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The servers that tests ask: the newest of those that a test knows, or those of them that {@code -Ddrydock.majors=13,14}
 * names; {@code .ci/run} names all six.
 */
public final class Majors {

    private static final List<Integer> NAMED = Arrays.stream(
                    System.getProperty("drydock.majors", "").split(","))
            .filter(major -> !major.isBlank())
            .map(Integer::valueOf)
            .toList();

    private Majors() {}

    /** Returns those of a test's majors that are asked, the newest if none is named. */
    public static List<Integer> of(Integer... known) {
        List<Integer> named = Stream.of(known).filter(NAMED::contains).toList();
        return named.isEmpty() ? List.of(Collections.max(List.of(known))) : named;
    }
}
