package dev.drydock.replay;

import dev.drydock.probe.ProbedTable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How large some tables are at one moment. */
final class Sizes {

    private static final String QUERY =
            "SELECT c.oid, pg_table_size(c.oid), pg_indexes_size(c.oid)" + " FROM pg_class c WHERE c.oid = ANY (?)";

    private final List<ProbedTable> tables;
    private final Map<Long, Size> sizes;

    private record Size(long table, long indexes) {}

    private Sizes(List<ProbedTable> tables, Map<Long, Size> sizes) {
        this.tables = tables;
        this.sizes = sizes;
    }

    static Sizes of(List<ProbedTable> tables, Connection catalog) throws SQLException {
        Map<Long, Size> sizes = new HashMap<>();
        if (!tables.isEmpty()) {
            Array oids = catalog.createArrayOf(
                    "oid", tables.stream().map(ProbedTable::oid).toArray());
            try (PreparedStatement query = catalog.prepareStatement(QUERY)) {
                query.setArray(1, oids);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sizes.put(row.getLong(1), new Size(row.getLong(2), row.getLong(3)));
                    }
                }
            }
        }
        return new Sizes(tables, sizes);
    }

    /** How the same tables have grown since, those left out that are gone. */
    List<TableSize> until(Connection catalog) throws SQLException {
        Map<Long, Size> now = of(tables, catalog).sizes;
        List<TableSize> grown = new ArrayList<>();
        for (ProbedTable table : tables) {
            Size before = sizes.get(table.oid());
            Size after = now.get(table.oid());
            if (before != null && after != null) {
                grown.add(new TableSize(
                        table.name().toString(), before.table(), before.indexes(), after.table(), after.indexes()));
            }
        }
        return grown;
    }
}
