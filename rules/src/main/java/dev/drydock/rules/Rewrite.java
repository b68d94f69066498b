package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Fix;
import dev.drydock.sql.Span;
import java.util.Optional;

/** The fixes that several rules share. */
final class Rewrite {

    private Rewrite() {}

    /** Puts CONCURRENTLY behind the key word of the object; nothing in a DO block, which runs in a transaction. */
    static Optional<Fix> concurrently(Facts facts, Span statement, String object) {
        Migration migration = facts.migration();
        boolean inBlock = migration != null
                && migration.up().statements().stream().noneMatch(written -> written == facts.statement());
        return inBlock
                ? Optional.empty()
                : facts.keyword(statement, object)
                        .map(word -> Fix.appending("let it run CONCURRENTLY", word, " CONCURRENTLY"));
    }

    /** Puts NOT VALID behind a constraint. */
    static Optional<Fix> notValid(Span constraint) {
        return Optional.of(Fix.appending(
                "add it as NOT VALID, to be validated by VALIDATE CONSTRAINT in the next migration",
                constraint,
                " NOT VALID"));
    }
}
