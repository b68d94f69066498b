package dev.drydock.contents;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Keeps the rows that tables have before a migration, and says afterwards which of them were lost or changed.
 *
 * <p>It works in a superuser's session of its own on the measured database. The rows lie in temporary tables of that
 * session: no statement of the migration can see them, nothing of the user's depends on them, and no WAL is written for
 * them. No transaction is open between two calls, and no lock is held.
 *
 * <p>A partitioned table is kept as a whole, because rows may lawfully move between its partitions; a table from which others
 * inherit is kept without their rows. Views, materialized views (REFRESH makes their rows anew) and foreign tables are not
 * kept.
 */
public final class ContentsKeeper implements AutoCloseable {

    /** Replica: no trigger and no event trigger of the user's fires (manual, "session_replication_role"). */
    private static final String SETTINGS = """
            SET search_path = pg_catalog; SET session_replication_role = replica; SET row_security = off;
            SET statement_timeout = 0; SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0;
            SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 1;
            SET bytea_output = 'hex'; SET xmloption = content; SET lc_monetary = 'C'; SET standard_conforming_strings = on;
            SET track_counts = on; SET jit = off; SET work_mem = '256MB'; SET temp_buffers = '32MB'; SET default_transaction_read_only = off
            """;

    /** A join yields at most 1664 columns, those of both sides (measured, 13 and 18). */
    private static final int WIDEST_JOIN = 800;

    private final Queries queries;
    private final TableReader reader;
    private final Sequences sequences;
    private final OldCode oldCode;
    private final Digester digester;
    private final List<KeptTable> kept = new ArrayList<>();
    private List<Sequences.Position> positions = List.of();
    private int copies;

    private ContentsKeeper(Connection connection) {
        this.queries = new Queries(connection);
        this.reader = new TableReader(connection);
        this.sequences = new Sequences(queries);
        this.oldCode = new OldCode(queries, reader);
        this.digester = new Digester(queries);
    }

    /**
     * Takes over a superuser's session in autocommit mode; nobody else may use it, and who opened it closes it.
     *
     * @throws SQLException if its settings cannot be made
     */
    public static ContentsKeeper on(Connection connection) throws SQLException {
        ContentsKeeper keeper = new ContentsKeeper(connection);
        keeper.queries.execute(SETTINGS);
        return keeper;
    }

    /**
     * Keeps the rows of these tables as they are now, and where all sequences stand. Names without a schema mean the schema
     * public; a partition means the whole table; what is no table is passed over.
     *
     * @throws SQLException if the server cannot copy them, for want of disk space for one
     */
    public void keep(Collection<Name> tables) throws SQLException {
        List<Table> found = reader.tables(tables).stream()
                .filter(table -> kept.stream().noneMatch(known -> known.table().oid() == table.oid()))
                .toList();
        positions = sequences.positions();
        List<Boolean> filled = filled(found);
        for (int i = 0; i < found.size(); i++) {
            kept.add(filled.get(i) ? copied(found.get(i)) : new KeptTable(found.get(i), "", 0));
        }
    }

    /**
     * Does to the kept tables what the old code does between the up and its end: reads the columns that it knows, and writes
     * some of the newest rows again as it knew them. Of a table with a key and a hundred rows or more it takes at most one row
     * in a hundred, and none to which a foreign key refers. A row is taken out without any trigger, and written with all of
     * them, in one transaction, so that no row is ever missing. Where a column of its key is a number or a UUID it is
     * written with another one there, if the table allows it: as a row that only the world behind the up has seen. A row that
     * cannot be written stays as it is.
     *
     * <p>What was written belongs to what is expected behind the down, as triggers have left it. If more has come of it than
     * these rows, such as a row in another table through a trigger, nothing stays written.
     *
     * @param role the name of the application's role, the owner of the tables
     * @param most how many rows of each table at the most
     * @return what fails for the old code; empty if the up is compatible with it
     * @throws SQLException if the session is lost, or there is no such role
     */
    public List<CompatibilityBreak> replayOldCode(String role, int most) throws SQLException {
        return oldCode.replay(kept, role, most, true);
    }

    /**
     * Gives the rows of {@link #replayOldCode} that have another key their own again, behind a down that has lost none.
     *
     * @return whether it could; if not, the rows are as they were found
     * @throws SQLException if the session is lost
     */
    public boolean takeBackOldCode() throws SQLException {
        return oldCode.takeBack();
    }

    /**
     * Does what {@link #replayOldCode} does, and leaves all rows as they are; for an up that no down follows, so that the
     * migrations behind it meet no row that the old code has written.
     */
    public List<CompatibilityBreak> tryOldCode(String role, int most) throws SQLException {
        return oldCode.replay(kept, role, most, false);
    }

    /**
     * Digests tables that are not kept, because a migration hardly touches them; cheaper than a copy, and less exact.
     *
     * @param tables as for {@link #keep}
     */
    public List<TableDigest> digest(Collection<Name> tables) throws SQLException {
        return digester.digests(reader.tables(tables), Map.of());
    }

    /** Says how digested tables differ now; of values that have changed it cannot say how many. */
    public List<DataDifference> differencesTo(List<TableDigest> before) throws SQLException {
        Map<Name, List<String>> keys = new HashMap<>();
        before.forEach(digest -> keys.put(digest.table(), digest.key()));
        Map<Name, TableDigest> now = new HashMap<>();
        digester.digests(reader.read(List.of(), keys.keySet()), keys)
                .forEach(digest -> now.put(digest.table(), digest));
        return before.stream()
                .flatMap(digest -> digest
                        .differences(now.getOrDefault(
                                digest.table(), new TableDigest(digest.table(), List.of(), 0, List.of())))
                        .stream())
                .toList();
    }

    /** Compares all kept tables with what they are now, as {@link #compare(Predicate)}. */
    public List<DataDifference> compare() throws SQLException {
        return compare(table -> true);
    }

    /**
     * Says how the rows of the kept tables, and the sequences, differ from what was kept; the down has run.
     *
     * @param changed whether a table, named with its schema, can have been changed at all; others are not read
     * @return in the order of the tables; empty if nothing was lost, changed or added
     * @throws SQLException if the server cannot compare them, for want of disk space for one
     */
    public List<DataDifference> compare(Predicate<Name> changed) throws SQLException {
        List<KeptTable> wanted = kept.stream()
                .filter(table -> changed.test(table.table().name()))
                .toList();
        List<Table> now = reader.read(
                wanted.stream().map(table -> table.table().oid()).toList(),
                wanted.stream().map(table -> table.table().name()).toList());
        List<DataDifference> differences = new ArrayList<>();
        for (KeptTable table : wanted) {
            Optional<Table> successor = TableReader.successor(table.table(), now);
            differences.addAll(successor.isPresent() ? compared(table, successor.get()) : gone(table));
        }
        differences.addAll(sequences.differences(positions));
        return List.copyOf(differences);
    }

    /** Forgets what was kept, so that other tables can be. With its session the server forgets it too. */
    @Override
    public void close() throws SQLException {
        kept.clear();
        oldCode.forget();
        positions = List.of();
        try {
            queries.execute("DISCARD TEMP");
        } catch (SQLException e) {
            if (queries.isAlive()) {
                throw e;
            }
        }
    }

    private List<Boolean> filled(List<Table> tables) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        String exists = tables.stream()
                .map(table -> "EXISTS (SELECT FROM " + table.rows() + ")")
                .collect(Collectors.joining(", "));
        return queries.list(
                        "SELECT ARRAY[" + exists + "]",
                        row -> List.of((Boolean[]) row.getArray(1).getArray()))
                .get(0);
    }

    private KeptTable copied(Table table) throws SQLException {
        String copy = "pg_temp.kept_" + ++copies;
        List<Pair> own = new KeptTable(table, copy, 0).own();
        long rows = queries.execute("CREATE TEMPORARY TABLE %s AS SELECT %s%s false AS w FROM %s"
                .formatted(
                        copy.substring(copy.indexOf('.') + 1),
                        KeptTable.fields(own),
                        own.isEmpty() ? "" : ",",
                        table.rows()));
        return new KeptTable(table, copy, rows);
    }

    private List<DataDifference> gone(KeptTable table) throws SQLException {
        Findings findings = new Findings(queries, table);
        if (!table.isEmpty()) {
            findings.allRowsLost();
        }
        return findings.all();
    }

    private List<DataDifference> compared(KeptTable table, Table now) throws SQLException {
        if (table.isEmpty()) {
            Findings findings = new Findings(queries, table);
            findings.rowsAdded(queries.number("SELECT count(*) FROM " + now.rows()));
            return findings.all();
        }
        List<Pair> pairs = table.pairs(now);
        List<Pair> key = table.key(pairs);
        boolean keyed = !key.isEmpty() && pairs.size() <= WIDEST_JOIN;
        if (!keyed) {
            oldCode.forget(table);
        }
        List<DataDifference> differences = new ArrayList<>(
                keyed
                        ? new KeyedComparison(queries, table, now, pairs, key).differences()
                        : new UnkeyedComparison(queries, table, now, pairs).differences());
        Findings missing = new Findings(queries, table);
        for (Pair own : table.own()) {
            if (pairs.stream().noneMatch(pair -> pair.index() == own.index())) {
                missing.columnMissing(own);
            }
        }
        differences.addAll(missing.all());
        return differences;
    }
}
