package dev.drydock.data;

import dev.drydock.sql.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many rows each table is to have: all of them where no foreign key references it, and a tenth for each level of
 * reference, as a shop has ten times the order lines that it has orders.
 */
final class TableSizes {

    private static final long LEAST = 100;

    private final long rows;
    private final Map<String, Long> tableRows;
    private final Map<Name, Set<Name>> children = new HashMap<>();

    TableSizes(long rows, Map<String, Long> tableRows, Iterable<TableShape> shapes, Outlook outlook) {
        this.rows = rows;
        this.tableRows = tableRows;
        for (TableShape shape : shapes) {
            shape.foreignKeys().forEach(key -> reference(shape.name(), key.parent()));
        }
        outlook.foreignKeys().forEach(key -> reference(key.table(), key.parent()));
    }

    private void reference(Name child, Name parent) {
        if (!child.equals(parent)) {
            children.computeIfAbsent(parent, unused -> new HashSet<>()).add(child);
        }
    }

    long of(Name table) {
        Long own = tableRows.get(table.toString());
        own = own != null ? own : tableRows.get(table.name());
        if (own != null || rows == 0) {
            return own != null ? own : 0;
        }
        long size = rows;
        for (int level = level(table, new HashMap<>(), new HashSet<>()); level > 0; level--) {
            size /= 10;
        }
        return Math.max(Math.min(LEAST, rows), size);
    }

    private int level(Name table, Map<Name, Integer> known, Set<Name> path) {
        Integer done = known.get(table);
        if (done != null) {
            return done;
        }
        int level = 0;
        path.add(table);
        for (Name child : children.getOrDefault(table, Set.of())) {
            if (!path.contains(child)) {
                level = Math.max(level, 1 + level(child, known, path));
            }
        }
        path.remove(table);
        known.put(table, level);
        return level;
    }
}
