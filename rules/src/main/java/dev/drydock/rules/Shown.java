package dev.drydock.rules;

import dev.drydock.schema.Relation;
import dev.drydock.sql.Name;
import java.util.Collection;
import java.util.stream.Collectors;

/** How findings name what the schema knows. */
final class Shown {

    private Shown() {}

    /** The table as people write it: without the schema public. */
    static Name name(Relation relation) {
        Name name = relation.name();
        return "public".equals(name.schema()) ? Name.of(name.name()) : name;
    }

    /** The names, with commas between. */
    static String list(Collection<Name> names) {
        return names.stream().map(Name::toString).distinct().collect(Collectors.joining(", "));
    }
}
