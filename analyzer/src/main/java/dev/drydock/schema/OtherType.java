package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Set;

/**
 * A range, a shell or a base type that exists.
 *
 * @param name with its schema
 */
public record OtherType(Name name) implements UserType {

    @Override
    public Set<Reference> uses() {
        return Set.of();
    }
}
