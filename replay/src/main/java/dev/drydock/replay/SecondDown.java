package dev.drydock.replay;

import java.util.Locale;

/** What a down does that is run a second time. */
public enum SecondDown {
    /** It fails and leaves nothing. */
    REFUSED,
    /** It runs and changes nothing. */
    HARMLESS,
    /** It changes a schema that was restored already. */
    HARMFUL;

    /** The word that report files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
