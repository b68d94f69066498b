package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.schema.Formula;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.Fragment;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares indexes of one table by what they can answer. */
final class IndexShape {

    private IndexShape() {}

    /** The index as the schema sees it that the statement makes; nothing where it makes none. */
    static Optional<TableIndex> made(CreateIndex create, Table table, Facts facts) {
        return Work.exists(create, facts)
                ? Optional.empty()
                : facts.schema().apply(create).table(table.name()).stream()
                        .flatMap(after -> after.indexes().stream())
                        .filter(index -> !table.indexes().contains(index))
                        .findFirst();
    }

    /** Tells whether the first keys of the longer index are those of the shorter one, over the same rows. */
    static boolean begins(TableIndex longer, TableIndex shorter) {
        boolean same = longer.method().equals(shorter.method())
                && longer.keys().size() >= shorter.keys().size()
                && text(longer.where()).equals(text(shorter.where()));
        for (int i = 0; same && i < shorter.keys().size(); i++) {
            TableIndex.Key one = longer.keys().get(i);
            TableIndex.Key other = shorter.keys().get(i);
            same = text(one.formula()).equals(text(other.formula()))
                    && one.options().equals(other.options());
        }
        return same;
    }

    /** Tells whether this migration or a later one drops the index, or the constraint before it. */
    static boolean goes(TableIndex index, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && (facts.later(Drop.class).stream().anyMatch(drop -> drops(drop, index.name()))
                        || facts.later(DropConstraint.class).stream()
                                .anyMatch(gone -> gone.name().equals(index.name()))
                        || Later.of(migration).anyMatch(statement -> drops(statement, index.name())));
    }

    private static boolean drops(Statement statement, String index) {
        return statement instanceof Drop drop
                        && drop.object() == ObjectKind.INDEX
                        && drop.names().stream().anyMatch(name -> name.name().equals(index))
                || statement.actions().stream()
                        .anyMatch(action -> action instanceof DropConstraint gone
                                && gone.name().equals(index));
    }

    private static String text(@Nullable Formula formula) {
        return formula == null ? "" : Fragment.plain(formula.expression().text());
    }
}
