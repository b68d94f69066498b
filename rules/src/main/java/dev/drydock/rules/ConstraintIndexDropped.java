package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import java.util.Optional;
import java.util.stream.Stream;

/** DROP INDEX is refused for the index of a constraint, and for a partition's part of an index. */
public final class ConstraintIndexDropped implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        return drop.object() == ObjectKind.INDEX
                ? drop.names().stream().flatMap(name -> finding(drop, name, facts).stream())
                : Stream.empty();
    }

    private static Optional<Finding> finding(Drop drop, Name name, Facts facts) {
        return facts.schema()
                .tableOfIndex(name)
                .flatMap(table -> table.index(name.name())
                        .filter(index -> index.parent() != null
                                || index.constraint()
                                        && table.constraint(name.name()).isPresent())
                        .map(index -> finding(drop, index, Shown.name(table))));
    }

    private static Finding finding(Drop drop, TableIndex index, Name table) {
        String name = Name.quoted(index.name());
        if (index.parent() != null) {
            return Finding.at(
                            drop.span(),
                            "the server refuses this: " + name + " is the part of the index "
                                    + Name.quoted(index.parent().name()) + " in the partition " + table)
                    .help("drop the index of the partitioned table, which takes this along");
        }
        return Finding.at(
                        drop.span(),
                        "the server refuses this: the constraint " + name + " of " + table + " stands on the index")
                .help("ALTER TABLE " + table + " DROP CONSTRAINT " + name + ", which takes the index along");
    }
}
