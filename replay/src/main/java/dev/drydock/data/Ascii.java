package dev.drydock.data;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import net.datafaker.Faker;

/** Words of the locale in the letters that addresses of machines are made of; syllables where its script has others. */
final class Ascii {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+)*\\.[a-z]{2,}");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private static final String CONSONANTS = "bdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";

    private Ascii() {}

    static String login(Faker faker) {
        return fitting(faker.credentials().username(), LOGIN, faker);
    }

    static String host(Faker faker) {
        String host = plain(faker.internet().domainName());
        return HOST.matcher(host).matches() ? host : syllables(faker) + ".com";
    }

    static String word(Faker faker) {
        return fitting(faker.lorem().word(), WORD, faker);
    }

    private static String fitting(String word, Pattern pattern, Faker faker) {
        String plain = plain(word);
        return pattern.matcher(plain).matches() ? plain : syllables(faker);
    }

    private static String plain(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private static String syllables(Faker faker) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append(CONSONANTS.charAt(faker.random().nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(faker.random().nextInt(VOWELS.length())));
        }
        return word.toString();
    }
}
