package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Schema;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.stream.Stream;

/** Rows of a table without a primary key cannot be told apart, by people or by logical replication. */
public final class TableWithoutPrimaryKey implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        List<CreateTable> created = Later.of(migration)
                .filter(CreateTable.class::isInstance)
                .map(CreateTable.class::cast)
                .filter(TableWithoutPrimaryKey::lacks)
                .toList();
        if (created.isEmpty()) {
            return Stream.empty();
        }
        Schema after = facts.schema();
        for (Statement statement : migration.up().statements()) {
            after = after.apply(statement);
        }
        Schema reached = after;
        return created.stream()
                .filter(create -> reached.table(create.table())
                                .filter(table -> table.origin() == create
                                        && table.primaryKey().isEmpty())
                                .isPresent()
                        && !later(create, migration, facts))
                .map(create -> Finding.at(
                                create.span(),
                                create.table()
                                        + " has no primary key: equal rows cannot be told apart, and where it is published each UPDATE and DELETE fails")
                        .help("add a PRIMARY KEY while the table is empty"));
    }

    private static boolean lacks(CreateTable create) {
        boolean derived = create.partitionOf() != null || !create.inherits().isEmpty();
        return !derived
                && !create.persistence().equals("TEMPORARY")
                && create.actions().stream().noneMatch(TableWithoutPrimaryKey::primary);
    }

    private static boolean later(CreateTable create, Migration migration, Facts facts) {
        return Later.statements(migration, facts)
                .flatMap(statement -> statement.actions().stream())
                .flatMap(action -> Stream.concat(Stream.of(action), action.actions().stream()))
                .anyMatch(action -> primary(action)
                        && action.table().name().equals(create.table().name()));
    }

    private static boolean primary(TableAction action) {
        return action instanceof AddKey key && key.primary();
    }
}
