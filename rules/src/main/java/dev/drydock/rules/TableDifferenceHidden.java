package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CREATE TABLE IF NOT EXISTS of a table that is there with other columns changes nothing and says nothing. */
public final class TableDifferenceHidden implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Finding> check(CreateTable create, Facts facts) {
        Optional<Table> table = facts.table(create.table()).filter(Table::complete);
        if (!create.ifNotExists() || table.isEmpty() || creates(create, facts)) {
            return Stream.empty();
        }
        List<String> missing = create.columns().stream()
                .map(Column::name)
                .filter(column -> table.get().column(column).isEmpty() && !added(create.table(), column, facts))
                .map(Name::quoted)
                .toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        create.span(),
                        create.table() + " exists already, without "
                                + missing.stream().limit(3).collect(Collectors.joining(", "))
                                + (missing.size() > 3 ? " and " + (missing.size() - 3) + " more" : "")
                                + ": nothing is created, and nothing says so")
                .help("ALTER TABLE " + create.table() + " ADD COLUMN what is missing"));
    }

    /** A temporary table, or one in a schema that the search path names first, is another one. */
    private static boolean creates(CreateTable create, Facts facts) {
        return facts.schema().apply(create).tables().values().stream().anyMatch(table -> table.origin() == create);
    }

    private static boolean added(Name table, String column, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .flatMap(statement -> statement.actions().stream())
                        .anyMatch(action -> action instanceof AddColumn add
                                && add.table().name().equals(table.name())
                                && add.column().name().equals(column));
    }
}
