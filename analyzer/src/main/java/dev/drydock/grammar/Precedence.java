package dev.drydock.grammar;

import org.jspecify.annotations.Nullable;

/** The precedence of PostgreSQL's operators, lowest first (manual, section 4.1.6; measured on 18). */
enum Precedence {
    OR(Association.LEFT),
    AND(Association.LEFT),
    NOT(Association.RIGHT),
    IS(Association.NONE),
    COMPARISON(Association.NONE),
    /** LIKE and its likes, as long as no ESCAPE came. */
    LIKE(Association.NONE),
    /** Weighs as LIKE does. */
    BETWEEN(Association.NONE),
    /** Turns a LIKE into one that takes no further ESCAPE. */
    ESCAPE(Association.NONE),
    OPERATOR(Association.LEFT),
    ADDITION(Association.LEFT),
    MULTIPLICATION(Association.LEFT),
    EXPONENT(Association.LEFT),
    AT(Association.LEFT),
    COLLATE(Association.LEFT),
    SIGN(Association.RIGHT),
    CAST(Association.LEFT);

    enum Association {
        LEFT,
        RIGHT,
        NONE
    }

    /** Where an operator stands to its operands. */
    enum Position {
        PREFIX,
        INFIX,
        POSTFIX,
        /** The word may still be a label, where no operator waits for what is to its left. */
        LABEL,
        /** What was taken for an infix operator has no right operand. */
        WITHDRAWN
    }

    /** The operators that still wait for their right operand, the last one first. */
    record Waiting(Precedence level, @Nullable Waiting before) {}

    private final Association association;

    Precedence(Association association) {
        this.association = association;
    }

    private int weight() {
        return this == BETWEEN ? LIKE.ordinal() : ordinal();
    }

    /** What waits when this operator has come, with whatever binds tighter done. */
    Outcome weigh(@Nullable Waiting waiting, Position position) {
        if (position == Position.WITHDRAWN) {
            return new Outcome(true, waiting == null ? null : waiting.before());
        }
        Waiting left = waiting;
        while (position != Position.PREFIX && left != null && left.level().isDoneBefore(this)) {
            left = left.before();
        }
        if (position == Position.LABEL) {
            return new Outcome(left == null, null);
        }
        if (this == ESCAPE) {
            boolean open = left != null && left.level() == LIKE;
            return new Outcome(open, left == null ? null : new Waiting(BETWEEN, left.before()));
        }
        if (position != Position.PREFIX
                && association == Association.NONE
                && left != null
                && left.level().weight() == weight()) {
            return new Outcome(false, left);
        }
        return new Outcome(true, position == Position.POSTFIX ? left : new Waiting(this, left));
    }

    private boolean isDoneBefore(Precedence coming) {
        return weight() > coming.weight() || weight() == coming.weight() && association == Association.LEFT;
    }

    /** Whether the operator may stand there, and what waits behind it. */
    record Outcome(boolean allowed, @Nullable Waiting waiting) {}
}
