package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A schema change that waits for its lock without a limit makes all reads and writes of the table wait behind it. */
public final class LockTimeoutMissing implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Unlimited.first("lock_timeout", migration, facts).stream()
                .map(statement -> Finding.at(
                                statement.span(),
                                "while this waits for a transaction that runs, all reads and writes of the table wait behind it, without a limit")
                        .help("SET lock_timeout = '5s' first, and run the migration again when it strikes"));
    }
}
