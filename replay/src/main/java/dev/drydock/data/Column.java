package dev.drydock.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that rows are to be made for.
 *
 * @param name as PostgreSQL stores it
 * @param type resolved
 * @param notNull whether it or its domain refuses NULL
 * @param hasDefault whether the server has a value for it
 * @param generation the expression by which the server alone computes it, or null
 * @param domainChecks the conditions of its domains, in which VALUE stands for it
 */
record Column(
        String name,
        ColumnType type,
        boolean notNull,
        boolean hasDefault,
        @Nullable String generation,
        List<String> domainChecks) {

    Column {
        domainChecks = List.copyOf(domainChecks);
    }

    boolean generated() {
        return generation != null;
    }
}
