package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddForeignKey;
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
        return IntStream.range(0, Math.min(target.size(), key.columns().size()))
                .boxed()
                .flatMap(i -> finding(key, key.columns().get(i), referenced.get(), target.get(i), facts).stream());
    }

    private static Optional<Finding> finding(AddForeignKey key, String from, Table table, String to, Facts facts) {
        Optional<String> here = ColumnType.of(from, key.table(), facts);
        Optional<String> there = table.column(to).map(column -> column.type().toString());
        if (here.isEmpty() || there.isEmpty() || !smaller(here.get(), there.get())) {
            return Optional.empty();
        }
        return Optional.of(Finding.at(
                        key.span(),
                        key.table() + "." + Name.quoted(from) + " is " + here.get() + ", but " + key.referenced() + "."
                                + Name.quoted(to) + " is " + there.get()
                                + ": keys beyond its range cannot be referenced")
                .help("declare it as " + there.get() + " now; to change it later writes the whole table anew"));
    }

    private static boolean smaller(String here, String there) {
        return INTEGERS.contains(here) && INTEGERS.indexOf(here) < INTEGERS.indexOf(there);
    }
}
