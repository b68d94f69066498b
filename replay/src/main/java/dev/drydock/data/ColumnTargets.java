package dev.drydock.data;

import dev.drydock.config.ColumnValues;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the columns of one table are to be distributed: as the project's files say, as the profile says, or as is usual. */
final class ColumnTargets {

    private final Optional<TableProfile> profile;
    private final Map<String, ColumnValues> listed;
    private final ColumnGenerators generators;
    private final Name table;
    private final long rows;

    private ColumnTargets(
            Optional<TableProfile> profile,
            Map<String, ColumnValues> listed,
            ColumnGenerators generators,
            Name table,
            long rows) {
        this.profile = profile;
        this.listed = listed;
        this.generators = generators;
        this.table = table;
        this.rows = rows;
    }

    static ColumnTargets of(SyntheticData data, ColumnGenerators generators, TableShape shape, long rows) {
        Map<String, ColumnValues> listed = data.columns()
                .getOrDefault(
                        shape.name().toString(),
                        data.columns().getOrDefault(shape.name().name(), Map.of()));
        return new ColumnTargets(data.profile().table(shape.name()), listed, generators, shape.name(), rows);
    }

    Target of(String column) {
        Target target = profile.flatMap(table -> table.column(column))
                .map(found -> Target.of(found, rows))
                .orElse(Target.USUAL);
        ColumnValues values = listed.get(column);
        return values == null ? target : target.listed(values);
    }

    /** The shares of the rows that the partitions get, where the profile knows the size of each; empty otherwise. */
    List<Share> shares(List<PartitionBound> bounds, Values values) {
        List<Long> counts = values.in(bounds);
        Map<Name, Long> sizes = new HashMap<>();
        profile.ifPresent(table ->
                table.partitions().forEach(part -> sizes.put(part.partition(), part.rows() == null ? 0 : part.rows())));
        List<Share> shares = new ArrayList<>();
        long first = 0;
        for (int i = 0; i < counts.size(); i++) {
            Long size = sizes.get(bounds.get(i).partition());
            if (size == null) {
                return List.of();
            }
            if (size > 0 && counts.get(i) > 0) {
                shares.add(new Share(size, first, counts.get(i)));
            }
            first += counts.get(i);
        }
        return shares;
    }

    /** The columns whose values the project supplies. */
    Set<String> chosen(TableShape shape) {
        return shape.columns().stream()
                .filter(column -> values(column).isPresent())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** The values that the project's files list for the column, or its own generator makes; empty where there is neither. */
    Optional<Values> values(Column column) {
        ColumnValues values = listed.get(column.name());
        return values != null
                ? Optional.of(ListValues.of(values.values(), column.type()))
                : generators.find(table, column.name(), column.type());
    }
}
