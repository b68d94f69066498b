package dev.drydock.rule;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Judges one kind of subject.
 *
 * <p>A rule is pure: it does no I/O, asks no clock and keeps no state, so that it may run in any order and in parallel.
 *
 * @param <S> a record of {@code dev.drydock.sql}, {@link dev.drydock.migration.Migration} or {@link
 *     dev.drydock.migration.History}
 */
public interface Rule<S> {

    /** The class of its subjects. */
    Class<S> subject();

    /** What is wrong with the subject; empty where nothing is. */
    Stream<Finding> check(S subject, Facts facts);

    /** The name under which it is configured and reported: the class name in kebab case. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
