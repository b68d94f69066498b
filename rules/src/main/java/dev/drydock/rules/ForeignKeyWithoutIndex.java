package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Schema;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Without an index on a foreign key's columns, each delete in the referenced table reads the whole referencing one. */
public final class ForeignKeyWithoutIndex implements Rule<Migration> {

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        List<AddForeignKey> keys = migration.up().statements().stream()
                .flatMap(statement -> statement.actions().stream())
                .flatMap(action -> Stream.concat(Stream.of(action), action.actions().stream()))
                .filter(AddForeignKey.class::isInstance)
                .map(AddForeignKey.class::cast)
                .toList();
        if (keys.isEmpty()) {
            return Stream.empty();
        }
        Schema after = facts.schema();
        for (Statement statement : migration.up().statements()) {
            after = after.apply(statement);
        }
        Schema reached = after;
        List<AddForeignKey> bare = keys.stream()
                .filter(key -> !key.columns().isEmpty())
                .filter(key ->
                        reached.table(key.table()).filter(t -> lacks(t, key)).isPresent())
                .toList();
        if (bare.isEmpty()) {
            return Stream.empty();
        }
        List<CreateIndex> later = Later.statements(CreateIndex.class, migration, facts);
        return bare.stream()
                .filter(key -> later.stream().noneMatch(index -> serves(index, key)))
                .map(key -> Finding.at(
                                key.span(),
                                "no index of " + key.table() + " begins with "
                                        + key.columns().stream()
                                                .map(Name::quoted)
                                                .collect(Collectors.joining(", ")) + ": each DELETE of a row of "
                                        + key.referenced() + ", and each UPDATE of its key, reads all rows of "
                                        + key.table())
                        .help("CREATE INDEX CONCURRENTLY on " + key.table()
                                + " in a migration of its own, unless rows of " + key.referenced()
                                + " are never deleted"));
    }

    private static boolean lacks(Table table, AddForeignKey key) {
        boolean there = table.foreignKeys().anyMatch(known -> known.columns().equals(key.columns()));
        return there
                && table.complete()
                && table.indexes().stream()
                        .noneMatch(index -> leads(index.keys().get(0).column(), key));
    }

    private static boolean leads(@Nullable String column, AddForeignKey key) {
        return column != null && key.columns().contains(column);
    }

    private static boolean serves(CreateIndex index, AddForeignKey key) {
        return index.table().name().equals(key.table().name())
                && leads(index.keys().get(0).column(), key);
    }
}
