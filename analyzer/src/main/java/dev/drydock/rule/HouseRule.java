package dev.drydock.rule;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.sql.Element;
import dev.drydock.sql.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * A rule that is one sentence, without a page; begun by {@link Every#every}.
 *
 * @param id made of the sentence, unless {@link #named} says otherwise
 * @param subject what is judged
 * @param sentence what every subject should be like: {@code CREATE TABLE should have a primary key}
 * @param holds whether a subject is like that
 * @param severity {@link Severity#ERROR}, unless {@link #severity(Severity)} says otherwise
 */
public record HouseRule<S>(String id, Class<S> subject, String sentence, BiPredicate<S, Facts> holds, Severity severity)
        implements Rule<S> {

    static <S> HouseRule<S> of(Class<S> subject, String expectation, BiPredicate<S, Facts> holds) {
        String sentence = words(subject) + " should " + expectation;
        String id =
                sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new HouseRule<>(id, subject, sentence, holds, Severity.ERROR);
    }

    /** The same rule, giving its reason. */
    public HouseRule<S> because(String reason) {
        return new HouseRule<>(id, subject, sentence + ", because " + reason, holds, severity);
    }

    /** The same rule under this id, in kebab case. */
    public HouseRule<S> named(String other) {
        return new HouseRule<>(other, subject, sentence, holds, severity);
    }

    /** The same rule with this severity. */
    public HouseRule<S> severity(Severity other) {
        return new HouseRule<>(id, subject, sentence, holds, other);
    }

    @Override
    public RulePage page() {
        return RulePage.of(sentence, severity);
    }

    @Override
    public Stream<Finding> check(S candidate, Facts facts) {
        return holds.test(candidate, facts) ? Stream.empty() : finding(candidate);
    }

    private Stream<Finding> finding(Object candidate) {
        if (candidate instanceof Element element) {
            return Stream.of(Finding.at(element.span(), sentence));
        }
        List<Migration> migrations = candidate instanceof History history ? history.migrations() : List.of();
        if (candidate instanceof Migration migration) {
            migrations = List.of(migration);
        }
        return migrations.stream()
                .skip(Math.max(0, migrations.size() - 1))
                .map(migration -> Finding.in(migration, beginning(migration), sentence));
    }

    private static Span beginning(Migration migration) {
        return migration.up().statements().isEmpty()
                ? new Span(0, 0)
                : migration.up().statements().get(0).span();
    }

    /** {@code CREATE TABLE} for a record of SQL, {@code migration} for anything else. */
    private static String words(Class<?> subject) {
        String words = subject.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        boolean sql = subject.isRecord() && Element.class.isAssignableFrom(subject);
        return sql ? words.toUpperCase(Locale.ROOT) : words.toLowerCase(Locale.ROOT);
    }
}
