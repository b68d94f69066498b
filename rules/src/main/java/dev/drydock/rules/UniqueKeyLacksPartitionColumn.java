package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.IndexKey;
import dev.drydock.sql.Name;
import dev.drydock.sql.Partitioning;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A key of a partitioned table is refused unless it holds all columns by which the table is partitioned. */
public final class UniqueKeyLacksPartitionColumn implements Rule<AddKey> {

    @Override
    public Class<AddKey> subject() {
        return AddKey.class;
    }

    @Override
    public Stream<Finding> check(AddKey key, Facts facts) {
        List<String> missing = partitionColumns(key.table(), facts)
                .filter(column -> !key.columns().contains(column))
                .toList();
        if (missing.isEmpty() || key.columns().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        key.span(),
                        "the server refuses this: " + key.table() + " is partitioned by "
                                + missing.stream().map(Name::quoted).collect(Collectors.joining(", "))
                                + ", which a key of it must hold")
                .help("add the column to the key, or make the key one of each partition"));
    }

    private static Stream<String> partitionColumns(Name table, Facts facts) {
        Statement statement = facts.statement();
        if (statement instanceof CreateTable create) {
            Partitioning by = create.partitionBy();
            return by == null
                    ? Stream.empty()
                    : by.keys().stream().map(IndexKey::column).filter(column -> column != null);
        }
        return facts.table(table).stream().flatMap(known -> Partitions.key(known).stream());
    }
}
