package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A json column cannot be compared: DISTINCT, GROUP BY and UNION of its rows fail. */
public final class JsonNotComparable implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("json"))
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " cannot be compared: SELECT DISTINCT, GROUP BY and UNION over it fail, and each access reads the text anew")
                        .help("write jsonb, unless spaces and the order of keys must be kept"));
    }
}
