package dev.drydock.budget;

import dev.drydock.lock.LockMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a migration may do to one table, and how much it may write. What is not set is not limited.
 *
 * @param blockedReads for how long readers may wait in all, or null
 * @param blockedWrites for how long writers may wait in all, or null
 * @param blockedRows for how long rows that a statement updates or deletes may stay locked, or null
 * @param rewrite whether the table may be rewritten, or null
 * @param wal how many bytes of write-ahead log may be written, or null
 * @param locks for how long a mode may be held
 */
public record Budget(
        @Nullable Duration blockedReads,
        @Nullable Duration blockedWrites,
        @Nullable Duration blockedRows,
        @Nullable Boolean rewrite,
        @Nullable Long wal,
        Map<LockMode, Duration> locks) {

    private static final Budget NONE = new Budget(null, null, null, null, null, Map.of());

    /**
     * Takes the limits.
     *
     * @throws IllegalArgumentException where one is below zero
     */
    public Budget {
        Map<LockMode, Duration> sorted = new EnumMap<>(LockMode.class);
        sorted.putAll(locks);
        locks = Collections.unmodifiableMap(sorted);
        requirePositive(blockedReads);
        requirePositive(blockedWrites);
        requirePositive(blockedRows);
        locks.values().forEach(Budget::requirePositive);
        if (wal != null && wal < 0) {
            throw new IllegalArgumentException("a budget of " + wal + " bytes");
        }
    }

    private static void requirePositive(@Nullable Duration limit) {
        if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("a budget of " + limit);
        }
    }

    /** Limits nothing. */
    public static Budget none() {
        return NONE;
    }

    /** Limits for how long readers wait in all, at zero or above. */
    public Budget blockedReads(Duration longest) {
        return new Budget(longest, blockedWrites, blockedRows, rewrite, wal, locks);
    }

    /** Limits for how long writers wait in all, at zero or above. */
    public Budget blockedWrites(Duration longest) {
        return new Budget(blockedReads, longest, blockedRows, rewrite, wal, locks);
    }

    /** Limits for how long rows that a statement updates or deletes stay locked, at zero or above. */
    public Budget blockedRows(Duration longest) {
        return new Budget(blockedReads, blockedWrites, longest, rewrite, wal, locks);
    }

    /** Allows or forbids rewriting the table. */
    public Budget rewrite(boolean allowed) {
        return new Budget(blockedReads, blockedWrites, blockedRows, allowed, wal, locks);
    }

    /** Limits the bytes of write-ahead log, at zero or above. */
    public Budget wal(long bytes) {
        return new Budget(blockedReads, blockedWrites, blockedRows, rewrite, bytes, locks);
    }

    /** Limits for how long a mode, or one that blocks at least as much, is held, at zero or above. */
    public Budget lock(LockMode mode, Duration longest) {
        Map<LockMode, Duration> more = new EnumMap<>(LockMode.class);
        more.putAll(locks);
        more.put(mode, longest);
        return new Budget(blockedReads, blockedWrites, blockedRows, rewrite, wal, more);
    }

    /** Tells whether the table may be rewritten, which it may unless that is forbidden. */
    public boolean allowsRewrite() {
        return !Boolean.FALSE.equals(rewrite);
    }

    /**
     * For how long a mode may be held; empty where it is not limited.
     *
     * <p>A mode without a limit of its own has the shortest of those whose conflicts it has too: who limits SHARE means ACCESS EXCLUSIVE
     * as well.
     */
    public Optional<Duration> heldAtMost(LockMode mode) {
        Duration own = locks.get(mode);
        return own != null
                ? Optional.of(own)
                : Arrays.stream(LockMode.values())
                        .filter(other ->
                                locks.containsKey(other) && mode.conflicts().containsAll(other.conflicts()))
                        .map(locks::get)
                        .min(Duration::compareTo);
    }

    /** This budget with another's limits for what this one does not set; each lock mode counts by itself. */
    public Budget orElse(Budget other) {
        Map<LockMode, Duration> both = new EnumMap<>(LockMode.class);
        both.putAll(other.locks);
        both.putAll(locks);
        return new Budget(
                blockedReads != null ? blockedReads : other.blockedReads,
                blockedWrites != null ? blockedWrites : other.blockedWrites,
                blockedRows != null ? blockedRows : other.blockedRows,
                rewrite != null ? rewrite : other.rewrite,
                wal != null ? wal : other.wal,
                both);
    }
}
