package dev.drydock.data;

import dev.drydock.DrydockException;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans the rows of all tables that are filled together, before the first of them is sent. */
final class Filling {

    private final Connection connection;
    private final Outlook outlook;
    private final SyntheticData data;
    private final ColumnGenerators generators;
    private final Words words;
    private final TableSizes sizes;
    private final Map<Name, TableShape> shapes = new HashMap<>();
    private final Map<Name, RowPlan> planned = new HashMap<>();
    private final Set<Name> replanned = new HashSet<>();
    private final Map<String, List<Values>> read = new HashMap<>();

    Filling(
            Connection connection,
            Collection<TableShape> all,
            Outlook outlook,
            SyntheticData data,
            ColumnGenerators generators,
            Words words) {
        this.connection = connection;
        this.outlook = outlook;
        this.data = data;
        this.generators = generators;
        this.words = words;
        this.sizes = new TableSizes(data.rows(), data.tableRows(), all, outlook);
        all.forEach(shape -> shapes.put(shape.name(), shape));
    }

    /** Plans the tables, parents first; where they reference each other in a circle, one of them promises its keys to the others. */
    List<TablePlan> plan(Collection<TableShape> fresh) throws SQLException {
        Set<Name> unable = new HashSet<>();
        while (true) {
            Map<Name, RowPlan> promises = new HashMap<>();
            List<TablePlan> plans = plan(parentsFirst(fresh), promises, unable);
            Set<Name> broken = new HashSet<>();
            promises.forEach((table, promise) -> {
                RowPlan kept = planned.get(table);
                if (kept == null || !kept.keeps(promise)) {
                    broken.add(table);
                }
            });
            if (broken.isEmpty()) {
                plans.forEach(this::check);
                return plans;
            }
            unable.addAll(broken);
            planned.clear();
        }
    }

    private void check(TablePlan plan) {
        if (plan.reason() != null && !plan.waits() && data.demands(plan.shape().name())) {
            throw new DrydockException("The table %s cannot have the %,d rows that are asked for: %s"
                    .formatted(plan.shape().name(), plan.wanted(), plan.reason()));
        }
    }

    private List<TablePlan> plan(List<TableShape> ordered, Map<Name, RowPlan> promises, Set<Name> unable)
            throws SQLException {
        List<TablePlan> plans = new ArrayList<>();
        Set<Name> open = new HashSet<>();
        ordered.forEach(shape -> open.add(shape.name()));
        for (TableShape shape : ordered) {
            for (TableShape.ForeignKey key : shape.foreignKeys()) {
                Name parent = key.parent();
                if (open.contains(parent)
                        && !parent.equals(shape.name())
                        && !unable.contains(parent)
                        && !promises.containsKey(parent)) {
                    promise(shapes.get(parent), open).ifPresent(promise -> promises.put(parent, promise));
                }
            }
            plans.add(plan(shape));
            open.remove(shape.name());
        }
        return plans;
    }

    /** The columns of a table's rows that depend on no table that is still open. */
    private Optional<RowPlan> promise(TableShape shape, Set<Name> open) throws SQLException {
        long wanted = sizes.of(shape.name());
        if (wanted == 0) {
            return Optional.empty();
        }
        Set<String> bound = shape.foreignKeys().stream()
                .filter(key -> open.contains(key.parent()))
                .flatMap(key -> key.columns().stream())
                .collect(Collectors.toSet());
        try {
            RowPlan promise = rows(shape.without(open), wanted, new ParentKeys(connection, shapes, planned, read))
                    .without(bound);
            planned.put(shape.name(), promise);
            return Optional.of(promise);
        } catch (UnfillableException e) {
            return Optional.empty();
        }
    }

    /** The plan of a table whose parents are loaded: another one if their rows are not those that it was made for. */
    synchronized TablePlan settled(TablePlan plan, List<FilledTable> parents) throws SQLException {
        boolean again = plan.waits();
        for (FilledTable parent : parents) {
            if (parent.reason() != null) {
                planned.remove(parent.table());
                again = true;
            }
            again |= replanned.contains(parent.table());
        }
        if (!again) {
            return plan;
        }
        replanned.add(plan.shape().name());
        read.clear();
        return plan(plan.shape());
    }

    private TablePlan plan(TableShape shape) throws SQLException {
        long wanted = sizes.of(shape.name());
        if (wanted == 0) {
            return new TablePlan(shape, wanted, null, null, false);
        }
        ParentKeys parents = new ParentKeys(connection, shapes, planned, read);
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
                        ColumnTargets.of(data, generators, shape, wanted),
                        parents,
                        new Documents(connection, words),
                        words,
                        Draw.mixed(data.seed() + shape.name().hashCode()))
                .plan(wanted, data.demands(shape.name()));
        if (rows.fields().isEmpty()) {
            throw new UnfillableException("it has no column that takes a value", "Nothing is to be done.");
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
