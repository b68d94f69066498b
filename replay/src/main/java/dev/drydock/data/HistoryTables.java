package dev.drydock.data;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.Body;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.ImportForeignSchema;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.Unrecognized;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The tables that exist before or behind any migration of a history, as its scripts alone tell; no server is asked.
 *
 * @param columns of each table all that it has at any time; none where they are not known
 * @param last those behind the last migration
 * @param certain false where the scripts may make tables that nobody can read in them
 */
public record HistoryTables(Map<Name, Set<String>> columns, Set<Name> last, boolean certain) {

    /** How SQL begins that makes neither tables nor columns, whatever follows. */
    private static final Pattern OTHERS =
            Pattern.compile("(?i)^\\s*(CREATE\\s+(OR\\s+REPLACE\\s+)?(UNIQUE\\s+|MATERIALIZED\\s+|CONSTRAINT\\s+)*"
                    + "(TRIGGER|VIEW|INDEX|POLICY|ROLE|USER|SEQUENCE|TYPE|EXTENSION)"
                    + "|DROP|GRANT|REVOKE|UPDATE|DELETE|INSERT|TRUNCATE|COMMENT|ANALYZE|REFRESH|REINDEX)\\s");

    public HistoryTables {
        columns = Map.copyOf(columns);
        last = Set.copyOf(last);
    }

    /** Reads the tables of a history as for a server of this version. */
    public static HistoryTables of(History history, ServerVersion server) {
        Map<Name, Set<String>> columns = new HashMap<>();
        Set<Name> incomplete = new HashSet<>();
        boolean certain = true;
        Schema schema = Schema.empty(server, history.searchPath());
        for (Migration migration : history.migrations()) {
            schema = schema.applyScript(migration.up().statements());
            certain = certain && migration.up().statements().stream().noneMatch(HistoryTables::mayHideTables);
            for (Table table : schema.tables().values()) {
                Set<String> known = columns.computeIfAbsent(table.name(), name -> new TreeSet<>());
                table.columns().stream().map(TableColumn::name).forEach(known::add);
                if (!table.complete()) {
                    incomplete.add(table.name());
                }
            }
        }
        incomplete.forEach(table -> columns.put(table, Set.of()));
        return new HistoryTables(columns, schema.tables().keySet(), certain);
    }

    /** A function that makes tables may be called by any statement; what a trigger runs on rows makes none. */
    private static boolean mayHideTables(Statement statement) {
        if (statement instanceof DoBlock block) {
            return isOpaque(block.body());
        }
        if (statement instanceof CreateFunction function) {
            boolean trigger = function.returns() != null
                    && function.returns().name().name().equals("trigger");
            return !trigger
                    && function.body()
                            .filter(body -> isOpaque(body)
                                    || body.statements().stream()
                                            .anyMatch(inner -> inner.statement() instanceof CreateTable))
                            .isPresent();
        }
        return statement instanceof Unrecognized || statement instanceof ImportForeignSchema;
    }

    private static boolean isOpaque(Body body) {
        return !body.understood()
                || body.dynamic().stream()
                        .anyMatch(dynamic -> !OTHERS.matcher(dynamic.leading()).find());
    }

    /** The columns by all names that a table goes by: {@code orders} and {@code public.orders}. */
    Map<String, Set<String>> byName() {
        Map<String, Set<String>> names = new TreeMap<>();
        columns.forEach((table, known) -> {
            names.put(table.toString(), known);
            names.merge(table.name(), known, HistoryTables::either);
        });
        return names;
    }

    /** The columns that one or the other table of this name has. */
    private static Set<String> either(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Set.of();
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
