package dev.drydock.replay;

import org.jspecify.annotations.Nullable;

/**
 * What happens when a reader that idles in its transaction is in the way: the migration waits for it, and everybody else
 * behind the migration.
 *
 * @param readerMs milliseconds for which the reader stayed
 * @param waitedMs milliseconds that the migration waited for it
 * @param lockTimeout whether the migration gave up: it sets a {@code lock_timeout}
 * @param readsMs milliseconds for which readers stood behind it: the longest of all tables
 * @param writesMs milliseconds for which writers stood behind it
 * @param withoutTimeoutMs milliseconds for which they would have stood without the {@code lock_timeout}; null if there is none
 */
public record Queue(
        double readerMs,
        double waitedMs,
        boolean lockTimeout,
        double readsMs,
        double writesMs,
        @Nullable Double withoutTimeoutMs) {}
