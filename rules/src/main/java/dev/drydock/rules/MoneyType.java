package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A money value is rounded and shown by lc_monetary: the same row is another amount on another server. */
public final class MoneyType implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("money"))
                .map(written -> Finding.at(
                                written.type().span(),
                                written
                                        + " has no currency, and how many digits it keeps follows the setting lc_monetary of the server")
                        .help("write numeric, with the currency in a column of its own"));
    }
}
