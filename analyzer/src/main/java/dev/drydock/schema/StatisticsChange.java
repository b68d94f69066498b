package dev.drydock.schema;

import dev.drydock.sql.Name;

/** What becomes of extended statistics. */
final class StatisticsChange {

    private StatisticsChange() {}

    /** Gives a table made with LIKE the statistics of its template, under a made-up name. */
    static void copy(Draft draft, Name table, Statistics statistics) {
        String second = MadeUpName.joined(statistics.columns());
        String name = MadeUpName.free(
                table.name(),
                second,
                "stat",
                n -> draft.catalog.objects().containsKey(Reference.statistics(table.sibling(n))));
        draft.put(new Statistics(table.sibling(name), table, statistics.columns()));
    }
}
