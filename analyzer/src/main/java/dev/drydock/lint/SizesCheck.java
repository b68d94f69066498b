package dev.drydock.lint;

import dev.drydock.Spelling;
import dev.drydock.rule.TableSizes;
import dev.drydock.schema.Schema;
import dev.drydock.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Notices sizes of tables that there are not: a misspelt name would silently do nothing. */
final class SizesCheck {

    private static final int NAMED = 5;

    private SizesCheck() {}

    /** One note on all sizes without a table; empty where each has one, and where not all tables are known. */
    static Optional<String> note(TableSizes sizes, Schema last) {
        TreeSet<String> tables = new TreeSet<>();
        for (Table table : last.tables().values()) {
            tables.add(table.name().name());
            tables.add(table.name().toString());
        }
        List<String> lost = last.certain()
                ? sizes.rows().keySet().stream()
                        .filter(name -> !tables.contains(name))
                        .sorted()
                        .toList()
                : List.of();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String first = lost.size() == 1
                ? Spelling.closest(lost.get(0), tables)
                        .map(meant -> "; did you mean " + meant + "?")
                        .orElse(".")
                : ".";
        String more = lost.size() > NAMED ? " and " + (lost.size() - NAMED) + " more" : "";
        return Optional.of("No migration makes a table called "
                + String.join(", ", lost.subList(0, Math.min(NAMED, lost.size()))) + more
                + ", whose rows are set" + first);
    }
}
