package dev.drydock.schema;

import dev.drydock.sql.Argument;
import dev.drydock.sql.CreateAggregate;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/** What becomes of functions, procedures and aggregates. */
final class RoutineChange {

    private RoutineChange() {}

    static void create(Draft draft, CreateFunction create) {
        Set<Reference> uses = new LinkedHashSet<>();
        List<DataType> types = new ArrayList<>();
        create.arguments().forEach(argument -> types.add(argument.type()));
        create.returnsTable().forEach(column -> types.add(column.type()));
        if (create.returns() != null) {
            types.add(create.returns());
        }
        types.forEach(type -> uses.addAll(draft.typeUses(draft.type(type))));
        draft.put(new Routine(draft.created(create.name()), signature(draft, create.arguments()), create, uses));
    }

    /** An aggregate's arguments are known only as text. */
    static void create(Draft draft, CreateAggregate create) {
        draft.put(new Routine(
                draft.created(create.name()), List.of(create.definition().text()), null, Set.of()));
    }

    /** The types of the input arguments, without lengths: they do not tell functions apart. */
    static List<String> signature(Draft draft, List<Argument> arguments) {
        List<String> signature = new ArrayList<>();
        for (Argument argument : arguments) {
            if (!argument.mode().equals("OUT")) {
                DataType type = draft.type(argument.type());
                signature.add(new DataType(type.name(), List.of(), type.dimensions(), type.span()).toString());
            }
        }
        return signature;
    }

    /** The routine of this name: with these arguments, or the only one where none are given. */
    static @Nullable Routine find(Draft draft, Name written, @Nullable List<Argument> arguments) {
        Name found = draft.find(written, draft.catalog.routines()::containsKey);
        PSet<Reference> named = found == null ? null : draft.catalog.routines().get(found);
        if (found == null || named == null) {
            return null;
        }
        Reference wanted = arguments == null
                ? named.size() == 1 ? named.iterator().next() : null
                : Routine.reference(found, signature(draft, arguments));
        return wanted != null && draft.catalog.object(wanted) instanceof Routine routine ? routine : null;
    }

    static void rename(Draft draft, Name written, @Nullable List<Argument> arguments, String to) {
        Routine routine = find(draft, written, arguments);
        if (routine != null) {
            Renaming.move(draft, routine, routine.withName(routine.name().sibling(to)));
        }
    }

    static void setSchema(Draft draft, Name written, @Nullable List<Argument> arguments, String schema) {
        Routine routine = find(draft, written, arguments);
        if (routine != null) {
            Renaming.move(
                    draft,
                    routine,
                    routine.withName(Name.of(schema, routine.name().name())));
        }
    }
}
