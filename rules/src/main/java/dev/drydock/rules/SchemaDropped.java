package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.List;
import java.util.stream.Stream;

/** Dropping a schema takes all tables in it along. */
public final class SchemaDropped implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.object() != ObjectKind.SCHEMA || !drop.cascade()) {
            return Stream.empty();
        }
        List<Name> gone = drop.names().stream()
                .flatMap(schema -> facts.schema().tables().values().stream()
                        .filter(table -> schema.name().equals(table.name().schema()) && !facts.isNew(table.name())))
                .map(Shown::name)
                .toList();
        if (gone.isEmpty()) {
            return Stream.empty();
        }
        String tables = gone.size() == 1 ? gone.get(0).toString() : gone.get(0) + " and " + (gone.size() - 1) + " more";
        return Stream.of(Finding.at(
                        drop.span(),
                        "the rows of " + tables
                                + " are gone for good, and code that still names the tables fails at once")
                .help(
                        "drop the tables one by one in a release after the last one that uses them; DROP SCHEMA without CASCADE then proves that none is left")
                .locking(LockMode.ACCESS_EXCLUSIVE, gone.get(0)));
    }
}
