package dev.drydock.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table whose rows were copied, and the copy.
 *
 * @param copy the name of the temporary table, empty if there were no rows to copy; its column w says of a row that the old
 *     code has written it between up and down
 * @param rows how many rows it had
 */
record KeptTable(Table table, String copy, long rows) {

    boolean isEmpty() {
        return rows == 0;
    }

    /** What to write behind SELECT to get the columns of a table under the names that they have in the copy. */
    static String fields(Iterable<Pair> pairs) {
        StringBuilder fields = new StringBuilder();
        for (Pair pair : pairs) {
            fields.append(fields.isEmpty() ? "" : ", ")
                    .append(pair.now().kept())
                    .append(" AS ")
                    .append(Pair.field(pair.index()));
        }
        return fields.toString();
    }

    /** The condition under which a row of the copy, k, and one of the table, n, have the same key. */
    static String same(List<Pair> key) {
        return key.stream()
                .map(pair -> pair.keptValue() + " = " + pair.nowValue())
                .collect(Collectors.joining(" AND "));
    }

    /** The kept columns, each with itself. */
    List<Pair> own() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            pairs.add(new Pair(i, table.columns().get(i), table.columns().get(i)));
        }
        return pairs;
    }

    /**
     * The kept columns that are still there: by their name, else, in the same table, by their number, for a column that
     * goes by another name has lost nothing.
     */
    List<Pair> pairs(Table now) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair own : own()) {
            now.column(own.before().name())
                    .or(() -> renamed(own.before(), now))
                    .ifPresent(column -> pairs.add(new Pair(own.index(), own.before(), column)));
        }
        return pairs;
    }

    private Optional<Column> renamed(Column before, Table now) {
        return now.oid() != table.oid()
                ? Optional.empty()
                : now.column(before.number())
                        .filter(column -> table.column(column.name()).isEmpty());
    }

    /** The pairs that tell the rows apart: those of the first key of which all columns are still there. */
    List<Pair> key(List<Pair> pairs) {
        Map<String, Pair> byName = new HashMap<>();
        pairs.forEach(pair -> byName.put(pair.before().name(), pair));
        return table.keys().stream()
                .filter(key -> byName.keySet().containsAll(key))
                .findFirst()
                .map(key -> key.stream().map(byName::get).toList())
                .orElse(List.of());
    }

    /** Whether no two rows of the table can have the same key now. */
    static boolean unique(Table now, List<Pair> key) {
        List<String> names = key.stream().map(pair -> pair.now().name()).toList();
        return now.keys().stream().anyMatch(names::containsAll);
    }
}
