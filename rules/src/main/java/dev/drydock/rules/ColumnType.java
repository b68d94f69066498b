package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of a column, whether it is there already or the statement at hand brings it. */
final class ColumnType {

    private ColumnType() {}

    /** Its text, as {@code bigint}; nothing where the column is not known. */
    static Optional<String> of(String column, Name table, Facts facts) {
        return written(facts)
                .filter(c -> c.name().equals(column))
                .findFirst()
                .map(c -> c.type().toString())
                .or(() -> facts.table(table)
                        .flatMap(t -> t.column(column))
                        .map(c -> c.type().toString()));
    }

    private static Stream<Column> written(Facts facts) {
        if (facts.statement() instanceof CreateTable create) {
            return create.columns().stream();
        }
        return facts.statement() instanceof AlterTable alter
                ? alter.actions().stream().filter(AddColumn.class::isInstance).map(add -> ((AddColumn) add).column())
                : Stream.empty();
    }
}
