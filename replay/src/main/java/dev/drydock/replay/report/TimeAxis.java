package dev.drydock.replay.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places moments of a step across the width of a picture, whatever that is.
 *
 * @param lengthMs from the left edge to the right one
 */
record TimeAxis(double lengthMs) {

    private static final double SHORTEST_MS = 0.1;

    private static final int MOST_TICKS = 7;

    private static final double[] SECONDS_AND_MINUTES = {
        10_000, 20_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_200_000, 1_800_000, 3_600_000
    };

    TimeAxis {
        lengthMs = Math.max(SHORTEST_MS, lengthMs);
    }

    /** As a part of the width, as in {@code 12.5%}; never beyond the edges. */
    String x(double ms) {
        return percent(share(ms));
    }

    /** A stretch as a part of the width. */
    String width(double fromMs, double toMs) {
        return percent(Math.max(0, share(toMs) - share(fromMs)));
    }

    /** From 0 at the left edge to 1 at the right one. */
    double share(double ms) {
        return Math.min(1, Math.max(0, ms / lengthMs));
    }

    /** Round moments, seven at the most. */
    List<Double> ticks() {
        double step = step();
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= lengthMs; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The words for a tick, in the unit that suits all of them. */
    static String label(double ms) {
        if (ms == 0) {
            return "0";
        }
        if (ms < 1_000) {
            return plain(ms) + " ms";
        }
        return ms % 60_000 == 0 ? plain(ms / 60_000) + " min" : plain(ms / 1_000) + " s";
    }

    private double step() {
        double least = lengthMs / (MOST_TICKS - 1);
        if (least > 5_000) {
            for (double step : SECONDS_AND_MINUTES) {
                if (step >= least) {
                    return step;
                }
            }
        }
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (power * factor >= least) {
                return power * factor;
            }
        }
        return power * 10;
    }

    private static String plain(double number) {
        String text = String.format(Locale.ROOT, "%,.2f", number);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static String percent(double share) {
        long hundredths = Math.round(share * 10_000);
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "%";
    }
}
