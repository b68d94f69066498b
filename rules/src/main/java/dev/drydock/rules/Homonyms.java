package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.schema.Table;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.stream.Stream;

/** Tells where a name without a schema may mean another table than the one that is known. */
final class Homonyms {

    private Homonyms() {}

    /** Tells whether the history writes the table's name with another schema: the session's search path then decides. */
    static boolean has(Table table, Facts facts) {
        Name name = table.name();
        return facts.history().migrations().stream()
                .flatMap(Later::of)
                .flatMap(Homonyms::names)
                .anyMatch(other -> other.name().equals(name.name())
                        && other.schema() != null
                        && !other.schema().equals(name.schema()));
    }

    private static Stream<Name> names(Statement statement) {
        return Stream.concat(
                statement.targets().stream(), statement.actions().stream().map(action -> action.table()));
    }
}
