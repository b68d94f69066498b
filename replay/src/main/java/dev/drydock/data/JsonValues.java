package dev.drydock.data;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Documents of a wanted average size with a text in them.
 *
 * @param texts what stands in the documents; none of it is escaped by JSON
 * @param jsonb whether the type is that one
 */
record JsonValues(Values texts, boolean jsonb) implements Values {

    private static final byte[] BEFORE = "{\"text\": \"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEHIND = "\"}".getBytes(StandardCharsets.US_ASCII);

    /** A {@code jsonb} has four bytes for the object, four for each key and each value, and the key (jsonb.h). */
    private static final int BINARY_OVERHEAD = 4 + 4 + 4 + 4;

    /** Documents that take so many bytes on average, without the header of a variable length. */
    static Values of(List<String> words, int bytes, boolean jsonb, long distinct) {
        List<String> plain = words.stream()
                .filter(word -> word.indexOf('"') < 0 && word.indexOf('\\') < 0)
                .toList();
        int overhead = jsonb ? BINARY_OVERHEAD : BEFORE.length + BEHIND.length;
        Values texts = SizedTexts.of(
                plain.isEmpty() ? List.of("text") : plain, Math.max(1, bytes - overhead), Integer.MAX_VALUE, distinct);
        return new JsonValues(texts, jsonb);
    }

    @Override
    public long size() {
        return texts.size();
    }

    @Override
    public long usual() {
        return texts.usual();
    }

    @Override
    public boolean binary() {
        return texts.binary();
    }

    @Override
    public void write(long number, CopyBuffer out) {
        if (jsonb) {
            out.jsonb();
        }
        out.put(BEFORE);
        texts.write(number, out);
        out.put(BEHIND);
    }
}
