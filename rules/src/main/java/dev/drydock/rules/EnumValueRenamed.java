package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterEnum;
import java.util.stream.Stream;

/** Renaming a value of an enum breaks the code that still sends or expects the old one. */
public final class EnumValueRenamed implements Rule<AlterEnum> {

    @Override
    public Class<AlterEnum> subject() {
        return AlterEnum.class;
    }

    @Override
    public Stream<Finding> check(AlterEnum alter, Facts facts) {
        boolean fresh = facts.schema().type(alter.name()).isPresent()
                && facts.schemaBeforeMigration().type(alter.name()).isEmpty();
        if (alter.renamed() == null || fresh) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.at(
                                alter.span(),
                                "code that still sends '" + alter.renamed() + "' for " + alter.name()
                                        + " fails at once, and rows that it wrote now read '" + alter.value() + "'")
                        .help(
                                "add the new value, let the code take both, move the rows in batches, and leave the old value unused"));
    }
}
