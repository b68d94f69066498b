package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A time with time zone has an offset but no date, and so no rule of daylight saving time applies to it. */
public final class TimeWithTimeZone implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("time with time zone"))
                .map(
                        written -> Finding.at(
                                        written.type().span(),
                                        written
                                                + " keeps an offset without a date: which one holds in summer cannot be told, and two of them seldom compare as meant")
                                .help(
                                        "write timestamp with time zone, or time and the name of the zone in a column of its own"));
    }
}
