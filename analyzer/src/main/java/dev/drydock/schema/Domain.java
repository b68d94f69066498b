package dev.drydock.schema;

import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A domain that exists.
 *
 * @param name with its schema
 * @param type the type behind it
 * @param notNull whether it refuses NULL
 * @param defaultValue its default, or null
 * @param constraints its CHECKs, and from version 17 on its NOT NULL
 * @param typeUses the user's type behind {@code type}, if it is one that is known
 */
public record Domain(
        Name name,
        DataType type,
        boolean notNull,
        @Nullable Formula defaultValue,
        List<TableConstraint> constraints,
        Set<Reference> typeUses)
        implements UserType {

    public Domain {
        constraints = List.copyOf(constraints);
        typeUses = Set.copyOf(typeUses);
    }

    @Override
    public Set<Reference> uses() {
        Set<Reference> uses = new LinkedHashSet<>(typeUses);
        constraints.forEach(constraint -> uses.addAll(constraint.uses()));
        if (defaultValue != null) {
            uses.addAll(defaultValue.uses());
        }
        return uses;
    }

    Domain withName(Name changed) {
        return new Domain(changed, type, notNull, defaultValue, constraints, typeUses);
    }

    Domain withNotNull(boolean changed) {
        return new Domain(name, type, changed, defaultValue, constraints, typeUses);
    }

    Domain withDefault(@Nullable Formula changed) {
        return new Domain(name, type, notNull, changed, constraints, typeUses);
    }

    Domain withConstraints(List<TableConstraint> changed) {
        return new Domain(name, type, notNull, defaultValue, changed, typeUses);
    }
}
