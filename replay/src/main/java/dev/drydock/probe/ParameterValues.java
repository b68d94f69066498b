package dev.drydock.probe;

import dev.drydock.sql.JdbcParameter;
import dev.drydock.sql.JdbcSql;
import dev.drydock.sql.Mentions;
import dev.drydock.sql.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values for the parameters of a statement, from rows of the database.
 *
 * <p>Parameters of one table's columns get the values of one row, so that they suit each other. A new row gets a value of its own
 * where its column is unique. The order is the same in each run over the same rows.
 *
 * @param rows one value for each parameter, null for NULL; not empty
 * @param notes which parameters are NULL, because no row has a value for them
 */
record ParameterValues(List<List<@Nullable String>> rows, List<String> notes) {

    /** So many values are enough to meet others, and are drawn in a moment. */
    static final int MOST = 256;

    /** As many rows as a page of an application. */
    private static final String ROWS = "10";

    /** The values of one parameter, in turn. */
    private record Source(List<@Nullable String> values, int first) {

        @Nullable
        String value(int row) {
            return values.isEmpty() ? null : values.get((row + first) % values.size());
        }
    }

    /**
     * Draws them.
     *
     * @throws SQLException also where the server does not understand the statement
     */
    static ParameterValues drawn(String sql, ProbedTable table, PreparedStatement statement, Connection connection)
            throws SQLException {
        List<JdbcParameter> parameters = JdbcParameter.in(sql);
        List<ParameterType> types = ParameterType.of(statement, connection);
        Map<String, Name> relations = Mentions.in(JdbcSql.numbered(sql)).relations();
        RowSource rows = RowSource.of(relations, table, connection);
        boolean upsert = sql.toLowerCase(Locale.ROOT).contains("conflict");
        List<RowSource.@Nullable Pick> picks = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            picks.add(pick(i < parameters.size() ? parameters.get(i) : null, types.get(i), rows, upsert));
        }
        Map<RowSource.Pick, List<@Nullable String>> drawn = rows.draw(picks);
        List<Source> sources = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Map<RowSource.Pick, Integer> listed = new LinkedHashMap<>();
        for (int i = 0; i < types.size(); i++) {
            JdbcParameter.Use use = i < parameters.size() ? parameters.get(i).use() : JdbcParameter.Use.UNKNOWN;
            RowSource.Pick pick = picks.get(i);
            if (use == JdbcParameter.Use.COUNT || use == JdbcParameter.Use.OFFSET) {
                sources.add(new Source(List.of(use == JdbcParameter.Use.COUNT ? ROWS : "0"), 0));
                continue;
            }
            List<@Nullable String> values = pick == null ? List.of() : drawn.getOrDefault(pick, List.of());
            if (values.isEmpty()) {
                notes.add("Its parameter " + (i + 1) + " was NULL: no row has a value for it.");
            }
            int first = use == JdbcParameter.Use.LISTED && pick != null ? listed.merge(pick, 1, Integer::sum) - 1 : 0;
            sources.add(new Source(values, first));
        }
        return new ParameterValues(rows(sources), notes);
    }

    private static RowSource.@Nullable Pick pick(
            @Nullable JdbcParameter parameter, ParameterType type, RowSource rows, boolean upsert) {
        if (parameter == null || parameter.column() == null) {
            return rows.anyOf(type);
        }
        boolean fresh = parameter.use() == JdbcParameter.Use.INSERTED && !upsert;
        RowSource.Pick pick = rows.find(parameter.column(), type, fresh);
        return pick == null ? rows.anyOf(type) : pick;
    }

    private static List<List<@Nullable String>> rows(List<Source> sources) {
        int count = sources.stream()
                .mapToInt(source -> source.values().size())
                .max()
                .orElse(1);
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(1, count); i++) {
            List<@Nullable String> row = new ArrayList<>();
            for (Source source : sources) {
                row.add(source.value(i));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return rows;
    }
}
