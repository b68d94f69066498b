package dev.drydock.data;

import dev.drydock.data.Outlook.Columns;
import dev.drydock.data.TableShape.Check;
import dev.drydock.data.TableShape.ForeignKey;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The constraints of a table and those that migrations to come will add to it.
 *
 * @param keys columns that identify rows; those of one column first: they settle most of the others
 * @param foreignKeys whose columns and parents fit
 * @param checks of the table
 * @param coming conditions that are understood and will be added, perhaps after a migration has changed the rows
 * @param columns what domains and NOT NULL to come demand of single columns
 */
record TableRules(
        List<Set<String>> keys, List<ForeignKey> foreignKeys, List<Check> checks, List<Check> coming, Demand columns) {

    static TableRules of(TableShape shape, Map<Name, TableShape> others, Outlook outlook) {
        return new TableRules(
                keys(shape, outlook),
                foreignKeys(shape, others, outlook),
                shape.checks(),
                coming(shape, outlook),
                columns(shape, outlook));
    }

    /** What is left for those who supply the values of these columns themselves: the server alone judges them. */
    TableRules without(Set<String> columns) {
        return new TableRules(
                keys,
                foreignKeys,
                checks.stream()
                        .filter(check -> check.columns().stream().noneMatch(columns::contains))
                        .toList(),
                coming.stream()
                        .filter(check -> CheckReader.of(check.condition()).stream()
                                .noneMatch(way -> columns.stream().anyMatch(way::mentions)))
                        .toList(),
                this.columns.without(columns));
    }

    /** Whether conditions to come, a domain or NOT NULL to come ask anything of the column. */
    boolean demands(String column) {
        return columns.limits().containsKey(column)
                || coming.stream()
                        .anyMatch(check ->
                                CheckReader.of(check.condition()).stream().anyMatch(way -> way.mentions(column)));
    }

    private static List<Set<String>> keys(TableShape shape, Outlook outlook) {
        Stream<Set<String>> coming = outlook.keys().stream()
                .filter(key -> key.table().equals(shape.name()) && shape.hasColumns(key.columns()))
                .map(key -> new LinkedHashSet<>(key.columns()));
        return Stream.concat(shape.keys().stream(), coming)
                .filter(key -> !key.isEmpty())
                .distinct()
                .sorted((a, b) -> Integer.compare(a.size(), b.size()))
                .toList();
    }

    private static List<ForeignKey> foreignKeys(TableShape shape, Map<Name, TableShape> others, Outlook outlook) {
        List<ForeignKey> all = new ArrayList<>(shape.foreignKeys());
        for (Outlook.Reference reference : outlook.foreignKeys()) {
            if (reference.table().equals(shape.name()) && shape.hasColumns(reference.columns())) {
                TableShape parent = others.get(reference.parent());
                List<String> columns = reference.parentColumns();
                if (columns.isEmpty() && parent != null && !parent.keys().isEmpty()) {
                    columns = List.copyOf(parent.keys().get(0));
                }
                ForeignKey key = new ForeignKey(reference.columns(), reference.parent(), columns);
                boolean fits = parent == null || columns.size() == key.columns().size() && parent.hasColumns(columns);
                if (fits && !all.contains(key)) {
                    all.add(key);
                }
            }
        }
        return all;
    }

    private static List<Check> coming(TableShape shape, Outlook outlook) {
        List<Check> checks = new ArrayList<>();
        for (Outlook.Check check : outlook.checks()) {
            boolean clear = CheckReader.of(check.condition()).stream()
                    .allMatch(way -> way.unclear().isEmpty());
            if (check.table().equals(shape.name()) && clear) {
                checks.add(new Check("to come", check.condition(), Set.of()));
            }
        }
        return checks;
    }

    private static Demand columns(TableShape shape, Outlook outlook) {
        Demand all = Demand.NONE;
        for (Column column : shape.columns()) {
            for (String condition : column.domainChecks()) {
                List<Demand> ways = CheckReader.of(condition);
                Limits limits = ways.isEmpty()
                        ? Limits.oneOf(List.of())
                        : ways.get(0).limits().getOrDefault("value", Limits.NONE);
                all = all.and(Demand.on(column.name(), limits));
            }
        }
        for (Columns columns : outlook.notNull()) {
            if (columns.table().equals(shape.name())) {
                for (String column : columns.columns()) {
                    all = all.and(Demand.on(column, Limits.known()));
                }
            }
        }
        return all;
    }
}
