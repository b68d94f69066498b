package dev.drydock.probe;

import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The columns of the tables that a statement names, and rows from all over them. */
final class RowSource {

    private static final String COLUMNS = "SELECT r.name, c.oid, c.relkind,"
            + " pg_catalog.format('%I.%I', n.nspname, c.relname), a.attname, pg_catalog.quote_ident(a.attname),"
            + " a.atttypid, t.typcategory, a.atttypmod, EXISTS (SELECT FROM pg_catalog.pg_index x"
            + " WHERE x.indrelid = c.oid AND x.indisunique AND x.indnkeyatts = 1 AND x.indkey[0] = a.attnum)"
            + " FROM pg_catalog.unnest(?) WITH ORDINALITY r (name, i)"
            + " JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(r.name)"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
            + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
            + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid ORDER BY r.i, a.attnum";

    /** Of the largest partition; a table has itself only. */
    private static final String BLOCKS = "SELECT pg_catalog.max(pg_catalog.pg_relation_size(p.relid))"
            + " / pg_catalog.current_setting('block_size')::pg_catalog.int8 FROM (SELECT ?::pg_catalog.oid AS relid"
            + " UNION SELECT relid FROM pg_catalog.pg_partition_tree(?::pg_catalog.oid::pg_catalog.regclass)) p";

    private static final String SOME = " WHERE ctid = ANY (CAST(? AS pg_catalog.tid[]))"
            + " ORDER BY pg_catalog.md5(ctid::pg_catalog.text), tableoid LIMIT " + ParameterValues.MOST;

    private static final String FIRST = " LIMIT " + ParameterValues.MOST;

    /** Rows of each block that are looked at: some may be dead. */
    private static final int LINES = 4;

    /** With fewer rows the table is read from its beginning. */
    private static final int ENOUGH = 16;

    /** What a length limit is more in {@code pg_attribute.atttypmod} (postgres.h, VARHDRSZ). */
    private static final int HEADER = 4;

    private static final int LONGEST = 32;

    private final List<SourceColumn> columns;
    private final Map<String, Name> relations;
    private final ProbedTable table;
    private final Connection connection;

    /**
     * What is drawn for a parameter.
     *
     * @param column whose values
     * @param array whether each becomes an array of one element
     * @param fresh whether they are values that no row has
     */
    record Pick(SourceColumn column, boolean array, boolean fresh) {

        private String expression() {
            String value = array ? "ARRAY[" + column.quoted() + "]" : column.quoted();
            return value + "::pg_catalog.text";
        }
    }

    private RowSource(
            List<SourceColumn> columns, Map<String, Name> relations, ProbedTable table, Connection connection) {
        this.columns = columns;
        this.relations = relations;
        this.table = table;
        this.connection = connection;
    }

    /**
     * Reads the columns.
     *
     * @param relations by their aliases, in the order of the statement
     * @param table the one that the statement stands for
     */
    static RowSource of(Map<String, Name> relations, ProbedTable table, Connection connection) throws SQLException {
        Set<String> names =
                relations.values().stream().map(Name::toString).collect(Collectors.toCollection(LinkedHashSet::new));
        names.add(table.quoted());
        List<SourceColumn> columns = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setArray(1, connection.createArrayOf("text", names.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int length = row.getInt(9) > HEADER ? row.getInt(9) - HEADER : LONGEST;
                    columns.add(new SourceColumn(
                            row.getString(1),
                            row.getLong(2),
                            "rpm".contains(row.getString(3)),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getLong(7),
                            row.getString(8).charAt(0),
                            Math.min(length, LONGEST),
                            row.getBoolean(10)));
                }
            }
        }
        return new RowSource(columns, relations, table, connection);
    }

    /** The column of this name whose values suit the parameter; null if there is none. */
    @Nullable
    Pick find(Name name, ParameterType type, boolean inserted) {
        Name relation = name.schema() == null ? null : relations.get(name.schema());
        for (SourceColumn column : columns) {
            boolean named = column.name().equals(name.name())
                    && (relation == null || column.mentioned().equals(relation.toString()));
            if (named && type.takes(column.type(), column.category())) {
                return new Pick(column, false, inserted && column.canBeFresh());
            }
            if (named && type.takesAsElements(column.category())) {
                return new Pick(column, true, false);
            }
        }
        return null;
    }

    /** A column of the statement's own table with this very type; null if there is none. */
    @Nullable
    Pick anyOf(ParameterType type) {
        return columns.stream()
                .filter(column -> column.oid() == table.oid() && column.type() == type.oid())
                .findFirst()
                .map(column -> new Pick(column, false, false))
                .orElse(null);
    }

    /** Some values for each, those of one table from the same rows; none where it has no rows. */
    Map<Pick, List<@Nullable String>> draw(List<@Nullable Pick> picks) throws SQLException {
        Map<Long, Set<Pick>> byTable = new LinkedHashMap<>();
        Map<Pick, List<@Nullable String>> drawn = new HashMap<>();
        for (Pick pick : picks) {
            if (pick == null) {
                continue;
            }
            if (pick.fresh()) {
                drawn.putAll(read(pick.column().freshValues(ParameterValues.MOST), null, List.of(pick)));
            } else {
                byTable.computeIfAbsent(pick.column().oid(), oid -> new LinkedHashSet<>())
                        .add(pick);
            }
        }
        for (Set<Pick> ofOne : byTable.values()) {
            drawn.putAll(rows(List.copyOf(ofOne)));
        }
        return drawn;
    }

    private Map<Pick, List<@Nullable String>> rows(List<Pick> picks) throws SQLException {
        SourceColumn first = picks.get(0).column();
        String query = "SELECT " + picks.stream().map(Pick::expression).collect(Collectors.joining(", ")) + " FROM "
                + first.table();
        if (first.stored()) {
            Map<Pick, List<@Nullable String>> some = read(query + SOME, places(first.oid()), picks);
            if (some.values().iterator().next().size() >= ENOUGH) {
                return some;
            }
        }
        return read(query + FIRST, null, picks);
    }

    private Map<Pick, List<@Nullable String>> read(String sql, @Nullable String places, List<Pick> picks)
            throws SQLException {
        Map<Pick, List<@Nullable String>> values = new HashMap<>();
        picks.forEach(pick -> values.put(pick, new ArrayList<>()));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (places != null) {
                query.setString(1, places);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < picks.size(); i++) {
                        Objects.requireNonNull(values.get(picks.get(i))).add(row.getString(i + 1));
                    }
                }
            }
        }
        return values;
    }

    /** The first lines of blocks all over the table, as an array of tid. */
    private String places(long oid) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BLOCKS)) {
            query.setLong(1, oid);
            query.setLong(2, oid);
            try (ResultSet row = query.executeQuery()) {
                long blocks = row.next() ? row.getLong(1) : 0;
                long looked = Math.min(blocks, ParameterValues.MOST);
                long lines = Math.max(LINES, looked == 0 ? 0 : ParameterValues.MOST / looked);
                return LongStream.range(0, looked)
                        .map(i -> i * blocks / looked)
                        .boxed()
                        .flatMap(block ->
                                LongStream.rangeClosed(1, lines).mapToObj(line -> "\"(" + block + "," + line + ")\""))
                        .collect(Collectors.joining(",", "{", "}"));
            }
        }
    }
}
