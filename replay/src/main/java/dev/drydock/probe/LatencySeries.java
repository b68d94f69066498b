package dev.drydock.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The slowest answers over time in a fixed number of stretches: the longer it runs, the longer they are. */
final class LatencySeries {

    private static final int STRETCHES = 256;

    private static final long FIRST_WIDTH_NANOS = 1_000_000;

    private final long began;
    private final long[] slowest = new long[STRETCHES];
    private long width = FIRST_WIDTH_NANOS;
    private int used;

    LatencySeries(long began) {
        this.began = began;
        Arrays.fill(slowest, -1);
    }

    /** Notes an answer that was due at a moment of {@link System#nanoTime} and came so much later. */
    void add(long due, long nanos) {
        long offset = Math.max(0, due - began);
        while (offset / width >= STRETCHES) {
            halve();
        }
        int index = (int) (offset / width);
        slowest[index] = Math.max(slowest[index], nanos);
        used = Math.max(used, index + 1);
    }

    /** Those stretches in which an answer was due. */
    List<Latency> latencies() {
        List<Latency> latencies = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            if (slowest[i] >= 0) {
                latencies.add(new Latency(i * width / 1e6, slowest[i] / 1e6));
            }
        }
        return latencies;
    }

    private void halve() {
        for (int i = 0; i < STRETCHES; i++) {
            slowest[i] = i < STRETCHES / 2 ? Math.max(slowest[2 * i], slowest[2 * i + 1]) : -1;
        }
        width *= 2;
        used = (used + 1) / 2;
    }
}
