package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.stream.Stream;

/** Tells where a name without a schema may mean another table than the one that is known: a tool may set the search path. */
final class Homonyms {

    private Homonyms() {}

    /** Tells whether the history writes the table's name, given with its schema, in a way that means one of another schema. */
    static boolean has(Name table, Facts facts) {
        return facts.history().migrations().stream()
                .flatMap(Later::of)
                .flatMap(Homonyms::names)
                .anyMatch(other -> other.name().equals(table.name())
                        && !facts.schema().qualified(other).equals(table));
    }

    private static Stream<Name> names(Statement statement) {
        return Stream.concat(
                statement.targets().stream(), statement.actions().stream().map(TableAction::table));
    }
}
