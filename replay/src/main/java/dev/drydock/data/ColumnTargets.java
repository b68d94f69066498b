package dev.drydock.data;

import dev.drydock.config.ColumnValues;
import java.util.Map;
import java.util.Optional;

/** How the columns of one table are to be distributed: as the project's files say, as the profile says, or as is usual. */
final class ColumnTargets {

    private final Optional<TableProfile> profile;
    private final Map<String, ColumnValues> listed;
    private final long rows;

    private ColumnTargets(Optional<TableProfile> profile, Map<String, ColumnValues> listed, long rows) {
        this.profile = profile;
        this.listed = listed;
        this.rows = rows;
    }

    static ColumnTargets of(SyntheticData data, TableShape shape, long rows) {
        Map<String, ColumnValues> listed = data.columns()
                .getOrDefault(
                        shape.name().toString(),
                        data.columns().getOrDefault(shape.name().name(), Map.of()));
        return new ColumnTargets(data.profile().table(shape.name()), listed, rows);
    }

    Target of(String column) {
        Target target = profile.flatMap(table -> table.column(column))
                .map(found -> Target.of(found, rows))
                .orElse(Target.USUAL);
        ColumnValues values = listed.get(column);
        return values == null ? target : target.listed(values);
    }

    /** The values that the project's files list for the column; empty where they list none. */
    Optional<Values> values(Column column) {
        return Optional.ofNullable(listed.get(column.name()))
                .map(values -> ListValues.of(values.values(), column.type()));
    }
}
