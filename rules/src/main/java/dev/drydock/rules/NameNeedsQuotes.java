package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.stream.Stream;

/** A name with capitals or other odd characters must be quoted by everyone who writes it, for ever. */
public final class NameNeedsQuotes implements Rule<Statement> {

    @Override
    public Class<Statement> subject() {
        return Statement.class;
    }

    @Override
    public Stream<Finding> check(Statement statement, Facts facts) {
        return WrittenNames.of(statement).stream()
                .map(Name::quoted)
                .filter(name -> name.startsWith("\""))
                .limit(1)
                .map(name -> Finding.at(
                                statement.span(),
                                "every statement that means " + name
                                        + " must quote it: without quotes it is another name")
                        .help("write it in lower case with underscores"));
    }
}
