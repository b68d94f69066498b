package dev.drydock.schema;

import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.ObjectName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renames what is no relation, and moves it between schemas. */
final class ObjectRename {

    private ObjectRename() {}

    static void rename(Draft draft, ObjectName object, String to) {
        Name name = object.name();
        if (name == null) {
            return;
        }
        ObjectKind kind = object.kind();
        Name on = object.on();
        switch (kind) {
            case TYPE, DOMAIN -> UserTypeChange.rename(draft, name, to);
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE -> RoutineChange.rename(draft, name, object.arguments(), to);
            case SCHEMA -> schema(draft, name.name(), to);
            case STATISTICS -> statistics(draft, name, null, to);
            case TRIGGER, POLICY, RULE -> {
                if (on != null) {
                    TriggerChange.rename(draft, on, Trigger.Kind.valueOf(kind.name()), name.name(), to);
                }
            }
            default -> {}
        }
    }

    static void setSchema(Draft draft, ObjectName object, String schema) {
        Name name = object.name();
        if (name == null) {
            return;
        }
        switch (object.kind()) {
            case TYPE, DOMAIN -> UserTypeChange.setSchema(draft, name, schema);
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
                RoutineChange.setSchema(draft, name, object.arguments(), schema);
            case STATISTICS -> statistics(draft, name, schema, name.name());
            default -> {}
        }
    }

    private static void statistics(Draft draft, Name written, @Nullable String schema, String to) {
        if (draft.object(Reference.Kind.STATISTICS, written) instanceof Statistics statistics) {
            Name renamed = schema == null ? statistics.name().sibling(to) : Name.of(schema, to);
            Renaming.move(draft, statistics, new Statistics(renamed, statistics.table(), statistics.columns()));
        }
    }

    private static void schema(Draft draft, String schema, String to) {
        List<Reference> inside = draft.catalog.objects().keySet().stream()
                .filter(object -> Objects.equals(object.name().schema(), schema))
                .toList();
        for (Reference reference : inside) {
            SchemaObject object = draft.catalog.object(reference);
            if (object != null) {
                Name name = Name.of(to, object.name().name());
                Renaming.move(draft, object, named(object, name));
            }
        }
        draft.catalog = draft.catalog.withSchema(schema, false).withSchema(to, true);
    }

    private static SchemaObject named(SchemaObject object, Name name) {
        if (object instanceof Relation relation) {
            return RelationRename.named(relation, name);
        }
        if (object instanceof UserType type) {
            return UserTypeChange.named(type, name);
        }
        if (object instanceof Routine routine) {
            return routine.withName(name);
        }
        Statistics statistics = (Statistics) object;
        return new Statistics(name, statistics.table(), statistics.columns());
    }
}
