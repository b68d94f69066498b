package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/** A limit of varchar saves no room, and to change it later locks out reads and writes of the table. */
public final class VarcharLength implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return WrittenType.of(migration)
                .filter(written -> written.type().is("character varying")
                        && !written.type().modifiers().isEmpty())
                .map(
                        written -> Finding.at(
                                        written.type().span(),
                                        written
                                                + " saves no room by its limit, and to lower it later reads every row under ACCESS EXCLUSIVE")
                                .help(
                                        "write text, and where the limit means something, a CHECK, which is replaced without a long lock"));
    }
}
