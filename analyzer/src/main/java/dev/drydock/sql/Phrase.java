package dev.drydock.sql;

import java.util.Locale;

/** The key words that an enum's constant stands for. */
final class Phrase {

    private Phrase() {}

    /** {@code SET NULL} for {@code SET_NULL}. */
    static String of(Enum<?> constant) {
        return constant.name().replace('_', ' ');
    }

    /** {@code set} and {@code null} for {@code SET_NULL}. */
    static String[] words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).split("_");
    }
}
