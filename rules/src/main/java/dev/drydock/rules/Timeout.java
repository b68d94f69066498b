package dev.drydock.rules;

import dev.drydock.sql.SetParameter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of a timeout setting. */
final class Timeout {

    private static final Pattern VALUE = Pattern.compile("([0-9]{1,15})\\s*(us|ms|s|min|h|d)?");

    private Timeout() {}

    /** Its length in milliseconds, 0 where it is switched off or the text is no length. */
    static long milliseconds(SetParameter set) {
        String value =
                set.value() == null ? "" : set.value().replace("'", "").strip().toLowerCase(Locale.ROOT);
        Matcher matcher = VALUE.matcher(value);
        if (!matcher.matches()) {
            return 0;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (String.valueOf(matcher.group(2))) {
            case "us" -> number / 1_000;
            case "s" -> number * 1_000;
            case "min" -> number * 60_000;
            case "h" -> number * 3_600_000;
            case "d" -> number * 86_400_000;
            default -> number;
        };
    }
}
