package dev.drydock.data;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says from time to time in words how far a filling is, how fast it is and how long it will take. */
public final class ProgressText implements FillProgress {

    /** Shows what is said, from one thread at a time. */
    public interface Display {

        /**
         * Shows one state.
         *
         * @param share of the rows that are there, 0 to 1
         * @param text without a line end, as in {@code 1,500,000 of 5,000,000 rows, 310,000 a second, 12 s left}
         */
        void show(double share, String text);

        /** Takes away what does not stay. */
        void clear();
    }

    private static final double NANOS = 1e9;

    private final long every;
    private final Display display;
    private final LongSupplier clock;
    private long wanted;
    private long rows;
    private long started;
    private long shown;

    /** Speaks at most once in such a time, the first time after it. */
    public ProgressText(Duration every, Display display) {
        this(every, display, System::nanoTime);
    }

    ProgressText(Duration every, Display display, LongSupplier clock) {
        this.every = every.toNanos();
        this.display = display;
        this.clock = clock;
    }

    @Override
    public synchronized void begins(long of) {
        wanted = of;
        rows = 0;
        started = clock.getAsLong();
        shown = started;
    }

    @Override
    public synchronized void sent(long more) {
        rows += more;
        long now = clock.getAsLong();
        if (now - shown >= every) {
            shown = now;
            double rate = rows * NANOS / (now - started);
            String text = "%,d of %,d rows, %,.0f a second, %,.0f s left";
            display.show(
                    rows / (double) wanted,
                    String.format(Locale.ROOT, text, rows, wanted, rate, Math.ceil((wanted - rows) / rate)));
        }
    }

    @Override
    public synchronized void ends() {
        if (shown != started) {
            display.clear();
        }
    }
}
