package dev.drydock.sql;

/** The key words that an enum's constant stands for. */
final class Phrase {

    private Phrase() {}

    /** {@code SET NULL} for {@code SET_NULL}. */
    static String of(Enum<?> constant) {
        return constant.name().replace('_', ' ');
    }
}
