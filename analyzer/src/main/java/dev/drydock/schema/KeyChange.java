package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.schema.TableIndex.Key;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.Deferral;
import dev.drydock.sql.ExclusionElement;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import dev.drydock.sql.Span;
import dev.drydock.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of primary keys, UNIQUE and EXCLUDE: constraints before an index of the same name. */
final class KeyChange {

    private KeyChange() {}

    /** A key before it has its name. */
    private record Wanted(
            @Nullable String name,
            Kind kind,
            TableIndex index,
            Deferral deferral,
            @Nullable String usingIndex) {

        boolean sameAs(Wanted other) {
            return usingIndex == null
                    && other.usingIndex == null
                    && index.sameAs(other.index)
                    && kind != Kind.EXCLUSION
                    && deferral == other.deferral;
        }
    }

    /** Adds the keys of one statement: the primary key first; a UNIQUE over the same columns is the same index. */
    static void addAll(Draft draft, Name table, List<TableAction> actions, boolean only) {
        List<Wanted> wanted = new ArrayList<>();
        for (TableAction action : actions) {
            Wanted key = wanted(draft, table, action);
            if (key != null) {
                wanted.add(key.kind() == Kind.PRIMARY_KEY ? 0 : wanted.size(), key);
            }
        }
        List<Wanted> kept = new ArrayList<>();
        for (Wanted key : wanted) {
            int same = 0;
            while (same < kept.size() && !kept.get(same).sameAs(key)) {
                same++;
            }
            if (same == kept.size()) {
                kept.add(key);
            } else if (kept.get(same).name() == null) {
                Wanted first = kept.get(same);
                kept.set(same, new Wanted(key.name(), first.kind(), first.index(), first.deferral(), null));
            }
        }
        kept.forEach(key -> add(draft, table, key, only));
    }

    private static @Nullable Wanted wanted(Draft draft, Name table, TableAction action) {
        if (action instanceof AddKey key) {
            List<Key> keys = new ArrayList<>();
            key.columns().forEach(column -> keys.add(key(column)));
            TableIndex index = new TableIndex(
                    "",
                    true,
                    true,
                    key.withoutOverlaps() ? "gist" : "btree",
                    keys,
                    key.include(),
                    null,
                    key.nullsNotDistinct(),
                    true,
                    null);
            return new Wanted(
                    key.name(),
                    key.primary() ? Kind.PRIMARY_KEY : Kind.UNIQUE,
                    index,
                    key.deferral(),
                    key.usingIndex());
        }
        if (action instanceof AddExclusion exclusion) {
            List<Key> keys = IndexChange.keys(
                    draft,
                    draft.present(table),
                    exclusion.elements().stream().map(ExclusionElement::key).toList(),
                    exclusion.include());
            Expression where = exclusion.where();
            TableIndex index = new TableIndex(
                    "",
                    false,
                    true,
                    exclusion.method(),
                    keys,
                    exclusion.include(),
                    where == null ? null : draft.formula(where, ConstraintChange.columnsOf(draft.present(table))),
                    false,
                    true,
                    null);
            return new Wanted(exclusion.name(), Kind.EXCLUSION, index, exclusion.deferral(), null);
        }
        return null;
    }

    private static Key key(String column) {
        Formula formula = new Formula(new Expression(Name.quoted(column), new Span(0, 0)), Set.of(column), Set.of());
        return new Key(column, formula, "", column);
    }

    /** A second primary key is refused, and a block that expects the refusal goes on. */
    private static void add(Draft draft, Name table, Wanted wanted, boolean only) {
        if (wanted.kind() == Kind.PRIMARY_KEY
                && !draft.present(table).primaryKey().isEmpty()) {
            return;
        }
        String using = wanted.usingIndex();
        if (using != null) {
            takeIndex(draft, table, wanted, using);
            return;
        }
        String name = wanted.name() == null ? madeUp(draft, table, wanted) : wanted.name();
        if (wanted.kind() == Kind.PRIMARY_KEY) {
            notNull(draft, table, wanted.index().keyColumns());
        }
        boolean whole = !only || draft.children(table).isEmpty();
        TableIndex index = wanted.index()
                .withName(name)
                .withValid(whole || !draft.present(table).partitioned());
        TableConstraint constraint = constraint(name, wanted, index);
        draft.change(table, t -> t.plus(index).plus(constraint));
        if (!only) {
            IndexChange.spread(draft, table, index, constraint);
        }
    }

    private static TableConstraint constraint(String name, Wanted wanted, TableIndex index) {
        List<String> columns = index.keyColumns();
        return TableConstraint.of(name, wanted.kind(), columns).withIndex(name).withDeferral(wanted.deferral());
    }

    private static String madeUp(Draft draft, Name table, Wanted wanted) {
        String columns = wanted.kind() == Kind.PRIMARY_KEY
                ? null
                : MadeUpName.joined(wanted.index().labels());
        return draft.freeRelation(table, columns, wanted.kind().suffix(), true);
    }

    /** With USING INDEX the index becomes the constraint's and takes its name (manual, ALTER TABLE). */
    private static void takeIndex(Draft draft, Name table, Wanted wanted, String using) {
        Optional<TableIndex> known = draft.present(table).index(using);
        if (known.isEmpty()) {
            return;
        }
        String name = wanted.name() == null ? using : wanted.name();
        TableIndex taken = known.get().withName(name).withConstraint(true);
        if (wanted.kind() == Kind.PRIMARY_KEY) {
            notNull(draft, table, taken.keyColumns());
        }
        draft.change(table, t -> t.changingIndex(using, i -> taken).plus(constraint(name, wanted, taken)));
    }

    /** A primary key makes its columns refuse NULL, in the tables below as well. */
    private static void notNull(Draft draft, Name table, List<String> columns) {
        for (String column : columns) {
            boolean known = draft.present(table)
                    .column(column)
                    .filter(TableColumn::notNull)
                    .isPresent();
            if (!known) {
                NotNullChange.set(draft, table, column, null, false, false);
            }
        }
    }
}
