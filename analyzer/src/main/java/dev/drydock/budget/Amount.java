package dev.drydock.budget;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times and sizes as people write them. */
public final class Amount {

    /** How a duration is written, to follow "Write" in a message. */
    public static final String DURATION_FORM = "a number and a unit, such as 200ms, 2s or 1m";

    /** How a size is written, to follow "Write" in a message. */
    public static final String SIZE_FORM = "bytes, or a whole number of kB, MB, GB or TB, such as 500 MB";

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|min|h)");

    private static final Pattern SIZE =
            Pattern.compile("([0-9][0-9_]{0,17})\\s*(B|kB|MB|GB|TB)?", Pattern.CASE_INSENSITIVE);

    private Amount() {}

    /** Reads a whole number of {@code ms}, {@code s}, {@code m} (or {@code min}) or {@code h}; empty where the text is none. */
    public static Optional<Duration> duration(String text) {
        Matcher parts = DURATION.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "ms" -> Duration.ofMillis(count);
                    case "s" -> Duration.ofSeconds(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofMinutes(count);
                });
    }

    /**
     * Reads a number of bytes, or of {@code kB}, {@code MB}, {@code GB} or {@code TB}; empty where the text is none.
     *
     * <p>Each unit is 1024 of the one before, as in PostgreSQL's settings (manual, "Setting Parameters"); its case does not matter here.
     */
    public static OptionalLong bytes(String text) {
        Matcher parts = SIZE.matcher(text.strip());
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long count = Long.parseLong(parts.group(1).replace("_", ""));
        String written = parts.group(2);
        int thousands = switch (written == null ? "B" : written.toUpperCase(Locale.ROOT)) {
            case "B" -> 0;
            case "KB" -> 1;
            case "MB" -> 2;
            case "GB" -> 3;
            default -> 4;
        };
        long unit = 1L << 10 * thousands;
        return count > Long.MAX_VALUE / unit ? OptionalLong.empty() : OptionalLong.of(count * unit);
    }
}
