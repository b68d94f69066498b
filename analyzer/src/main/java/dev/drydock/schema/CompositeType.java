package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A composite type that exists.
 *
 * @param name with its schema
 * @param attributes in order
 */
public record CompositeType(Name name, List<TableColumn> attributes) implements UserType {

    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    @Override
    public Set<Reference> uses() {
        Set<Reference> uses = new LinkedHashSet<>();
        attributes.forEach(attribute -> uses.addAll(attribute.uses()));
        return uses;
    }
}
