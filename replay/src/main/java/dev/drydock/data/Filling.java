package dev.drydock.data;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans the rows of all tables that are filled together, before the first of them is sent. */
final class Filling {

    private final Connection connection;
    private final Outlook outlook;
    private final SyntheticData data;
    private final Words words;
    private final TableSizes sizes;
    private final Map<Name, TableShape> shapes = new HashMap<>();
    private final Map<Name, RowPlan> planned = new HashMap<>();

    Filling(Connection connection, Collection<TableShape> all, Outlook outlook, SyntheticData data, Words words) {
        this.connection = connection;
        this.outlook = outlook;
        this.data = data;
        this.words = words;
        this.sizes = new TableSizes(data.rows(), data.tableRows(), all, outlook);
        all.forEach(shape -> shapes.put(shape.name(), shape));
    }

    /** Plans the tables, parents first. */
    List<TablePlan> plan(Collection<TableShape> fresh) throws SQLException {
        List<TablePlan> plans = new ArrayList<>();
        for (TableShape shape : parentsFirst(fresh)) {
            plans.add(plan(shape));
        }
        return plans;
    }

    /** The plan of a table whose parents are loaded: another one if the server refused the rows of one of them. */
    synchronized TablePlan settled(TablePlan plan, List<FilledTable> parents) throws SQLException {
        boolean refused = false;
        for (FilledTable parent : parents) {
            refused |= parent.reason() != null && planned.remove(parent.table()) != null;
        }
        return refused || plan.waits() ? plan(plan.shape()) : plan;
    }

    private TablePlan plan(TableShape shape) throws SQLException {
        long wanted = sizes.of(shape.name());
        if (wanted == 0) {
            return new TablePlan(shape, wanted, null, null, false);
        }
        ParentKeys parents = new ParentKeys(connection, shapes, planned);
        try {
            RowPlan rows = rows(shape, wanted, parents);
            planned.put(shape.name(), rows);
            return new TablePlan(shape, wanted, rows, null, parents.areMissing());
        } catch (UnfillableException e) {
            planned.remove(shape.name());
            return new TablePlan(shape, wanted, null, e.reason(), parents.areMissing());
        }
    }

    private RowPlan rows(TableShape shape, long wanted, ParentKeys parents) throws SQLException, UnfillableException {
        RowPlan rows = new RowPlanner(
                        shape,
                        shapes,
                        outlook,
                        ColumnTargets.of(data, shape, wanted),
                        parents,
                        new Documents(connection, words),
                        words,
                        Draw.mixed(data.seed() + shape.name().hashCode()))
                .plan(wanted);
        if (rows.fields().isEmpty()) {
            throw new UnfillableException("it has no column that takes a value");
        }
        return rows;
    }

    private static List<TableShape> parentsFirst(Collection<TableShape> tables) {
        Map<Name, TableShape> byName = new LinkedHashMap<>();
        tables.forEach(table -> byName.put(table.name(), table));
        List<TableShape> ordered = new ArrayList<>();
        Set<Name> begun = new HashSet<>();
        tables.forEach(table -> append(table, byName, begun, ordered));
        return ordered;
    }

    private static void append(
            TableShape table, Map<Name, TableShape> byName, Set<Name> begun, List<TableShape> ordered) {
        if (begun.add(table.name())) {
            for (TableShape.ForeignKey key : table.foreignKeys()) {
                TableShape parent = byName.get(key.parent());
                if (parent != null) {
                    append(parent, byName, begun, ordered);
                }
            }
            ordered.add(table);
        }
    }
}
