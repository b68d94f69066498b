package dev.drydock.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives rows their values so that NULLs, different values and the most common ones are exactly as many as wanted.
 *
 * <p>All places of the shuffled rows are counted off: NULLs at equal distances, then each of the most common values its share, then the
 * other values in equal parts. Which row stands at which place is what the seed decides.
 */
final class Distribution implements Draw {

    /** The most rows: the product of two such numbers still fits into a long. */
    static final long MOST_ROWS = 3_000_000_000L;

    private final long rows;
    private final long nulls;
    private final Shuffle shuffle;
    private final Part[] parts;
    private final long[] ends;

    /** Places from one on that get so many values, the next one {@code step} numbers on. */
    private record Part(long first, long places, long number, long numbers, long step) {

        private long index(long place) {
            return numbers == places ? place - first : (place - first) * numbers / places;
        }

        private long number(long place) {
            return numbers == 1 ? number : number + step * index(place);
        }

        /** How many places before this one have the same value. */
        private long ordinal(long place) {
            long index = index(place);
            return place - first - (index * places + numbers - 1) / numbers;
        }
    }

    private Distribution(long rows, long nulls, Shuffle shuffle, List<Part> parts) {
        this.rows = rows;
        this.nulls = nulls;
        this.shuffle = shuffle;
        this.parts = parts.toArray(Part[]::new);
        this.ends =
                parts.stream().mapToLong(part -> part.first() + part.places()).toArray();
    }

    /**
     * Distributes values over rows.
     *
     * @param rows at least one, at most {@link #MOST_ROWS}
     * @param values how many there are to choose from
     * @param usual from how many of them those are taken that differ, if those are fewer
     */
    static Distribution of(long rows, Target target, long values, long usual, long seed) {
        long nulls = Math.round(target.nullFraction() * rows);
        long filled = rows - nulls;
        long wanted = target.distinct() > 0 ? target.distinct() : usual;
        long distinct = Math.max(1, Math.min(Math.min(wanted, values), Math.max(1, filled)));
        long step = odd(Math.max(1, Math.min(usual, values) / distinct));
        List<Part> parts = new ArrayList<>();
        long place = 0;
        int common = (int) Math.min(target.frequencies().size(), distinct);
        double share = common == distinct
                ? target.frequencies().subList(0, common).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum()
                        * rows
                        / filled
                : 1;
        for (int i = 0; i < common; i++) {
            boolean last = i + 1 == distinct;
            long left = filled - place - (distinct - i - 1);
            long places =
                    last ? left : Math.min(left, Math.round(target.frequencies().get(i) / share * rows));
            if (places > 0) {
                parts.add(new Part(place, places, i * step, 1, step));
                place += places;
            }
        }
        if (place < filled) {
            parts.add(new Part(place, filled - place, common * step, Math.max(1, distinct - common), step));
        }
        Shuffle shuffle = Shuffle.of(rows, beyondTies(target.correlation(), parts, filled), seed);
        return new Distribution(rows, nulls, shuffle, parts);
    }

    /** Odd steps fall on all seconds of a minute and on all cents. */
    private static long odd(long step) {
        return step < 3 ? step : step - 1 | 1;
    }

    /**
     * Distributes shares of values over rows, which get different values as far as there are.
     *
     * @param shares at least one; the values of each are spread over it
     */
    static Distribution of(long rows, Target target, List<Share> shares, long seed) {
        long nulls = Math.round(target.nullFraction() * rows);
        long filled = rows - nulls;
        double weights = shares.stream().mapToDouble(Share::weight).sum();
        double distinct = target.distinct() > 0 ? target.distinct() : filled;
        List<Part> parts = new ArrayList<>();
        long place = 0;
        double before = 0;
        for (Share share : shares) {
            before += share.weight();
            long places = Math.round(before / weights * filled) - place;
            if (places > 0) {
                long wanted = Math.max(1, Math.round(distinct * share.weight() / weights));
                long numbers = Math.min(Math.min(wanted, places), share.count());
                parts.add(new Part(place, places, share.first(), numbers, share.count() / numbers));
                place += places;
            }
        }
        return new Distribution(rows, nulls, Shuffle.of(rows, target.correlation(), seed), parts);
    }

    /**
     * The correlation that the order of different values has to have. ANALYZE takes rows with the same value in the order in which they are stored, so
     * that these add the square of their share of all rows (analyze.c; measured on 16).
     */
    private static double beyondTies(double correlation, List<Part> parts, long filled) {
        double ties = 0;
        for (Part part : parts) {
            double share = (double) part.places() / filled / part.numbers();
            ties += share * share * part.numbers();
        }
        if (ties >= 1 || correlation == 0) {
            return 0;
        }
        double order = (correlation - ties) / (1 - ties);
        return correlation > 0 ? Math.max(0, order) : Math.max(-1, order);
    }

    @Override
    public long of(long row) {
        long place = filledPlace(row);
        return place < 0 ? NULL : part(place).number(place);
    }

    /** How many rows with the same value come before this one at their places; {@link #NULL} where there is none. */
    long ordinal(long row) {
        long place = filledPlace(row);
        return place < 0 ? NULL : part(place).ordinal(place);
    }

    /** The most rows that share a value. */
    long largest() {
        return Arrays.stream(parts)
                .mapToLong(part -> (part.places() + part.numbers() - 1) / part.numbers())
                .max()
                .orElse(0);
    }

    private long filledPlace(long row) {
        long place = shuffle.place(row);
        if (nulls == 0) {
            return place;
        }
        long before = place * nulls / rows;
        return (place + 1) * nulls / rows > before ? NULL : place - before;
    }

    private Part part(long place) {
        if (parts.length == 1) {
            return parts[0];
        }
        int found = Arrays.binarySearch(ends, place);
        return parts[found >= 0 ? found + 1 : -found - 1];
    }
}
