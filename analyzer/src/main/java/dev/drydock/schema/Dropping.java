package dev.drydock.schema;

import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What DROP makes of a schema. */
final class Dropping {

    private Dropping() {}

    static void apply(Draft draft, Drop drop) {
        for (ObjectName object : drop.objects()) {
            Name name = object.name();
            if (name != null) {
                apply(draft, drop, object, name);
            }
        }
    }

    private static void apply(Draft draft, Drop drop, ObjectName object, Name name) {
        switch (drop.object()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE, FOREIGN_TABLE ->
                drop(draft, draft.relation(name), drop.cascade());
            case INDEX -> {
                Name index = draft.index(name);
                if (index != null) {
                    Cascade.dropIndex(draft, index);
                }
            }
            case TYPE, DOMAIN -> drop(draft, draft.object(Reference.Kind.TYPE, name), drop.cascade());
            case FUNCTION, PROCEDURE, ROUTINE, AGGREGATE ->
                drop(draft, RoutineChange.find(draft, name, object.arguments()), drop.cascade());
            case STATISTICS -> drop(draft, draft.object(Reference.Kind.STATISTICS, name), drop.cascade());
            case EXTENSION -> Cascade.drop(draft, new Extension(name).reference(), drop.cascade());
            case SCHEMA -> schema(draft, name.name());
            default -> {}
        }
    }

    private static void drop(Draft draft, @Nullable SchemaObject object, boolean cascade) {
        if (object != null) {
            Cascade.drop(draft, object.reference(), cascade);
        }
    }

    static void schema(Draft draft, String schema) {
        List<Reference> inside = draft.catalog.objects().keySet().stream()
                .filter(object -> Objects.equals(object.name().schema(), schema))
                .toList();
        inside.forEach(object -> Cascade.drop(draft, object, true));
        draft.catalog = draft.catalog.withSchema(schema, false);
    }
}
