package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * All objects by name, and the ways back: who uses an object, to which relation an index belongs, which names of
 * constraints are taken.
 *
 * <p>A change copies nothing but the paths that lead to it.
 */
record Catalog(
        PMap<Reference, SchemaObject> objects,
        PMap<Name, Table> tables,
        PMap<Reference, PSet<Reference>> users,
        PMap<Name, Name> indexOwners,
        PMap<Name, Integer> constraintNames,
        PMap<Name, PSet<Name>> children,
        PMap<Name, PSet<Reference>> routines,
        PMap<String, Boolean> schemas) {

    static final Catalog EMPTY = new Catalog(
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.singleton(SearchPath.PUBLIC, true));

    @Nullable
    SchemaObject object(Reference reference) {
        return objects.get(reference);
    }

    /** The objects that mention this one, in the order of their kinds and names. */
    List<SchemaObject> usersOf(Reference used) {
        PSet<Reference> found = users.get(used);
        if (found == null) {
            return List.of();
        }
        Set<Reference> sorted =
                new TreeSet<>(Comparator.comparing(Reference::kind).thenComparing(Reference::name));
        sorted.addAll(found);
        return sorted.stream().map(objects::get).filter(Objects::nonNull).toList();
    }

    /** The same objects in no order. */
    List<SchemaObject> anyUsersOf(Reference used) {
        PSet<Reference> found = users.get(used);
        return found == null
                ? List.of()
                : found.stream().map(objects::get).filter(Objects::nonNull).toList();
    }

    boolean relationTaken(Name name) {
        return objects.containsKey(Reference.relation(name)) || indexOwners.containsKey(name);
    }

    boolean constraintTaken(Name name) {
        return constraintNames.containsKey(name);
    }

    Catalog plus(SchemaObject object) {
        SchemaObject before = objects.get(object.reference());
        Catalog changed = exchanged(before, object);
        return new Catalog(
                objects.plus(object.reference(), object),
                object instanceof Table table ? tables.plus(table.name(), table) : tables,
                changed.users,
                changed.indexOwners,
                changed.constraintNames,
                changed.children,
                object instanceof Routine routine ? withRoutine(routine) : routines,
                object.name().schema() == null
                        ? schemas
                        : withSchema(object.name().schema()));
    }

    Catalog minus(SchemaObject object) {
        Catalog changed = exchanged(object, null);
        return new Catalog(
                objects.minus(object.reference()),
                object instanceof Table ? tables.minus(object.name()) : tables,
                changed.users,
                changed.indexOwners,
                changed.constraintNames,
                changed.children,
                object instanceof Routine routine ? withoutRoutine(routine) : routines,
                schemas);
    }

    Catalog withSchema(String schema, boolean exists) {
        return new Catalog(
                objects, tables, users, indexOwners, constraintNames, children, routines, schemas.plus(schema, exists));
    }

    private PMap<String, Boolean> withSchema(String schema) {
        return Boolean.TRUE.equals(schemas.get(schema)) ? schemas : schemas.plus(schema, true);
    }

    private PMap<Name, PSet<Reference>> withRoutine(Routine routine) {
        PSet<Reference> named = routines.getOrDefault(routine.name(), HashTreePSet.empty());
        return routines.plus(routine.name(), named.plus(routine.reference()));
    }

    private PMap<Name, PSet<Reference>> withoutRoutine(Routine routine) {
        PSet<Reference> left =
                routines.getOrDefault(routine.name(), HashTreePSet.empty()).minus(routine.reference());
        return left.isEmpty() ? routines.minus(routine.name()) : routines.plus(routine.name(), left);
    }

    private Catalog exchanged(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        PMap<Reference, PSet<Reference>> changedUsers = users;
        Set<Reference> used = before == null ? Set.of() : before.uses();
        Set<Reference> uses = after == null ? Set.of() : after.uses();
        for (Reference gone : used) {
            if (before != null && !uses.contains(gone)) {
                PSet<Reference> left =
                        changedUsers.getOrDefault(gone, HashTreePSet.empty()).minus(before.reference());
                changedUsers = left.isEmpty() ? changedUsers.minus(gone) : changedUsers.plus(gone, left);
            }
        }
        for (Reference come : uses) {
            if (after != null && !used.contains(come)) {
                PSet<Reference> known = changedUsers.getOrDefault(come, HashTreePSet.empty());
                changedUsers = changedUsers.plus(come, known.plus(after.reference()));
            }
        }
        return new Catalog(
                objects,
                tables,
                changedUsers,
                exchangedIndexes(before, after),
                exchangedConstraints(before, after),
                exchangedChildren(before, after),
                routines,
                schemas);
    }

    private PMap<Name, Name> exchangedIndexes(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        List<TableIndex> old = before instanceof Relation relation ? relation.indexes() : List.of();
        List<TableIndex> now = after instanceof Relation relation ? relation.indexes() : List.of();
        PMap<Name, Name> owners = indexOwners;
        if (old == now) {
            return owners;
        }
        int same = sameName(before, after) ? common(old, now) : 0;
        for (TableIndex index : old.subList(same, old.size())) {
            owners = before == null ? owners : owners.minus(before.name().sibling(index.name()));
        }
        for (TableIndex index : now.subList(same, now.size())) {
            owners = after == null ? owners : owners.plus(after.name().sibling(index.name()), after.name());
        }
        return owners;
    }

    private PMap<Name, Integer> exchangedConstraints(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        List<TableConstraint> old = constraints(before);
        List<TableConstraint> now = constraints(after);
        PMap<Name, Integer> names = constraintNames;
        if (old == now) {
            return names;
        }
        int same = sameName(before, after) ? common(old, now) : 0;
        for (TableConstraint constraint : old.subList(same, old.size())) {
            if (before != null) {
                Name name = before.name().sibling(constraint.name());
                int left = names.getOrDefault(name, 1) - 1;
                names = left == 0 ? names.minus(name) : names.plus(name, left);
            }
        }
        for (TableConstraint constraint : now.subList(same, now.size())) {
            if (after != null) {
                Name name = after.name().sibling(constraint.name());
                names = names.plus(name, names.getOrDefault(name, 0) + 1);
            }
        }
        return names;
    }

    private static boolean sameName(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        return before != null && after != null && before.name().equals(after.name());
    }

    private PMap<Name, PSet<Name>> exchangedChildren(@Nullable SchemaObject before, @Nullable SchemaObject after) {
        List<Name> old = before instanceof Table table ? table.parents() : List.of();
        List<Name> now = after instanceof Table table ? table.parents() : List.of();
        if (old.equals(now)) {
            return children;
        }
        PMap<Name, PSet<Name>> changed = children;
        for (Name parent : old) {
            PSet<Name> left = changed.getOrDefault(parent, HashTreePSet.empty())
                    .minus(Objects.requireNonNull(before).name());
            changed = left.isEmpty() ? changed.minus(parent) : changed.plus(parent, left);
        }
        for (Name parent : now) {
            changed = changed.plus(
                    parent,
                    changed.getOrDefault(parent, HashTreePSet.empty())
                            .plus(Objects.requireNonNull(after).name()));
        }
        return changed;
    }

    /** How many elements two lists begin with in common: what most changes leave alone. */
    private static <T> int common(List<T> one, List<T> other) {
        int same = 0;
        while (same < one.size() && same < other.size() && one.get(same) == other.get(same)) {
            same++;
        }
        return same;
    }

    private static List<TableConstraint> constraints(@Nullable SchemaObject object) {
        if (object instanceof Table table) {
            return table.constraints();
        }
        return object instanceof Domain domain ? domain.constraints() : List.of();
    }
}
