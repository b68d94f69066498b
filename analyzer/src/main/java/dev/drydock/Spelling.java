package dev.drydock;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words somebody meant who wrote another one. */
public final class Spelling {

    private static final int LONGEST = 100;

    private Spelling() {}

    /** The known word that is closest to the one written; empty where none is near. */
    public static Optional<String> closest(String written, Collection<String> known) {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.min(Math.max(1, Math.min(word.length() / 3, 6)), word.length() - 1);
        return known.stream()
                .filter(candidate -> distance(word, candidate.toLowerCase(Locale.ROOT)) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code Did you mean x?}, or else what to do where no known word is near. */
    public static String suggestion(String written, Collection<String> known, String otherwise) {
        return closest(written, known).map(word -> "Did you mean " + word + "?").orElse(otherwise);
    }

    /** How many letters must be added, removed, replaced or swapped with their neighbour to get from one word to the other. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int k = 0; k <= to.length(); k++) {
            last[k] = k;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int k = 1; k <= to.length(); k++) {
                int cost = from.charAt(i - 1) == to.charAt(k - 1) ? 0 : 1;
                row[k] = Math.min(Math.min(row[k - 1], last[k]) + 1, last[k - 1] + cost);
                boolean swapped = i > 1
                        && k > 1
                        && from.charAt(i - 1) == to.charAt(k - 2)
                        && from.charAt(i - 2) == to.charAt(k - 1);
                if (swapped) {
                    row[k] = Math.min(row[k], before[k - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[to.length()];
    }
}
