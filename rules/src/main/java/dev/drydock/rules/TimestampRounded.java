package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A timestamp without fractions of seconds is rounded, not cut: up to half a second into the future. */
public final class TimestampRounded implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().name().name().startsWith("timestamp")
                        && written.type().modifiers().contains("0"))
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " rounds to the nearest second: half of the rows that are written with now() lie in the future")
                        .help("write the type without (0), and date_trunc('second', …) where it is read"));
    }
}
