package dev.drydock.sql;

/**
 * DISCARD.
 *
 * @param what {@code ALL}, {@code PLANS}, {@code SEQUENCES} or {@code TEMP}
 */
public record Discard(Span span, String what) implements Statement {

    /** DISCARD ALL stands outside (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        return !what.equals("ALL");
    }
}
