package dev.drydock.schema;

import dev.drydock.sql.CreateStatistics;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What becomes of extended statistics. */
final class StatisticsChange {

    private StatisticsChange() {}

    static void create(Draft draft, CreateStatistics create) {
        Table table = draft.table(create.table());
        if (table == null) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        List<String> labels = new ArrayList<>();
        for (Expression expression : create.expressions()) {
            Formula formula = draft.formula(expression, ConstraintChange.columnsOf(table));
            columns.addAll(formula.columns());
            boolean plain = formula.columns().size() == 1
                    && Name.quoted(formula.columns().iterator().next()).equals(expression.text());
            labels.add(plain ? formula.columns().iterator().next() : "expr");
        }
        Name name = create.name() == null
                ? table.name().sibling(madeUp(draft, table.name(), MadeUpName.joined(labels)))
                : draft.created(create.name());
        if (!draft.catalog.objects().containsKey(Reference.statistics(name))) {
            draft.put(new Statistics(name, table.name(), columns));
        }
    }

    private static String madeUp(Draft draft, Name table, String second) {
        return MadeUpName.free(
                table.name(),
                second,
                "stat",
                n -> draft.catalog.objects().containsKey(Reference.statistics(table.sibling(n))));
    }

    /** Gives a table made with LIKE the statistics of its template, under a made-up name. */
    static void copy(Draft draft, Name table, Statistics statistics) {
        List<String> columns = ConstraintChange.columnsOf(draft.present(table)).stream()
                .filter(statistics.columns()::contains)
                .toList();
        String name = madeUp(draft, table, MadeUpName.joined(columns));
        draft.put(new Statistics(table.sibling(name), table, statistics.columns()));
    }
}
