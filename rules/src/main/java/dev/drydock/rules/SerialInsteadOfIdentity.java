package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A serial column is an integer with a default that any INSERT may override, and with a sequence that has rights of its own. */
public final class SerialInsteadOfIdentity implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().isSerial())
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " takes its values from a default that any INSERT may override, and its sequence has rights and a type of its own")
                        .help("write bigint GENERATED ALWAYS AS IDENTITY"));
    }
}
