package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.Name;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A foreign key is refused where nothing makes the referenced columns unique. */
public final class ForeignKeyWithoutUniqueTarget implements Rule<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Finding> check(AddForeignKey key, Facts facts) {
        boolean itself =
                facts.schema().qualified(key.referenced()).equals(facts.schema().qualified(key.table()));
        boolean refused = facts.table(key.referenced())
                .filter(table -> !itself && table.complete() && !key.period() && lacks(table, key.referencedColumns()))
                .filter(table -> !Homonyms.has(table.name(), facts))
                .isPresent();
        if (!refused) {
            return Stream.empty();
        }
        String columns = key.referencedColumns().isEmpty()
                ? "has no primary key"
                : "has no unique index on "
                        + key.referencedColumns().stream().map(Name::quoted).collect(Collectors.joining(", "))
                        + " and no other column";
        return Stream.of(
                Finding.at(key.span(), "the server refuses this: " + key.referenced() + " " + columns)
                        .help(
                                "build a unique index on the referenced columns CONCURRENTLY first; a partial one, or one on expressions, does not count"));
    }

    private static boolean lacks(Table table, List<String> columns) {
        return columns.isEmpty()
                ? table.primaryKey().isEmpty()
                : table.indexes().stream().noneMatch(index -> proves(index, columns));
    }

    private static boolean proves(TableIndex index, List<String> columns) {
        return index.unique()
                && index.where() == null
                && index.keyColumns().size() == index.keys().size()
                && new HashSet<>(index.keyColumns()).equals(new HashSet<>(columns));
    }
}
