package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A timestamp without time zone is no moment: what it means is known only to the code that wrote it. */
public final class TimestampWithoutTimeZone implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("timestamp without time zone"))
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " keeps a clock face without its zone: now() is stored as the time of whatever TimeZone the session has")
                        .help("write timestamp with time zone, which keeps the moment in as many bytes"));
    }
}
