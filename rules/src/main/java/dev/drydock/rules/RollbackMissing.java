package dev.drydock.rules;

import dev.drydock.migration.DownKind;
import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Span;
import java.util.stream.Stream;

/** A migration without a way back turns a bad release into a long outage. */
public final class RollbackMissing implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        if (migration.repeatable() || migration.downKind() != DownKind.MISSING) {
            return Stream.empty();
        }
        Span first = migration.up().statements().get(0).span();
        return Stream.of(Finding.at(first, "nothing takes " + migration.label() + " back when the release goes wrong")
                .help(way(migration, facts) + ", or say -- drydock:irreversible <reason> in the migration"));
    }

    private static String way(Migration migration, Facts facts) {
        if (!facts.history().layout().equals("flyway")) {
            return "write a down script";
        }
        String name = String.valueOf(migration.up().file().getFileName());
        return "write U" + name.substring(1);
    }
}
