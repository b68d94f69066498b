package dev.drydock.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Dictionaries of words as people would write them into a column of that name; the same ones for the same seed. */
final class Words {

    private static final int SIZE = 1000;

    /** What looks like the number that {@link TextValues} puts before a word. */
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\..*");

    /** In this order: the first pattern found in {@code table.column} decides. */
    private static final Map<Pattern, Function<Faker, String>> SOURCES = new LinkedHashMap<>();

    static {
        source("mail", faker -> faker.internet().emailAddress());
        source("first_?name|given_?name", faker -> faker.name().firstName());
        source("last_?name|sur_?name|family_?name", faker -> faker.name().lastName());
        source("phone|mobile|fax", faker -> faker.phoneNumber().cellPhone());
        source("country_?code|country_?iso", faker -> faker.address().countryCode());
        source("country", faker -> faker.address().country());
        source("city|town", faker -> faker.address().city());
        source("zip|postal|postcode", faker -> faker.address().zipCode());
        source("street|address", faker -> faker.address().streetAddress());
        source("currency", faker -> faker.money().currencyCode());
        source("iban", faker -> faker.finance().iban());
        source("colou?r", faker -> faker.color().name());
        source("company|vendor|supplier", faker -> faker.company().name());
        source("url|website|link", faker -> faker.internet().url());
        source(
                "(product|article|item)[^.]*\\.[^.]*(name|title)",
                faker -> faker.commerce().productName());
        source(
                "\\.[^.]*(user|login|recipient|owner|author|name)[^.]*$",
                faker -> faker.name().fullName());
        source("title", faker -> faker.book().title());
        source(
                "\\.[^.]*(description|note|comment|text|body|message)[^.]*$",
                faker -> faker.lorem().sentence());
        source("", faker -> faker.lorem().word());
    }

    private final long seed;
    private final Map<Pattern, List<String>> dictionaries = new ConcurrentHashMap<>();

    Words(long seed) {
        this.seed = seed;
    }

    /** At least one word for the column; different ones, whatever the case of their letters. */
    List<String> of(String table, String column) {
        String name = (table + "." + column).toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, Function<Faker, String>> source : SOURCES.entrySet()) {
            if (source.getKey().matcher(name).find()) {
                return dictionaries.computeIfAbsent(source.getKey(), pattern -> words(pattern, source.getValue()));
            }
        }
        throw new IllegalStateException("the last source takes every name");
    }

    private List<String> words(Pattern pattern, Function<Faker, String> source) {
        Faker faker =
                new Faker(Locale.ENGLISH, new Random(seed ^ pattern.pattern().hashCode()));
        Set<String> known = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            String word = source.apply(faker);
            if (!NUMBERED.matcher(word).matches() && known.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static void source(String pattern, Function<Faker, String> words) {
        SOURCES.put(Pattern.compile(pattern), words);
    }
}
