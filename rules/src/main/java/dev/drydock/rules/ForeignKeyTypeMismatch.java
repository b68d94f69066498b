package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A foreign key column of a smaller integer type than the key it points to runs out of values first. */
public final class ForeignKeyTypeMismatch implements Rule<AddForeignKey> {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Finding> check(AddForeignKey key, Facts facts) {
        Optional<Table> referenced = facts.table(key.referenced());
        if (referenced.isEmpty()) {
            return Stream.empty();
        }
        List<String> target =
                key.referencedColumns().isEmpty() ? referenced.get().primaryKey() : key.referencedColumns();
        if (target.size() != key.columns().size()) {
            return Stream.empty();
        }
        return IntStream.range(0, target.size()).boxed().flatMap(i -> {
            Optional<String> here = type(key.columns().get(i), key.table(), facts);
            Optional<String> there = referenced
                    .get()
                    .column(target.get(i))
                    .map(column -> column.type().toString());
            return here.isPresent() && there.isPresent() && smaller(here.get(), there.get())
                    ? Stream.of(Finding.at(
                                    key.span(),
                                    key.table() + "."
                                            + Name.quoted(key.columns().get(i)) + " is " + here.get() + ", but "
                                            + key.referenced() + "." + Name.quoted(target.get(i)) + " is " + there.get()
                                            + ": keys beyond its range cannot be referenced")
                            .help("declare it as " + there.get()
                                    + " now; to change it later writes the whole table anew"))
                    : Stream.empty();
        });
    }

    private static boolean smaller(String here, String there) {
        return INTEGERS.contains(here) && INTEGERS.indexOf(here) < INTEGERS.indexOf(there);
    }

    private static Optional<String> type(String column, Name table, Facts facts) {
        Stream<Column> written = facts.statement() instanceof CreateTable create
                ? create.columns().stream()
                : facts.statement() instanceof AlterTable alter
                        ? alter.actions().stream()
                                .filter(AddColumn.class::isInstance)
                                .map(add -> ((AddColumn) add).column())
                        : Stream.empty();
        return written.filter(c -> c.name().equals(column))
                .findFirst()
                .map(c -> c.type().toString())
                .or(() -> facts.table(table)
                        .flatMap(t -> t.column(column))
                        .map(c -> c.type().toString()));
    }
}
