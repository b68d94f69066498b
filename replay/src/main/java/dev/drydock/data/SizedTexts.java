package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts of a wanted average size: words of a dictionary, cut or lengthened; where many differ, with a code before them. */
final class SizedTexts implements Values {

    /** Up to so many different texts are made once and kept. */
    private static final int MOST_KEPT = 5_000;

    /** The most common values all have the average size, so that their weight does not change it. */
    private static final int COMMON = 100;

    private static final int BASE = 36;

    /** 36 to the power of it is the largest that a long holds. */
    private static final int LONGEST_CODE = 12;

    private static final Pattern ESCAPED = Pattern.compile("[\\\\\\p{Cntrl}]");

    private static final int FILLER = 1 << 14;

    private final byte[][] words;
    private final byte[] filler;
    private final boolean addresses;
    private final int average;
    private final int longest;

    private SizedTexts(List<String> words, int average, int longest) {
        this.words = words.stream()
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.addresses = words.stream().allMatch(word -> word.indexOf('@') > 0);
        String text = filler(words);
        this.filler = (addresses ? text.replace(' ', '.') : text).getBytes(StandardCharsets.US_ASCII);
        this.average = average;
        this.longest = longest;
    }

    /**
     * Texts of so many bytes on average, none of them longer than {@code longest}.
     *
     * @param words those that COPY escapes are left out
     * @param distinct how many there have to be at least
     */
    static Values of(List<String> words, int average, int longest, long distinct) {
        int size = Math.max(1, Math.min(average, longest));
        List<String> plain =
                words.stream().filter(word -> !ESCAPED.matcher(word).find()).toList();
        List<String> some = plain.isEmpty() ? List.of("text") : plain;
        SizedTexts texts = new SizedTexts(some, size, longest);
        return distinct > MOST_KEPT ? texts : texts.kept(some, (int) distinct);
    }

    private Values kept(List<String> all, int distinct) {
        Set<String> known = new HashSet<>();
        List<Encoded> kept = new ArrayList<>();
        for (int number = 0; number < distinct; number++) {
            String fitted = fitted(all.get(number % all.size()), bytes(number), number);
            String text = fitted;
            for (long code = number; !known.add(text.toLowerCase(Locale.ROOT)); code += distinct) {
                String tail = Long.toString(code, BASE);
                if (tail.length() > longest) {
                    return new ListValues(kept);
                }
                text = fitted.substring(0, Math.max(0, fitted.length() - tail.length())) + tail;
            }
            kept.add(Encoded.text(text));
        }
        return new ListValues(kept);
    }

    private String fitted(String word, int size, int number) {
        StringBuilder text = new StringBuilder(word);
        while (text.length() > 1 && text.toString().getBytes(StandardCharsets.UTF_8).length > size) {
            text.setLength(text.length() - 1);
        }
        int missing = size - text.toString().getBytes(StandardCharsets.UTF_8).length;
        int from = (int) (Draw.mixed(number) >>> 1) & FILLER - 1;
        String added = filling(from, missing);
        // Before an address, behind a sentence.
        return addresses ? added + text : text.append(added).toString();
    }

    private String filling(int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) filler[(from + i) % filler.length]);
        }
        return text.toString();
    }

    private static String filler(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < FILLER; i++) {
            String plain =
                    words.get(i % words.size()).replaceAll("[^A-Za-z]+", " ").strip();
            text.append(plain.isEmpty() ? "x" : plain).append(' ');
        }
        return text.substring(0, FILLER);
    }

    /** Two neighbours differ from the average by as much, one above and one below. */
    private int bytes(long number) {
        if (number < COMMON) {
            return average;
        }
        int room = Math.min(average / 3, longest - average);
        int difference = room <= 0 ? 0 : (int) Long.remainderUnsigned(Draw.mixed(number >> 1), room + 1);
        return (number & 1) == 0 ? average - difference : average + difference;
    }

    @Override
    public long size() {
        if (longest >= LONGEST_CODE) {
            return UNLIMITED;
        }
        long size = 1;
        for (int i = 0; i < longest; i++) {
            size *= BASE;
        }
        return size;
    }

    @Override
    public long usual() {
        return Math.min(size(), MOST_KEPT);
    }

    @Override
    public boolean binary() {
        return true;
    }

    /** A code, a point, and words: what differs before the point differs in all. */
    @Override
    public void write(long number, CopyBuffer out) {
        int digits = 1;
        for (long rest = number; rest >= BASE; rest /= BASE) {
            digits++;
        }
        out.digits(number, digits, BASE);
        int rest = bytes(number) - digits - 1;
        if (rest < 1) {
            return;
        }
        out.ascii('.');
        byte[] word = words[(int) (number % words.length)];
        int missing = rest - word.length;
        if (missing >= 0) {
            fill((int) (Draw.mixed(number) >>> 1), missing - 1, out);
            if (missing > 0) {
                out.ascii(addresses ? '.' : ' ');
            }
            out.put(word);
        } else if (addresses) {
            out.put(word, -missing, rest);
        } else {
            fill((int) (Draw.mixed(number) >>> 1), rest, out);
        }
    }

    private void fill(int from, int count, CopyBuffer out) {
        int at = from & FILLER - 1;
        for (int rest = count; rest > 0; ) {
            int piece = Math.min(rest, FILLER - at);
            out.put(filler, at, piece);
            rest -= piece;
            at = 0;
        }
    }
}
