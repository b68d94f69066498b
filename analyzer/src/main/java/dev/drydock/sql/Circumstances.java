package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * Says when a statement in a body runs.
 *
 * @param conditional whether it may not run although the body does: it stands in a branch, in a loop, in an exception handler, or behind a branch that
 *     leaves the body
 * @param condition the nearest condition that must be true for it to run, {@code NOT (…)} around the one whose ELSE it stands in or that would have left
 *     the body; for a handler the names behind WHEN; null where there is none
 * @param inLoop whether it may run several times
 * @param inHandler whether it runs after an error only
 * @param trapped whether its errors may be caught: it stands in a block that has exception handlers
 */
public record Circumstances(
        boolean conditional, @Nullable Expression condition, boolean inLoop, boolean inHandler, boolean trapped) {

    /** What stands in the body itself runs whenever the body does. */
    static final Circumstances ALWAYS = new Circumstances(false, null, false, false, false);

    /** In a branch under a condition. */
    Circumstances under(Expression nearer) {
        return new Circumstances(true, nearer, inLoop, inHandler, trapped);
    }

    /** In a loop, whose condition may be null. */
    Circumstances looped(@Nullable Expression nearer) {
        return new Circumstances(true, nearer == null ? condition : nearer, true, inHandler, trapped);
    }

    /** In a handler of these errors. */
    Circumstances handling(Expression errors) {
        return new Circumstances(true, errors, inLoop, true, trapped);
    }

    /** Behind a branch that leaves the body under a condition, which may be null. */
    Circumstances behind(@Nullable Expression left) {
        return conditional
                ? this
                : new Circumstances(true, left == null ? null : negated(left), inLoop, inHandler, trapped);
    }

    Circumstances trapping() {
        return new Circumstances(conditional, condition, inLoop, inHandler, true);
    }

    static Expression negated(Expression condition) {
        return new Expression("NOT (" + condition.text() + ")", condition.span());
    }
}
