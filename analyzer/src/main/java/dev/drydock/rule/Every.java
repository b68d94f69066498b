package dev.drydock.rule;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Begins a rule that is one sentence: {@code every(CreateTable.class).should("have a primary key", …).because("…")}.
 *
 * @param subject what is judged, as in {@link Rule#subject}
 */
public record Every<S>(Class<S> subject) {

    /** Begins a rule over all subjects of this class. */
    public static <S> Every<S> every(Class<S> subject) {
        return new Every<>(subject);
    }

    /** A rule that finds each subject for which this is not so. */
    public HouseRule<S> should(String expectation, Predicate<? super S> holds) {
        return should(expectation, (candidate, facts) -> holds.test(candidate));
    }

    /** A rule that finds each subject for which this is not so, knowing the schema, the server and the history. */
    public HouseRule<S> should(String expectation, BiPredicate<? super S, ? super Facts> holds) {
        return HouseRule.of(subject, expectation, holds::test);
    }
}
