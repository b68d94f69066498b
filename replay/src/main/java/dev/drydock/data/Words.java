package dev.drydock.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/**
 * Dictionaries of words as people would write them into a column of that name; the same ones for the same locale and seed, whatever else was asked for.
 *
 * <p>They are made when they are first asked for, and may be asked for in any thread.
 */
final class Words {

    /** Where so many words in succession are known ones, the source is as good as exhausted. */
    private static final int PATIENCE = 200;

    /** {@link TextValues} puts such numbers before words: no word is another one behind a number. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\.(.*)");

    private final Random random = new Random();
    private final Faker faker;
    private final long seed;
    private final Map<WordSource, List<String>> dictionaries = new EnumMap<>(WordSource.class);

    Words(Locale locale, long seed) {
        this.faker = new Faker(locale, random);
        this.seed = seed;
    }

    /** At least one word for the column; different ones, whatever the case of their letters. */
    synchronized List<String> of(String table, String column) {
        return of(WordChoice.of(table, column));
    }

    /** The words of a source. */
    synchronized List<String> of(WordSource source) {
        return dictionaries.computeIfAbsent(source, this::words);
    }

    private List<String> words(WordSource source) {
        random.setSeed(Draw.mixed(seed ^ source.name().hashCode()));
        Set<String> known = new HashSet<>();
        Set<String> behindNumbers = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int vain = 0; vain < PATIENCE && words.size() < source.most(); vain++) {
            String word = source.word(faker);
            String lower = word.toLowerCase(Locale.ROOT);
            Matcher numbered = NUMBERED.matcher(lower);
            boolean number = numbered.matches();
            boolean mistakable = behindNumbers.contains(lower) || number && known.contains(numbered.group(1));
            if (!mistakable && known.add(lower)) {
                words.add(word);
                vain = 0;
                if (number) {
                    behindNumbers.add(numbered.group(1));
                }
            }
        }
        return List.copyOf(words);
    }
}
