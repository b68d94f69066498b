package dev.drydock.rule;

import java.util.Locale;

/** How much a finding matters; the order is the order of weight. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** The word that reports and settings use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
