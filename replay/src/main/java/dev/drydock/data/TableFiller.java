package dev.drydock.data;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills the tables of one database, each of them once, with rows that are the same for the same seed. */
public final class TableFiller {

    private final Supplier<Connection> connections;
    private final @Nullable Supplier<Connection> admin;
    private final SyntheticData data;
    private final FillProgress progress;
    private final LongSupplier usableSpace;
    private final Map<Long, FilledTable> filled = new LinkedHashMap<>();
    private final ColumnGenerators generators =
            ColumnGenerators.of(Thread.currentThread().getContextClassLoader());
    private List<FilledTable> resumed = List.of();
    private @Nullable Words words;

    /**
     * Makes a filler that connects for each filling, once for each table that it fills at a time.
     *
     * @param connections of a role that may do what the tables' owner may, in sessions that fire no triggers and check no
     *     foreign keys
     * @param data what the tables are filled with
     */
    public TableFiller(Supplier<Connection> connections, SyntheticData data) {
        this(connections, null, data, FillProgress.SILENT);
    }

    /**
     * Makes a filler that also builds the indexes of large tables after their rows, which takes less than half of the time.
     *
     * @param admin connections of a superuser, who switches the indexes off; it runs no statement that calls anything of the schema
     * @param progress is told how far a filling is
     */
    public TableFiller(
            Supplier<Connection> connections,
            @Nullable Supplier<Connection> admin,
            SyntheticData data,
            FillProgress progress) {
        this(connections, admin, data, progress, () -> Long.MAX_VALUE);
    }

    /**
     * Makes such a filler that makes no row if the disk has no room for all of them.
     *
     * @param usableSpace the bytes that are left where the database lies
     */
    public TableFiller(
            Supplier<Connection> connections,
            @Nullable Supplier<Connection> admin,
            SyntheticData data,
            FillProgress progress,
            LongSupplier usableSpace) {
        this.connections = connections;
        this.admin = admin;
        this.data = data;
        this.progress = progress;
        this.usableSpace = usableSpace;
    }

    /** Goes on where another filler ended: these tables of the database it has met. */
    public void resume(List<FilledTable> met) {
        resumed = List.copyOf(met);
    }

    /**
     * Fills the tables that it has not met before, several at a time, and brings their statistics up to date.
     *
     * @param outlook what later migrations will demand; asked for only if there is a new table
     * @return all tables that exist now, as they were when they were filled
     * @throws SQLException if the connection is lost; a table that cannot be filled is a result
     * @throws dev.drydock.DrydockException if the disk has no room for the rows
     */
    public List<FilledTable> fill(Supplier<Outlook> outlook) throws SQLException {
        try (Connection connection = connections.get()) {
            Map<Long, TableShape> shapes = ShapeReader.read(connection);
            takeUp(shapes);
            filled.keySet().retainAll(shapes.keySet());
            List<TableShape> fresh = shapes.values().stream()
                    .filter(shape -> !filled.containsKey(shape.oid()))
                    .toList();
            if (!fresh.isEmpty()) {
                Filling filling = new Filling(connection, shapes.values(), outlook.get(), data, generators, words());
                List<TablePlan> plans = filling.plan(fresh);
                long rows = plans.stream().mapToLong(TablePlan::planned).sum();
                DiskNeed.of(plans).check(usableSpace.getAsLong());
                try (Loading loading = new Loading(rows, connection, connections, admin, progress)) {
                    filled.putAll(loading.load(plans, filling));
                }
            }
            filled.replaceAll((oid, table) -> {
                Name name = shapes.get(oid).name();
                return new FilledTable(name, table.rows(), table.bytes(), table.reason());
            });
            return List.copyOf(filled.values());
        }
    }

    /** The other filler's tables are known by name; since it ended, nothing has been renamed. */
    private void takeUp(Map<Long, TableShape> shapes) {
        for (FilledTable table : resumed) {
            shapes.values().stream()
                    .filter(shape -> shape.name().equals(table.table()))
                    .forEach(shape -> filled.put(shape.oid(), table));
        }
        resumed = List.of();
    }

    private Words words() {
        if (words == null) {
            words = new Words(data.locale(), data.seed());
        }
        return words;
    }
}
