package dev.drydock.replay;

import dev.drydock.migration.Script;
import dev.drydock.probe.ProbedTable;
import dev.drydock.sql.Call;
import dev.drydock.sql.Delete;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.Execute;
import dev.drydock.sql.Insert;
import dev.drydock.sql.Merge;
import dev.drydock.sql.Name;
import dev.drydock.sql.Select;
import dev.drydock.sql.Truncate;
import dev.drydock.sql.Update;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The tables that scripts may lock, among those that exist before them.
 *
 * <p>Names in function bodies and strings count too: a table too many costs a probe, one too few hides a wait.
 *
 * @param existing all tables of the user's by their oids
 * @param named those that statements name anywhere, their targets first
 * @param neighbours those that foreign keys reach from there
 * @param dependents those whose foreign keys lead there, in however many steps
 * @param statements of the scripts
 */
record TouchedTables(
        Map<Name, Long> existing,
        List<Name> named,
        List<Name> neighbours,
        List<Name> dependents,
        List<dev.drydock.sql.Statement> statements) {

    /** Two sessions for each of them are what a small machine can bear next to the migration. */
    static final int MOST = 12;

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"]|\"\")++)\"|([\\p{L}_][\\p{L}\\p{N}_$]*)");

    /** Rows of a table that are probed: more find those sooner that a statement locks. */
    private static final int ROWS = 32;

    private static final String TABLES = "SELECT n.nspname, c.relname, c.oid FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
            + " ORDER BY 1, 2";

    private static final String BLOCKS = "SELECT c.relkind, pg_relation_size(c.oid) /"
            + " current_setting('block_size')::bigint FROM pg_class c WHERE c.oid = ?";

    private static final String REFERENCES = "SELECT DISTINCT n.nspname, c.relname, m.nspname, r.relname"
            + " FROM pg_constraint k"
            + " JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace m ON m.oid = r.relnamespace"
            + " WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY 1, 2, 3, 4";

    private static final String ROOTS = "SELECT n.nspname, c.relname, m.nspname, r.relname FROM pg_class c"
            + " JOIN pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_class r ON r.oid = pg_partition_root(c.oid) JOIN pg_namespace m ON m.oid = r.relnamespace"
            + " WHERE c.relispartition AND c.relkind IN ('r', 'p')";

    /** TRUNCATE gives a table another file (tablecmds.c, ExecuteTruncateGuts), and a column that comes back another number. */
    private static final String STORAGE =
            "SELECT n.nspname, c.relname, concat_ws(' ', c.oid, pg_relation_filenode(c.oid),"
                    + " (SELECT string_agg(a.attnum::text, ' ' ORDER BY a.attnum) FROM pg_attribute a"
                    + " WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))"
                    + " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";

    static TouchedTables of(List<Script> scripts, Connection catalog) throws SQLException {
        Map<Name, Long> existing = existing(catalog);
        List<Map.Entry<Name, Name>> references = new ArrayList<>();
        try (Statement statement = catalog.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references.add(Map.entry(
                        Name.of(rows.getString(1), rows.getString(2)), Name.of(rows.getString(3), rows.getString(4))));
            }
        }
        Set<Name> named = new LinkedHashSet<>();
        scripts.forEach(script -> named.addAll(named(script, existing.keySet())));
        Set<Name> neighbours = neighbours(named, references);
        neighbours.removeAll(named);
        return new TouchedTables(
                existing,
                List.copyOf(named),
                List.copyOf(neighbours),
                dependents(named, references),
                scripts.stream().flatMap(script -> script.statements().stream()).toList());
    }

    /** All tables of the user's by their oids. */
    static Map<Name, Long> existing(Connection catalog) throws SQLException {
        Map<Name, Long> existing = new LinkedHashMap<>();
        try (Statement statement = catalog.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                existing.put(Name.of(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        return existing;
    }

    /** The partitions among all tables, by name, with the name of the table that they are part of in the end. */
    static Map<String, String> roots(Connection catalog) throws SQLException {
        Map<String, String> roots = new HashMap<>();
        try (Statement statement = catalog.createStatement();
                ResultSet rows = statement.executeQuery(ROOTS)) {
            while (rows.next()) {
                roots.put(
                        Name.of(rows.getString(1), rows.getString(2)).toString(),
                        Name.of(rows.getString(3), rows.getString(4)).toString());
            }
        }
        return roots;
    }

    /** All tables of the user's by name, with what tells whether each still has its rows and columns of before. */
    static Map<String, String> storage(Connection catalog) throws SQLException {
        Map<String, String> storage = new HashMap<>();
        try (Statement statement = catalog.createStatement();
                ResultSet rows = statement.executeQuery(STORAGE)) {
            while (rows.next()) {
                storage.put(Name.of(rows.getString(1), rows.getString(2)).toString(), rows.getString(3));
            }
        }
        return storage;
    }

    /** Those that are worth a probe, as many as a small machine can bear. */
    List<ProbedTable> probed(Connection catalog) throws SQLException {
        boolean rows = statements.stream().anyMatch(TouchedTables::mayLockRows);
        List<ProbedTable> probed = new ArrayList<>();
        for (Name table :
                Stream.concat(named.stream(), neighbours.stream()).limit(MOST).toList()) {
            long oid = Objects.requireNonNull(existing.get(table));
            probed.add(new ProbedTable(table, oid, rows ? someRows(oid, catalog) : List.of()));
        }
        return probed;
    }

    /** Those whose rows may be written to: a DELETE, an UPDATE or a TRUNCATE goes on to those that depend on them. */
    List<Name> written() {
        boolean cascades =
                statements.stream().anyMatch(statement -> mayLockRows(statement) || statement instanceof Truncate);
        return cascades ? Stream.concat(named.stream(), dependents.stream()).toList() : named;
    }

    /** Whether a statement may write to tables that nobody can tell from its text. */
    boolean reachesOthers() {
        return statements.stream()
                .anyMatch(statement -> statement instanceof DoBlock
                        || statement instanceof Call
                        || statement instanceof Select
                        || statement instanceof Execute);
    }

    /** All that {@link #written} leaves out. */
    List<Name> others() {
        Set<Name> others = new LinkedHashSet<>(existing.keySet());
        others.removeAll(written());
        return List.copyOf(others);
    }

    private static boolean mayLockRows(dev.drydock.sql.Statement statement) {
        return statement instanceof Update
                || statement instanceof Delete
                || statement instanceof Merge
                || statement instanceof Insert
                || statement instanceof Select
                || statement instanceof DoBlock
                || statement instanceof Call
                || statement instanceof Execute;
    }

    /** The first row of some blocks, all over the table. */
    private static List<String> someRows(long oid, Connection catalog) throws SQLException {
        try (PreparedStatement query = catalog.prepareStatement(BLOCKS)) {
            query.setLong(1, oid);
            try (ResultSet row = query.executeQuery()) {
                long blocks = row.next() && row.getString(1).equals("r") ? row.getLong(2) : 0;
                return LongStream.range(0, Math.min(ROWS, blocks))
                        .mapToObj(i -> "(" + i * blocks / Math.min(ROWS, blocks) + ",1)")
                        .toList();
            }
        }
    }

    private static Set<Name> named(Script script, Collection<Name> existing) {
        Map<String, List<Name>> byName = existing.stream().collect(Collectors.groupingBy(Name::name));
        Set<Name> named = new LinkedHashSet<>();
        script.statements().stream()
                .flatMap(statement -> statement.targets().stream())
                .flatMap(target -> byName.getOrDefault(target.name(), List.of()).stream()
                        .filter(table -> target.schema() == null || target.equals(table)))
                .forEach(named::add);
        words(script.text()).forEach(word -> named.addAll(byName.getOrDefault(word, List.of())));
        return named;
    }

    /** All that may be names in a text, also in its strings and comments, as the catalog spells them. */
    static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group(1) != null
                        ? word.group(1).replace("\"\"", "\"")
                        : word.group(2).toLowerCase(Locale.ROOT));
    }

    private static Set<Name> neighbours(Set<Name> touched, List<Map.Entry<Name, Name>> references) {
        Set<Name> neighbours = new LinkedHashSet<>();
        for (Map.Entry<Name, Name> reference : references) {
            if (touched.contains(reference.getKey())) {
                neighbours.add(reference.getValue());
            }
            if (touched.contains(reference.getValue())) {
                neighbours.add(reference.getKey());
            }
        }
        return neighbours;
    }

    private static List<Name> dependents(Set<Name> named, List<Map.Entry<Name, Name>> references) {
        Set<Name> reached = new LinkedHashSet<>(named);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Map.Entry<Name, Name> reference : references) {
                grows |= reached.contains(reference.getValue()) && reached.add(reference.getKey());
            }
        }
        reached.removeAll(named);
        return List.copyOf(reached);
    }
}
