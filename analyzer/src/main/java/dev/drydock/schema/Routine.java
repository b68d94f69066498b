package dev.drydock.schema;

import dev.drydock.sql.Body;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function, a procedure or an aggregate that exists.
 *
 * @param name with its schema, without its arguments
 * @param arguments the types of its input arguments, as PostgreSQL names them
 * @param origin the statement that made it, or null for an aggregate
 * @param uses the types and relations that its signature names
 */
public record Routine(
        Name name, List<String> arguments, @Nullable CreateFunction origin, Set<Reference> uses)
        implements SchemaObject {

    public Routine {
        arguments = List.copyOf(arguments);
        uses = Set.copyOf(uses);
    }

    @Override
    public Reference reference() {
        return reference(name, arguments);
    }

    /** The text of its body, or null where none is known. */
    @Nullable
    String body() {
        return origin == null ? null : origin.body().map(Body::text).orElse(null);
    }

    static Reference reference(Name name, List<String> arguments) {
        return Reference.routine(name.sibling(name.name() + "(" + String.join(", ", arguments) + ")"));
    }

    Routine withName(Name changed) {
        return new Routine(changed, arguments, origin, uses);
    }
}
