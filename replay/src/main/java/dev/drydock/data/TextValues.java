package dev.drydock.data;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts: words of a dictionary, numbered where they run out; where there is no room for that, codes of letters and digits. */
final class TextValues {

    private static final int BASE = 36;

    /** The digits of a number and a point. */
    private static final int ROOM_FOR_NUMBER = 12;

    /** 36 to the power of it is the largest that a long holds. */
    private static final int LONGEST_CODE = 12;

    private TextValues() {}

    /**
     * Texts with so many characters at the least and at the most.
     *
     * @param key whether each row has its own
     */
    static Values of(List<String> words, int shortest, int longest, boolean key) {
        if (longest > 2 * ROOM_FOR_NUMBER && shortest <= 1) {
            return new Numbered(cut(words, longest - ROOM_FOR_NUMBER).stream()
                    .map(Encoded::text)
                    .toList());
        }
        List<String> fitting = words.stream()
                .filter(word -> word.length() >= shortest && word.length() <= longest)
                .toList();
        return key || fitting.isEmpty()
                ? codes(Math.max(1, Math.min(Math.max(shortest, LONGEST_CODE), longest)))
                : new ListValues(fitting.stream().map(Encoded::text).toList());
    }

    private static List<String> cut(List<String> words, int longest) {
        Set<String> known = new HashSet<>();
        return words.stream()
                .map(word -> word.length() <= longest ? word : word.substring(0, longest))
                .filter(word -> known.add(word.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Values codes(int length) {
        int digits = Math.min(length, LONGEST_CODE);
        long size = digits == LONGEST_CODE ? Values.UNLIMITED : power(digits);
        return RangeValues.of(
                0,
                size - 1,
                1000,
                (number, out) -> {
                    for (int i = digits; i < length; i++) {
                        out.ascii('0');
                    }
                    out.digits(number, digits, BASE);
                },
                true);
    }

    private static long power(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= BASE;
        }
        return power;
    }

    /** Words that are numbered where more are wanted than there are. */
    private record Numbered(List<Encoded> words) implements Values {

        @Override
        public long size() {
            return UNLIMITED;
        }

        @Override
        public long usual() {
            return words.size();
        }

        @Override
        public boolean binary() {
            return true;
        }

        @Override
        public void write(long number, CopyBuffer out) {
            if (number >= words.size()) {
                out.digits(number / words.size());
                out.ascii('.');
            }
            out.encoded(words.get((int) (number % words.size())));
        }
    }
}
