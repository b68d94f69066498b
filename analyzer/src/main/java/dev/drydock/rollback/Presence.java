package dev.drydock.rollback;

import dev.drydock.schema.Relation;
import dev.drydock.schema.Schema;
import dev.drydock.schema.Table;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is there, and what is known to be gone.
 *
 * @param now what exists
 * @param earlier what existed at earlier moments
 */
record Presence(Schema now, List<Schema> earlier) {

    private boolean was(Predicate<Schema> there) {
        return earlier.stream().anyMatch(there);
    }

    /** Null where the relation exists. */
    @Nullable
    Refusal relation(Name name) {
        return now.relation(name).isPresent()
                ? null
                : Refusal.missing(
                        "relation " + name, was(schema -> schema.relation(name).isPresent()));
    }

    /** Null where the type exists. */
    @Nullable
    Refusal type(Name name) {
        return now.type(name).isPresent()
                ? null
                : Refusal.missing(
                        "type " + name, was(schema -> schema.type(name).isPresent()));
    }

    /** Null where the index exists. */
    @Nullable
    Refusal index(Name name) {
        return now.tableOfIndex(name).isPresent()
                ? null
                : Refusal.missing(
                        "index " + name, was(schema -> schema.tableOfIndex(name).isPresent()));
    }

    /** Null where a relation may get this name. */
    @Nullable
    Refusal newRelation(Name name) {
        Optional<Relation> there = now.relation(name);
        boolean temporary = there.isPresent() && there.get().temporary();
        return there.isEmpty() || temporary || isElsewhere(name, there.get().name())
                ? null
                : Refusal.exists("relation", name);
    }

    /** Null where a type may get this name. */
    @Nullable
    Refusal newType(Name name) {
        return now.type(name).isEmpty()
                        || isElsewhere(name, now.type(name).get().name())
                ? null
                : Refusal.exists("type", name);
    }

    /** Null where an index of the table may get this name. */
    @Nullable
    Refusal newIndex(Name table, String index) {
        Name sibling = now.relation(table).map(Relation::name).orElse(table).sibling(index);
        return now.tableOfIndex(sibling).isEmpty() ? null : Refusal.exists("index", Name.of(index));
    }

    /** A name without a schema is made in the first schema of the search path, wherever else it is found. */
    private boolean isElsewhere(Name written, Name found) {
        List<String> path = now.searchPath();
        return written.schema() == null && !path.isEmpty() && !path.get(0).equals(found.schema());
    }

    /** Null where the table has the column, or is not known in full. */
    @Nullable
    Refusal column(Name table, String column) {
        Optional<Table> known = now.table(table);
        boolean told = known.isPresent() && (known.get().complete() || hadColumn(table, column));
        return !told || known.get().column(column).isPresent()
                ? null
                : Refusal.missing("column " + table + "." + Name.quoted(column), true);
    }

    private boolean hadColumn(Name table, String column) {
        return was(schema -> schema.table(table).flatMap(t -> t.column(column)).isPresent());
    }

    /** Null where the table may get this column. */
    @Nullable
    Refusal newColumn(Name table, String column) {
        return now.table(table).flatMap(known -> known.column(column)).isEmpty()
                ? null
                : Refusal.exists("column", Name.of(column));
    }

    /** Null where the table has the constraint; nothing certain where it never had it. */
    @Nullable
    Refusal constraint(Name table, String constraint) {
        Optional<Table> known = now.table(table);
        if (known.isEmpty() || known.get().constraint(constraint).isPresent()) {
            return null;
        }
        return Refusal.missing(
                "constraint " + Name.quoted(constraint) + " of " + table,
                was(schema -> schema.table(table)
                        .flatMap(t -> t.constraint(constraint))
                        .isPresent()));
    }

    /** Null where the table may get a constraint of this name. */
    @Nullable
    Refusal newConstraint(Name table, @Nullable String constraint) {
        return constraint == null
                        || now.table(table)
                                .flatMap(known -> known.constraint(constraint))
                                .isEmpty()
                ? null
                : Refusal.exists("constraint", Name.of(constraint));
    }
}
