package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A schema change that takes longer than meant keeps its locks until it is done, without a limit. */
public final class StatementTimeoutMissing implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Unlimited.first("statement_timeout", migration, facts).stream()
                .map(statement -> Finding.at(
                                statement.span(),
                                "if this takes longer than meant, nothing ends it: all reads and writes of the table wait until it is done")
                        .help("SET statement_timeout = '1min' first, or as long as the table may be locked"));
    }
}
