package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateRule;
import java.util.stream.Stream;

/** A rule rewrites statements instead of acting on rows: it evaluates expressions twice, and COPY passes it by. */
public final class RuleOnTable implements Rule<CreateRule> {

    @Override
    public Class<CreateRule> subject() {
        return CreateRule.class;
    }

    @Override
    public Stream<Finding> check(CreateRule rule, Facts facts) {
        return facts.table(rule.table()).stream()
                .filter(table -> !rule.event().equals("SELECT"))
                .map(table -> Finding.at(
                                rule.span(),
                                "each " + rule.event() + " of " + rule.table()
                                        + " is rewritten: volatile expressions such as nextval() are evaluated twice, and COPY passes the rule by")
                        .help("write a trigger"));
    }
}
