package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Objects;

/** Gives an object another name, and tells all who mention it. */
final class Renaming {

    private Renaming() {}

    /** Puts an object under its new name; those who mention the old one mention the new one. */
    static void move(Draft draft, SchemaObject object, SchemaObject renamed) {
        Reference from = object.reference();
        Reference to = renamed.reference();
        draft.remove(object);
        draft.put(Objects.requireNonNull(mentioning(renamed, from, to)));
        for (SchemaObject user : draft.catalog.usersOf(from)) {
            draft.put(mentioning(user, from, to));
        }
    }

    private static SchemaObject mentioning(SchemaObject object, Reference from, Reference to) {
        if (object instanceof Table table) {
            return table(table, from, to);
        }
        if (object instanceof View view) {
            return view.renaming(from, to);
        }
        if (object instanceof Sequence sequence) {
            return sequence.renaming(from, to);
        }
        if (object instanceof CompositeType composite) {
            return new CompositeType(
                    composite.name(), Lists.changing(composite.attributes(), a -> a.renaming(from, to)));
        }
        if (object instanceof Domain domain) {
            return domain(domain, from, to);
        }
        if (object instanceof Statistics statistics) {
            Name table = References.renamed(statistics.table(), from, to);
            return new Statistics(statistics.name(), table == null ? statistics.table() : table, statistics.columns());
        }
        if (object instanceof Routine routine) {
            return new Routine(
                    routine.name(),
                    routine.arguments(),
                    routine.origin(),
                    References.renamed(routine.uses(), from, to));
        }
        return object;
    }

    private static Domain domain(Domain domain, Reference from, Reference to) {
        Formula value = domain.defaultValue();
        return new Domain(
                domain.name(),
                domain.typeUses().contains(from) ? References.renamed(domain.type(), from, to) : domain.type(),
                domain.notNull(),
                value == null ? null : value.renaming(from, to),
                Lists.changing(domain.constraints(), c -> c.renaming(from, to)),
                References.renamed(domain.typeUses(), from, to));
    }

    private static Table table(Table table, Reference from, Reference to) {
        Table.Shape shape = table.shape();
        if (from.kind() == Reference.Kind.RELATION) {
            shape = shape.withPartitionOf(References.renamed(shape.partitionOf(), from, to), shape.bound())
                    .withInherits(Lists.changing(shape.inherits(), from.name()::equals, n -> to.name()));
        }
        boolean moved = !Objects.equals(from.name().schema(), to.name().schema());
        boolean below = moved
                && from.kind() == Reference.Kind.RELATION
                && table.parents().contains(from.name());
        return table.withShape(shape)
                .withColumns(Lists.changing(table.columns(), c -> c.renaming(from, to)))
                .withConstraints(Lists.changing(table.constraints(), c -> c.renaming(from, to)))
                .withIndexes(Lists.changing(
                        table.indexes(),
                        i -> (below && i.parent() != null
                                        ? i.withParent(
                                                to.name().sibling(i.parent().name()))
                                        : i)
                                .renaming(from, to)))
                .withTriggers(Lists.changing(table.triggers(), t -> t.renaming(from, to)));
    }
}
