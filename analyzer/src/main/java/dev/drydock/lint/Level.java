package dev.drydock.lint;

import dev.drydock.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much the user says that the findings of a rule matter. */
public enum Level {
    /** They are not reported at all. */
    OFF,
    INFO,
    WARNING,
    ERROR;

    /** The words that settings use, in the order of weight. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Level::toString).toList();
    }

    /** The level that a word of a setting names; empty where it names none. */
    public static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.toString().equals(word))
                .findFirst();
    }

    /** The severity that findings get; empty for {@link #OFF}. */
    public Optional<Severity> severity() {
        return this == OFF ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    /** The word that settings use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
