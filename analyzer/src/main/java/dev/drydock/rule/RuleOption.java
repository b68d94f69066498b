package dev.drydock.rule;

import dev.drydock.DrydockException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a user may set for a rule. Its default says what it is: {@code 3} is a whole number, {@code 10s} a time, anything else words parted by
 * commas.
 *
 * @param name the key in {@code drydock.yml}
 * @param standard the value where nobody sets it
 * @param meaning what it decides, for people
 */
public record RuleOption(String name, String standard, String meaning) {

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]{0,14}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,9})\\s*(ms|s|min|h)");

    /** Tells in words what is wrong with a value; empty where nothing is. */
    public Optional<String> refuses(String value) {
        if (NUMBER.matcher(standard).matches()) {
            return NUMBER.matcher(value).matches() ? Optional.empty() : Optional.of("a whole number");
        }
        if (TIME.matcher(standard).matches()) {
            return TIME.matcher(value).matches() ? Optional.empty() : Optional.of("a time, such as 500ms, 10s or 5min");
        }
        return Optional.empty();
    }

    static long number(String value) {
        return Long.parseLong(value.replace("_", ""));
    }

    static Duration time(String value) {
        Matcher parts = TIME.matcher(value);
        if (!parts.matches()) {
            throw new DrydockException("\"" + value + "\" is no time. Write it as 500ms, 10s, 5min or 1h.");
        }
        long count = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    static List<String> words(String value) {
        return Arrays.stream(value.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
