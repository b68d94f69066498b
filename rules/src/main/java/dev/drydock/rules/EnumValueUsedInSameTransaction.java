package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterEnum;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A value that was just added to an enum cannot be used in the same transaction. */
public final class EnumValueUsedInSameTransaction implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Transaction.of(migration).stream().flatMap(transaction -> findings(transaction, migration, facts));
    }

    /** From 17 on the values of a type that the same transaction creates may be used (measured). */
    private static Stream<Finding> findings(Transaction transaction, Migration migration, Facts facts) {
        List<EnumValue> added = new ArrayList<>();
        Set<String> usable = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : transaction.statements()) {
            if (statement instanceof CreateEnum create && facts.server().atLeast(17)) {
                usable.add(create.name().name());
            } else if (statement instanceof AlterEnum alter) {
                if (alter.renamed() == null && !usable.contains(alter.name().name())) {
                    added.add(new EnumValue(alter));
                }
            } else if (!added.isEmpty()) {
                String text = migration.up().textOf(statement.span());
                added.stream()
                        .filter(value -> value.usedBy(statement, text, facts))
                        .findFirst()
                        .ifPresent(value -> findings.add(finding(statement, value.added())));
            }
        }
        return findings.stream();
    }

    private static Finding finding(Statement statement, AlterEnum alter) {
        return Finding.at(
                        statement.span(),
                        "the server refuses this: '" + alter.value() + "' was added to " + alter.name()
                                + " in the same transaction, and cannot be used before it is committed")
                .help("move this statement to the next migration");
    }
}
