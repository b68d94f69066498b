package dev.drydock.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that were taken out of one table, as literals of its columns; generated columns have none. */
final class ReservedTable {

    private final KeptTable kept;
    private final List<Column> columns;
    private final List<List<String>> out;

    ReservedTable(KeptTable kept, List<List<String>> rows) {
        this.kept = kept;
        this.columns = writable(kept.table());
        this.out = new ArrayList<>(rows);
    }

    static List<Column> writable(Table table) {
        return table.columns().stream().filter(column -> !column.generated()).toList();
    }

    KeptTable kept() {
        return kept;
    }

    /** The rows that are not in the table. */
    List<List<String>> out() {
        return List.copyOf(out);
    }

    /** Notes that a row is in the table again. */
    void isBack(List<String> row) {
        out.remove(row);
    }

    /** The INSERT of the old code. */
    String insert(List<String> row) {
        return insert(kept.table(), columns, row);
    }

    /** The INSERT of what still has a column; empty if nothing has. */
    Optional<String> insert(Table now, List<String> row) {
        List<Column> present = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<Column> column = now.column(columns.get(i).name()).filter(found -> !found.generated());
            if (column.isPresent()) {
                present.add(columns.get(i));
                values.add(row.get(i));
            }
        }
        return present.isEmpty() ? Optional.empty() : Optional.of(insert(now, present, values));
    }

    private static String insert(Table table, List<Column> columns, List<String> values) {
        return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)"
                .formatted(
                        Quoted.of(table.name()),
                        columns.stream().map(column -> Quoted.of(column.name())).collect(Collectors.joining(", ")),
                        String.join(", ", values));
    }
}
