package dev.drydock.replay;

import org.jspecify.annotations.Nullable;

/**
 * Something that a migration did more of than its budget allows.
 *
 * @param table schema-qualified; null for what the migration did as a whole
 * @param budget the limit as {@code drydock.yml} spells it, such as {@code blockedWrites}
 * @param measured milliseconds or bytes; 1 for a rewrite
 * @param limit milliseconds or bytes; 0 for a rewrite
 * @param text two sentences: what happened, and what to do
 */
public record Overrun(@Nullable String table, String budget, double measured, double limit, String text) {}
