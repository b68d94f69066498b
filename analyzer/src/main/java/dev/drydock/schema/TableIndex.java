package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index that exists.
 *
 * @param name its name; its schema is its table's
 * @param unique whether it allows no two equal rows
 * @param valid false while an index of a partitioned table lacks partitions
 * @param method {@code btree} and the like
 * @param keys the key columns and expressions, in order
 * @param include the columns behind INCLUDE
 * @param where the predicate of a partial index, or null
 * @param nullsNotDistinct whether NULLs are equal to it (15)
 * @param constraint whether a constraint of the same name stands before it
 * @param parent the index of the partitioned table of which it is a part, or null
 */
public record TableIndex(
        String name,
        boolean unique,
        boolean valid,
        String method,
        List<Key> keys,
        List<String> include,
        @Nullable Formula where,
        boolean nullsNotDistinct,
        boolean constraint,
        @Nullable Name parent) {

    /**
     * A key of an index.
     *
     * @param column the column, or null for an expression
     * @param formula the column or the expression
     * @param options collation, operator class and order as written, or empty
     * @param label the name that PostgreSQL gives to this column of the index; it stays where a column gets another
     *     (measured, 13 and 18)
     */
    public record Key(@Nullable String column, Formula formula, String options, String label) {

        Key renamingColumn(String from, String to) {
            return new Key(from.equals(column) ? to : column, formula.renamingColumn(from, to), options, label);
        }

        boolean sameAs(Key other) {
            boolean sameKey = column == null
                    ? other.column == null && squeezed(formula).equals(squeezed(other.formula))
                    : column.equals(other.column);
            return sameKey && options.equalsIgnoreCase(other.options);
        }
    }

    public TableIndex {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
    }

    /** The columns that it reads, in keys, INCLUDE and predicate. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        keys.forEach(key -> columns.addAll(key.formula().columns()));
        columns.addAll(include);
        if (where != null) {
            columns.addAll(where.columns());
        }
        return columns;
    }

    /** The key columns, in order; an expression is none. */
    public List<String> keyColumns() {
        return keys.stream().map(Key::column).filter(Objects::nonNull).toList();
    }

    Set<Reference> uses() {
        Set<Reference> uses = new LinkedHashSet<>();
        keys.forEach(key -> uses.addAll(key.formula().uses()));
        if (where != null) {
            uses.addAll(where.uses());
        }
        return uses;
    }

    /** The names from which a made-up name is put together. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        keys.forEach(key -> labels.add(key.label()));
        labels.addAll(include);
        return labels;
    }

    /** Tells whether it could be a part of the other index, or the other of it. */
    boolean sameAs(TableIndex other) {
        boolean sameWhere = where == null
                ? other.where == null
                : other.where != null && squeezed(where).equals(squeezed(other.where));
        boolean sameKeys = keys.size() == other.keys.size();
        for (int i = 0; sameKeys && i < keys.size(); i++) {
            sameKeys = keys.get(i).sameAs(other.keys.get(i));
        }
        return sameKeys
                && sameWhere
                && unique == other.unique
                && nullsNotDistinct == other.nullsNotDistinct
                && method.equals(other.method)
                && include.equals(other.include);
    }

    private static String squeezed(Formula formula) {
        return formula.expression().text().replaceAll("[\\s()]+", "").toLowerCase(Locale.ROOT);
    }

    TableIndex withName(String changed) {
        return new TableIndex(
                changed, unique, valid, method, keys, include, where, nullsNotDistinct, constraint, parent);
    }

    TableIndex withConstraint(boolean changed) {
        return new TableIndex(name, unique, valid, method, keys, include, where, nullsNotDistinct, changed, parent);
    }

    TableIndex withParent(@Nullable Name changed) {
        return new TableIndex(name, unique, valid, method, keys, include, where, nullsNotDistinct, constraint, changed);
    }

    TableIndex withValid(boolean changed) {
        return new TableIndex(
                name, unique, changed, method, keys, include, where, nullsNotDistinct, constraint, parent);
    }

    TableIndex renamingColumn(String from, String to) {
        if (!columns().contains(from)) {
            return this;
        }
        return new TableIndex(
                name,
                unique,
                valid,
                method,
                keys.stream().map(key -> key.renamingColumn(from, to)).toList(),
                References.renamed(include, from, to),
                where == null ? null : where.renamingColumn(from, to),
                nullsNotDistinct,
                constraint,
                parent);
    }

    TableIndex renaming(Reference from, Reference to) {
        if (!uses().contains(from)) {
            return this;
        }
        return new TableIndex(
                name,
                unique,
                valid,
                method,
                keys.stream()
                        .map(k -> new Key(k.column(), k.formula().renaming(from, to), k.options(), k.label()))
                        .toList(),
                include,
                where == null ? null : where.renaming(from, to),
                nullsNotDistinct,
                constraint,
                parent);
    }
}
