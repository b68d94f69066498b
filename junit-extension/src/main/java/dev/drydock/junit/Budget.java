package dev.drydock.junit;

import dev.drydock.replay.Blocked;
import dev.drydock.replay.Replay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * For how long reads and writes may wait during the up.
 *
 * @param reads null where there is no limit
 * @param writes null where there is no limit
 */
record Budget(@Nullable Duration reads, @Nullable Duration writes) {

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m)");

    static Budget of(MigrationTest test) {
        return new Budget(
                duration("maxBlockedReads", test.maxBlockedReads()),
                duration("maxBlockedWrites", test.maxBlockedWrites()));
    }

    /** The sentences that say what was exceeded; empty where nothing was. */
    List<String> exceededBy(Replay replay) {
        List<String> exceeded = new ArrayList<>();
        compare(replay, reads, Blocked::readsMs, "Reads of", "maxBlockedReads", exceeded);
        compare(replay, writes, Blocked::writesMs, "Writes to", "maxBlockedWrites", exceeded);
        return exceeded;
    }

    private static void compare(
            Replay replay,
            @Nullable Duration limit,
            ToDoubleFunction<Blocked> waited,
            String what,
            String attribute,
            List<String> exceeded) {
        if (limit == null) {
            return;
        }
        for (Blocked blocked : replay.blocked()) {
            double ms = waited.applyAsDouble(blocked);
            if (ms > limit.toMillis()) {
                exceeded.add(String.format(
                        Locale.ROOT,
                        "%s %s waited %.1f ms, above the budget of %d ms. Keep its lock for less time, or raise %s.",
                        what,
                        blocked.table(),
                        ms,
                        limit.toMillis(),
                        attribute));
            }
        }
    }

    private static @Nullable Duration duration(String attribute, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = AMOUNT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ExtensionConfigurationException("@MigrationTest(" + attribute + " = \"" + text
                    + "\") is no duration. Write a number and a unit, such as 200ms, 2s or 1m.");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
