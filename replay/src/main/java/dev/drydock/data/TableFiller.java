package dev.drydock.data;

import dev.drydock.DrydockException;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Fills the tables of one database, each of them once, with rows that are the same for the same seed. */
public final class TableFiller {

    private final Supplier<Connection> connections;
    private final SyntheticData data;
    private final Map<Long, FilledTable> filled = new LinkedHashMap<>();
    private final LongSupplier usableSpace;
    private List<FilledTable> met;
    private @Nullable Words words;

    /**
     * Makes a filler that connects for each filling.
     *
     * @param connections of a role that may do what the tables' owner may, in sessions that fire no triggers and check no
     *     foreign keys
     * @param data what the tables are filled with
     */
    public TableFiller(Supplier<Connection> connections, SyntheticData data) {
        this(connections, data, List.of(), () -> Long.MAX_VALUE);
    }

    /**
     * Makes a filler that goes on where another one ended.
     *
     * @param met the tables that the other one has met
     * @param usableSpace the bytes that are left where the database lies
     */
    public TableFiller(
            Supplier<Connection> connections, SyntheticData data, List<FilledTable> met, LongSupplier usableSpace) {
        this.connections = connections;
        this.data = data;
        this.usableSpace = usableSpace;
        this.met = List.copyOf(met);
    }

    /**
     * Fills the tables that it has not met before, parents first, and brings their statistics up to date.
     *
     * @param outlook what later migrations will demand; asked for only if there is a new table
     * @return all tables that exist now, as they were when they were filled
     * @throws SQLException if the connection is lost; a table that cannot be filled is a result
     * @throws DrydockException if the disk has no room for the rows; none is made then
     */
    public List<FilledTable> fill(Supplier<Outlook> outlook) throws SQLException {
        try (Connection connection = connections.get()) {
            Map<Long, TableShape> shapes = ShapeReader.read(connection);
            resume(shapes);
            filled.keySet().retainAll(shapes.keySet());
            List<TableShape> fresh = shapes.values().stream()
                    .filter(shape -> !filled.containsKey(shape.oid()))
                    .toList();
            if (!fresh.isEmpty()) {
                fill(connection, shapes, fresh, outlook.get());
            }
            filled.replaceAll((oid, table) ->
                    new FilledTable(shapes.get(oid).name(), table.rows(), table.bytes(), table.reason()));
            return List.copyOf(filled.values());
        }
    }

    private void fill(Connection connection, Map<Long, TableShape> shapes, List<TableShape> fresh, Outlook outlook)
            throws SQLException {
        Map<Name, TableShape> byName = new HashMap<>();
        shapes.values().forEach(shape -> byName.put(shape.name(), shape));
        TableSizes sizes = new TableSizes(data.rows(), data.tableRows(), shapes.values(), outlook);
        DiskNeed need = new DiskNeed();
        fresh.forEach(shape -> need.add(shape, sizes.of(shape.name())));
        need.check(usableSpace.getAsLong());
        Documents documents = new Documents(connection, words());
        for (TableShape shape : parentsFirst(fresh)) {
            long wanted = sizes.of(shape.name());
            String reason = null;
            if (wanted > 0) {
                try {
                    RowPlan plan = new RowPlanner(
                                    shape, byName, outlook, new ParentKeys(connection), documents, words(), seed(shape))
                            .plan(wanted);
                    copy(connection, shape.name(), plan);
                } catch (UnfillableException e) {
                    reason = e.reason();
                }
            }
            filled.put(shape.oid(), measured(connection, shape, reason));
        }
    }

    /** Takes up the tables of the filler before, which were recorded by name, when their state was the same. */
    private void resume(Map<Long, TableShape> shapes) {
        for (FilledTable table : met) {
            shapes.values().stream()
                    .filter(shape -> shape.name().equals(table.table()))
                    .forEach(shape -> filled.put(shape.oid(), table));
        }
        met = List.of();
    }

    private Words words() {
        if (words == null) {
            words = new Words(data.seed());
        }
        return words;
    }

    private long seed(TableShape shape) {
        return Draw.mixed(data.seed() + shape.name().hashCode());
    }

    private static List<TableShape> parentsFirst(List<TableShape> tables) {
        Map<Name, TableShape> byName = new HashMap<>();
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

    private static void copy(Connection connection, Name table, RowPlan plan) throws SQLException, UnfillableException {
        if (plan.fields().isEmpty()) {
            throw new UnfillableException("it has no column that takes a value");
        }
        String command = "COPY %s (%s) FROM STDIN".formatted(qualified(table), plan.columns());
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
            try {
                plan.writeTo(new CopyBuffer(copy));
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** A refusal is about the rows unless the connection is gone (class 08). */
    private static UnfillableException refused(SQLException e) throws SQLException {
        ServerErrorMessage server = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        if (server == null || String.valueOf(e.getSQLState()).startsWith("08")) {
            throw e;
        }
        return new UnfillableException("the server refuses its rows: " + server.getMessage());
    }

    private static FilledTable measured(Connection connection, TableShape shape, @Nullable String reason)
            throws SQLException {
        String name = qualified(shape.name());
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE) " + name);
            try (ResultSet row = statement.executeQuery("SELECT (SELECT count(*) FROM " + name + "),"
                    + " coalesce((SELECT sum(pg_total_relation_size(relid)) FROM pg_partition_tree(" + shape.oid()
                    + ")), pg_total_relation_size(" + shape.oid() + "))")) {
                row.next();
                return new FilledTable(shape.name(), row.getLong(1), row.getLong(2), reason);
            }
        }
    }

    private static String qualified(Name table) {
        return RowPlan.quoted(String.valueOf(table.schema())) + "." + RowPlan.quoted(table.name());
    }
}
