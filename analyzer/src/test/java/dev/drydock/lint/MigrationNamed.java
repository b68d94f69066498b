package dev.drydock.lint;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A house rule, for tests: one remark for each migration. */
public final class MigrationNamed implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Stream.of(Finding.at(migration.up().statements().get(0).span(), "this is " + migration.label()));
    }
}
