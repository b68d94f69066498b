package dev.drydock.benchmarks;

import dev.drydock.benchmarks.FillDatabase.Took;
import java.util.List;
import java.util.Locale;

/**
 * What several runs of the same work took.
 *
 * @param name of the work
 * @param rows that each of them made
 */
record Runs(String name, long rows, List<Took> all) {

    private interface Figure {

        double of(Took took);
    }

    Runs {
        all = List.copyOf(all);
    }

    /** How much faster this work is than the other, by the medians. */
    String beside(Runs other) {
        return String.format(
                Locale.ROOT,
                "%s has %.0f %% of the rows/s of %s in the COPY, %.0f %% in all",
                name,
                100 * other.median(Took::copy) / median(Took::copy),
                other.name,
                100 * other.median(Took::whole) / median(Took::whole));
    }

    /** One line: the medians and, of several runs, the slowest and the fastest in brackets. */
    @Override
    public String toString() {
        double[] copies = sorted(Took::copy);
        double[] wholes = sorted(Took::whole);
        boolean several = all.size() > 1;
        return String.format(
                Locale.ROOT,
                "  %-20s COPY %,9.0f rows/s%s in %6.1f s, in all %6.1f s%s, CPU of sessions %5.1f s, of this JVM %5.1f s",
                name,
                rows / median(Took::copy),
                several ? range("%,.0f", rows / copies[copies.length - 1], rows / copies[0]) : "",
                median(Took::copy),
                median(Took::whole),
                several ? range("%.1f", wholes[0], wholes[wholes.length - 1]) : "",
                median(Took::backendCpu),
                median(Took::clientCpu));
    }

    private static String range(String format, double from, double to) {
        return String.format(Locale.ROOT, " (" + format + " to " + format + ")", from, to);
    }

    private double median(Figure figure) {
        double[] sorted = sorted(figure);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private double[] sorted(Figure figure) {
        return all.stream().mapToDouble(figure::of).sorted().toArray();
    }
}
