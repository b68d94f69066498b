package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.List;
import java.util.Set;

/**
 * An enum that exists.
 *
 * @param name with its schema
 * @param labels in their order
 */
public record EnumType(Name name, List<String> labels) implements UserType {

    public EnumType {
        labels = List.copyOf(labels);
    }

    @Override
    public Set<Reference> uses() {
        return Set.of();
    }

    EnumType withName(Name changed) {
        return new EnumType(changed, labels);
    }
}
