package dev.drydock.schema;

import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows names from one to another. */
final class References {

    private References() {}

    static Set<Reference> renamed(Set<Reference> uses, Reference from, Reference to) {
        if (!uses.contains(from)) {
            return uses;
        }
        Set<Reference> renamed = new LinkedHashSet<>(uses);
        renamed.remove(from);
        renamed.add(to);
        return renamed;
    }

    static DataType renamed(DataType type, Reference from, Reference to) {
        boolean same = from.kind() != Reference.Kind.ROUTINE && type.name().equals(from.name());
        return same ? new DataType(to.name(), type.modifiers(), type.dimensions(), type.span()) : type;
    }

    static @Nullable Name renamed(@Nullable Name name, Reference from, Reference to) {
        return from.kind() == Reference.Kind.RELATION && from.name().equals(name) ? to.name() : name;
    }

    static List<String> renamed(List<String> columns, String column, String to) {
        return columns.contains(column)
                ? columns.stream().map(c -> c.equals(column) ? to : c).toList()
                : columns;
    }
}
