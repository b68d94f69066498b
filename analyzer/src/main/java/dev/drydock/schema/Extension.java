package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Set;

/**
 * An extension that a statement created; what is in it is not known.
 *
 * @param name without a schema, as extensions have none of their own
 */
public record Extension(Name name) implements SchemaObject {

    @Override
    public Reference reference() {
        return new Reference(Reference.Kind.EXTENSION, name);
    }

    @Override
    public Set<Reference> uses() {
        return Set.of();
    }
}
