package dev.drydock.config;

import dev.drydock.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of the rows of all tables.
 *
 * @param scale by how much production's sizes are multiplied, or null
 * @param seed which of the possible rows there are, or null
 * @param locale of names, addresses and texts, not judged yet: only who has the words knows them
 */
record FillSetting(
        @Nullable Double scale,
        @Nullable Long seed,
        @Nullable Entry locale) {

    /** More than a hundred times production rehearses nothing that production will meet. */
    private static final int LARGEST_SCALE = 100;

    static FillSetting of(Entry root) {
        return new FillSetting(
                root.find("scale").map(FillSetting::scale).orElse(null),
                root.find("seed").map(FillSetting::seed).orElse(null),
                root.find("locale").orElse(null));
    }

    private static double scale(Entry entry) {
        double factor = entry.decimal().orElse(0);
        if (factor <= 0 || factor > LARGEST_SCALE) {
            throw entry.error(
                    "scale is " + entry.quoted() + ", which is no number above 0 and up to " + LARGEST_SCALE + ".",
                    "Write by how much the sizes of production are multiplied, such as 0.1 for a tenth.");
        }
        return factor;
    }

    private static long seed(Entry entry) {
        String digits = entry.text().replace("_", "");
        if (!digits.matches("-?[0-9]{1,18}")) {
            throw entry.error(
                    "seed is " + entry.quoted() + ", which is no whole number.",
                    "Write one of up to 18 digits, such as 42.");
        }
        return Long.parseLong(digits);
    }

    /** The locale, which is one of these BCP 47 tags. */
    Optional<Locale> locale(Collection<String> known) {
        if (locale == null) {
            return Optional.empty();
        }
        String written = locale.text();
        return Optional.of(known.stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseThrow(() -> locale.error(
                        "locale is " + locale.quoted() + ", in which no words are known.",
                        Spelling.closest(written, known)
                                .or(() -> sameLanguage(written, known))
                                .map(tag -> "Did you mean " + tag + "?")
                                .orElse("Write a language, or a language of a country, such as en or pt-BR."))));
    }

    private static Optional<String> sameLanguage(String written, Collection<String> known) {
        String language = written.split("[-_]")[0].toLowerCase(Locale.ROOT);
        return known.stream().filter(tag -> tag.split("-")[0].equals(language)).min(Comparator.naturalOrder());
    }
}
