package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.SetParameter;
import java.util.stream.Stream;

/** A lock timeout of minutes is none: everybody who waits behind the schema change waits for minutes. */
public final class TimeoutTooHigh implements Rule<SetParameter> {

    @Override
    public Class<SetParameter> subject() {
        return SetParameter.class;
    }

    @Override
    public Stream<Finding> check(SetParameter set, Facts facts) {
        if (!set.name().equals("lock_timeout")
                || Timeout.milliseconds(set) < facts.options().time("longest").toMillis()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        set.span(),
                        "while a statement waits this long for its lock, all reads and writes of the table wait behind it")
                .help("SET lock_timeout to 2 or 5 seconds, and run the migration again when it strikes"));
    }
}
