package dev.drydock.rule;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * Judges one kind of subject.
 *
 * <p>The subject may be an interface as well: a rule over {@link dev.drydock.sql.Statement} is asked about every statement, one over
 * {@link dev.drydock.sql.TableAction} about every action of every ALTER TABLE. A rule over the history is asked once, and names the migration of each finding.
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

    /**
     * What it is called, how much it matters, and SQL that shows it.
     *
     * @throws dev.drydock.DrydockException where there is no page {@code <id>.md} beside the class, or no title or severity on it
     */
    default RulePage page() {
        return RulePage.read(this);
    }

    /** The name under which it is configured and reported: the class name in kebab case. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
