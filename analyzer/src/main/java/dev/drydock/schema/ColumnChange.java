package dev.drydock.schema;

import dev.drydock.schema.TableColumn.Filling;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddIdentity;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.Column;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Identity;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetExpression;
import dev.drydock.sql.SetIdentity;
import dev.drydock.sql.Span;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What becomes of columns. */
final class ColumnChange {

    private static final Pattern BLANK = Pattern.compile("[\\s()]+");
    private static final Pattern CAST = Pattern.compile("(::[\\w.\"]+(\\[\\])*)?");

    private ColumnChange() {}

    /** The column as it will be, its sequence made; its constraints are not its own matter. */
    static TableColumn column(Draft draft, Name table, Column written, List<String> columns) {
        DataType type = draft.type(stored(written.type()));
        Filling filling = filling(written.identity(), written.generated(), written.stored(), written.defaultValue());
        Formula value = null;
        if (written.type().isSerial()) {
            Name sequence = SequenceChange.serial(draft, table, written.name());
            filling = Filling.DEFAULT;
            value = nextval(sequence, written);
        } else if (written.identity() != null) {
            SequenceChange.identity(draft, table, written.name(), written.identity());
        } else if (written.generated() != null) {
            value = draft.formula(written.generated(), columns);
        } else if (written.defaultValue() != null) {
            boolean none = isNothing(draft, written.defaultValue(), type);
            value = none ? null : draft.formula(written.defaultValue(), List.of());
            filling = none ? Filling.NOTHING : filling;
        }
        return new TableColumn(
                written.name(),
                type,
                written.notNull(),
                filling,
                value,
                written.collation(),
                draft.typeUses(type),
                0,
                true);
    }

    /** A default that is NULL is kept only if the column's type has yet to make it its own (measured, 13 and 18). */
    static boolean isNothing(Draft draft, Expression value, DataType type) {
        String text = BLANK.matcher(value.text()).replaceAll("");
        boolean nothing = text.length() >= 4 && text.regionMatches(true, 0, "null", 0, 4);
        boolean cast = nothing && CAST.matcher(text.substring(4)).matches();
        boolean domain = draft.catalog.object(Reference.type(type.name())) instanceof Domain && type.dimensions() == 0;
        return cast && !domain && type.modifiers().isEmpty();
    }

    static Filling filling(
            @Nullable Identity identity,
            @Nullable Expression generated,
            boolean stored,
            @Nullable Expression defaultValue) {
        if (identity != null) {
            return identity.always() ? Filling.IDENTITY_ALWAYS : Filling.IDENTITY_BY_DEFAULT;
        }
        if (generated != null) {
            return stored ? Filling.STORED : Filling.VIRTUAL;
        }
        return defaultValue == null ? Filling.NOTHING : Filling.DEFAULT;
    }

    private static Formula nextval(Name sequence, Column written) {
        String text = "nextval('" + sequence.toString().replace("'", "''") + "'::regclass)";
        return new Formula(new Expression(text, written.type().span()), Set.of(), Set.of(Reference.relation(sequence)));
    }

    /** A serial column is an integer column with a sequence behind it. */
    private static DataType stored(DataType type) {
        if (!type.isSerial()) {
            return type;
        }
        String integer = switch (type.name().name()) {
            case "bigserial" -> "bigint";
            case "smallserial" -> "smallint";
            default -> "integer";
        };
        return new DataType(Name.of(integer), List.of(), type.dimensions(), type.span());
    }

    static void add(Draft draft, Name table, AddColumn add, boolean only) {
        Table before = draft.present(table);
        Column written = add.column();
        if (before.column(written.name()).isPresent()) {
            return;
        }
        List<String> names = before.columns().stream().map(TableColumn::name).toList();
        TableColumn column = column(draft, table, written, names);
        draft.change(table, t -> t.plus(column));
        for (Table child : only ? List.<Table>of() : draft.children(table)) {
            inherit(draft, child.name(), column);
        }
        ConstraintChange.ofColumn(draft, table, written, only);
        ConstraintChange.addAll(draft, table, add.constraints(), only);
    }

    private static void inherit(Draft draft, Name child, TableColumn column) {
        boolean known = draft.present(child).column(column.name()).isPresent();
        TableColumn inherited = column.withInheritance(1, false);
        draft.change(
                child,
                t -> known
                        ? t.changingColumn(column.name(), c -> c.withInheritance(c.inherited() + 1, c.local()))
                        : t.plus(inherited));
        for (Table grandchild : known ? List.<Table>of() : draft.children(child)) {
            inherit(draft, grandchild.name(), column);
        }
    }

    static void changeType(Draft draft, Name table, AlterColumnType alter, boolean only) {
        DataType type = draft.type(alter.type());
        each(draft, table, only, alter.column(), c -> c.withType(type, alter.collation(), draft.typeUses(type)));
    }

    static void setDefault(Draft draft, Name table, String column, @Nullable Expression value, boolean only) {
        DataType type = draft.present(table)
                .column(column)
                .map(TableColumn::type)
                .orElse(new DataType(Name.of("unknown"), List.of(), 0, new Span(0, 0)));
        boolean none = value == null || isNothing(draft, value, type);
        Formula formula = value == null || none ? null : draft.formula(value, List.of());
        each(
                draft,
                table,
                only,
                column,
                c -> c.withValue(formula == null ? Filling.NOTHING : Filling.DEFAULT, formula));
    }

    static void addIdentity(Draft draft, Name table, AddIdentity add) {
        SequenceChange.identity(draft, table, add.column(), add.identity());
        Filling filling = filling(add.identity(), null, false, null);
        Set<Name> family =
                draft.present(table).partitioned() && draft.server.atLeast(17) ? draft.family(table) : Set.of(table);
        for (Name member : family) {
            draft.change(member, t -> t.changingColumn(add.column(), c -> c.withValue(filling, null)));
        }
    }

    static void setIdentity(Draft draft, Name table, SetIdentity set) {
        if (set.always() != null) {
            Filling filling = set.always() ? Filling.IDENTITY_ALWAYS : Filling.IDENTITY_BY_DEFAULT;
            for (Name member : draft.family(table)) {
                draft.change(
                        member,
                        t -> t.changingColumn(set.column(), c -> c.identity() ? c.withValue(filling, null) : c));
            }
        }
    }

    static void dropIdentity(Draft draft, Name table, String column) {
        SequenceChange.dropIdentity(draft, table, column);
        for (Name member : draft.family(table)) {
            draft.change(
                    member, t -> t.changingColumn(column, c -> c.identity() ? c.withValue(Filling.NOTHING, null) : c));
        }
    }

    static void setExpression(Draft draft, Name table, SetExpression set, boolean only) {
        List<String> names =
                draft.present(table).columns().stream().map(TableColumn::name).toList();
        Formula formula = draft.formula(set.expression(), names);
        each(draft, table, only, set.column(), c -> c.withValue(c.filling(), formula));
    }

    static void dropExpression(Draft draft, Name table, String column, boolean only) {
        each(
                draft,
                table,
                only,
                column,
                c -> c.filling() == Filling.STORED || c.filling() == Filling.VIRTUAL
                        ? c.withValue(Filling.NOTHING, null)
                        : c);
    }

    static void each(Draft draft, Name table, boolean only, String column, UnaryOperator<TableColumn> change) {
        for (Name member : only ? Set.of(table) : draft.family(table)) {
            draft.change(member, t -> t.changingColumn(column, change));
        }
    }
}
