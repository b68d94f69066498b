package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * A block, a branching statement or a loop that is open.
 *
 * @param outer when it runs itself
 * @param circumstances when the statements run that are read now
 * @param firstFound how much was found before it
 * @param operand what CASE looks at, or null
 * @param inHandlers whether a block's EXCEPTION was passed
 */
record PlpgsqlFrame(
        Kind kind,
        Circumstances outer,
        Circumstances circumstances,
        int firstFound,
        @Nullable Expression operand,
        boolean inHandlers) {

    /** A longer operand is left out of conditions, lest it be copied for each WHEN. */
    private static final int LONGEST_OPERAND = 200;

    enum Kind {
        BLOCK,
        IF,
        CASE,
        LOOP
    }

    PlpgsqlFrame(Kind kind, Circumstances outer, int firstFound) {
        this(kind, outer, outer, firstFound, null, false);
    }

    PlpgsqlFrame under(Expression condition) {
        return with(outer.under(condition));
    }

    /** The branch that runs where the condition of the one before it is not true. */
    PlpgsqlFrame otherwise() {
        Expression before = circumstances.condition();
        return before == null ? this : with(outer.under(Circumstances.negated(before)));
    }

    PlpgsqlFrame of(@Nullable Expression looksAt) {
        return new PlpgsqlFrame(kind, outer, circumstances, firstFound, looksAt, inHandlers);
    }

    PlpgsqlFrame when(Expression value) {
        boolean compares = operand != null && operand.text().length() <= LONGEST_OPERAND;
        return under(compares ? new Expression(operand.text() + " IN (" + value.text() + ")", value.span()) : value);
    }

    PlpgsqlFrame looped(@Nullable Expression condition) {
        return with(outer.looped(condition));
    }

    PlpgsqlFrame handlers() {
        return new PlpgsqlFrame(kind, outer, circumstances, firstFound, operand, true);
    }

    PlpgsqlFrame handling(Expression errors) {
        return with(outer.handling(errors));
    }

    private PlpgsqlFrame with(Circumstances now) {
        return new PlpgsqlFrame(kind, outer, now, firstFound, operand, inHandlers);
    }
}
