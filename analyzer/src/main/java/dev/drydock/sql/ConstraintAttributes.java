package dev.drydock.sql;

import org.jspecify.annotations.Nullable;

/**
 * What may stand behind any constraint.
 *
 * @param deferral null where nothing was said
 * @param enforced null where nothing was said
 * @param inherit null where nothing was said
 */
record ConstraintAttributes(
        @Nullable Deferral deferral,
        @Nullable Boolean enforced,
        @Nullable Boolean inherit,
        boolean notValid) {

    Deferral deferralOrDefault() {
        return deferral == null ? Deferral.NOT_DEFERRABLE : deferral;
    }

    boolean notEnforced() {
        return Boolean.FALSE.equals(enforced);
    }

    boolean noInherit() {
        return Boolean.FALSE.equals(inherit);
    }

    /** Reads all that follow. Behind a column the grammar allows no NOT VALID: what is added there is checked at once. */
    static ConstraintAttributes read(Tokens in, boolean behindColumn) {
        Deferral deferral = null;
        Boolean enforced = null;
        Boolean inherit = null;
        boolean notValid = false;
        while (true) {
            if (!behindColumn && in.accept("not", "valid")) {
                notValid = true;
            } else if (in.accept("no", "inherit")) {
                inherit = false;
            } else if (in.accept("inherit")) {
                inherit = true;
            } else if (in.accept("not", "enforced")) {
                enforced = false;
            } else if (in.accept("enforced")) {
                enforced = true;
            } else {
                Deferral said = deferral(in, deferral);
                if (said == null) {
                    return new ConstraintAttributes(deferral, enforced, inherit, notValid);
                }
                deferral = said;
            }
        }
    }

    private static @Nullable Deferral deferral(Tokens in, @Nullable Deferral before) {
        if (in.accept("not", "deferrable")) {
            return Deferral.NOT_DEFERRABLE;
        }
        if (in.accept("initially", "deferred")) {
            return Deferral.INITIALLY_DEFERRED;
        }
        if (in.accept("initially", "immediate")) {
            return before == null ? Deferral.NOT_DEFERRABLE : before;
        }
        if (in.accept("deferrable")) {
            return before == Deferral.INITIALLY_DEFERRED ? before : Deferral.DEFERRABLE;
        }
        return null;
    }
}
