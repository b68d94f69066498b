package dev.drydock.replay.report;

import java.util.Locale;

/** Puts figures as people read them: as many digits as matter, thousands apart. */
final class Figures {

    private static final double TEN_SECONDS = 10_000;

    private static final double TWO_MINUTES = 120_000;

    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};

    private Figures() {}

    /** A duration, as in {@code 0.4 ms}, {@code 1,234 ms}, {@code 43.1 s} or {@code 5 min 2 s}. */
    static String time(double milliseconds) {
        if (milliseconds <= 0) {
            return "0 ms";
        }
        if (milliseconds < 0.05) {
            return "<0.1 ms";
        }
        if (milliseconds < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", milliseconds);
        }
        if (milliseconds < TEN_SECONDS - 0.5) {
            return String.format(Locale.ROOT, "%,d ms", Math.round(milliseconds));
        }
        if (milliseconds < TWO_MINUTES - 50) {
            return String.format(Locale.ROOT, "%.1f s", milliseconds / 1_000);
        }
        long seconds = Math.round(milliseconds / 1_000);
        return String.format(Locale.ROOT, "%,d min %d s", seconds / 60, seconds % 60);
    }

    /** So many bytes, as in {@code 820 B} or {@code 1.2 MB}; a kB is 1,024 bytes, as PostgreSQL has it. */
    static String bytes(long bytes) {
        if (bytes < 1_024) {
            return bytes + " B";
        }
        double amount = bytes / 1_024.0;
        int unit = 0;
        while (amount >= 1_023.5 && unit < UNITS.length - 1) {
            amount /= 1_024;
            unit++;
        }
        return String.format(Locale.ROOT, amount < 9.95 ? "%.1f %s" : "%.0f %s", amount, UNITS[unit]);
    }

    /** As in {@code 1,234}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** As in {@code 1 table} or {@code 1,234 tables}. */
    static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
