package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterEnum;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Delete;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static Stream<Finding> findings(Transaction transaction, Migration migration, Facts facts) {
        List<AlterEnum> added = new ArrayList<>();
        Set<String> usable = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Statement statement : transaction.statements()) {
            if (statement instanceof CreateEnum create && facts.server().atLeast(17)) {
                usable.add(create.name().name());
            } else if (statement instanceof AlterEnum alter
                    && alter.renamed() == null
                    && !usable.contains(alter.name().name())) {
                added.add(alter);
            } else if (!added.isEmpty()) {
                added.stream()
                        .filter(alter -> uses(statement, alter, migration, facts))
                        .findFirst()
                        .ifPresent(alter -> findings.add(finding(statement, alter)));
            }
        }
        return findings.stream();
    }

    private static boolean uses(Statement statement, AlterEnum alter, Migration migration, Facts facts) {
        boolean runs = statement instanceof Update
                || statement instanceof Insert
                || statement instanceof AlterTable
                || statement instanceof CreateTable
                || statement instanceof CreateIndex
                || statement instanceof Delete;
        if (!runs) {
            return false;
        }
        String text = migration.up().textOf(statement.span());
        boolean typed = Pattern.compile("\\b" + Pattern.quote(alter.name().name()) + "\\b")
                        .matcher(text)
                        .find()
                || statement.targets().stream()
                        .flatMap(name -> facts.table(name).stream())
                        .flatMap(table -> table.columns().stream())
                        .anyMatch(column ->
                                column.type().name().name().equals(alter.name().name()));
        return typed && text.contains("'" + alter.value().replace("'", "''") + "'");
    }

    private static Finding finding(Statement statement, AlterEnum alter) {
        return Finding.at(
                        statement.span(),
                        "the server refuses this: '" + alter.value() + "' was added to " + alter.name()
                                + " in the same transaction, and cannot be used before it is committed")
                .help("move this statement to the next migration");
    }
}
