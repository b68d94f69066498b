package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.View;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropExpression;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What needs a column, in the words of a finding. */
final class Dependents {

    private Dependents() {}

    /** The views whose query reads the column; those that may mean a column of another table are left out. */
    static Stream<String> views(Table table, String column, Facts facts) {
        return facts.schema().usersOf(table).stream()
                .filter(user -> user instanceof View view && surelyReads(view, table.name(), column))
                .map(view -> "the view " + Shown.name((View) view));
    }

    private static boolean surelyReads(View view, Name table, String column) {
        return view.reads(table, column)
                && view.reads().values().stream()
                                .filter(columns -> columns.contains(column))
                                .count()
                        == 1;
    }

    /** The columns of the table that are generated from the column, but for those that one of the actions drops or makes ordinary ones. */
    static Stream<String> generated(Table table, String column, List<TableAction> actions) {
        return table.columns().stream()
                .filter(other ->
                        reads(other, column) && actions.stream().noneMatch(action -> ends(action, other.name())))
                .map(other -> "the generated column " + Name.quoted(other.name()));
    }

    private static boolean ends(TableAction action, String generated) {
        return action instanceof DropColumn drop && drop.column().equals(generated)
                || action instanceof DropExpression end && end.column().equals(generated);
    }

    private static boolean reads(TableColumn other, String column) {
        boolean generated = other.generated() != null;
        return generated && other.value() != null && other.value().columns().contains(column);
    }

    /** The triggers, policies and rules of the table that name the column. */
    static Stream<String> triggers(Table table, String column) {
        return table.triggers().stream()
                .filter(trigger -> trigger.columns().contains(column))
                .map(trigger ->
                        "the " + trigger.kind().name().toLowerCase(Locale.ROOT) + " " + Name.quoted(trigger.name()));
    }

    /** The foreign keys of other tables that refer to the column. */
    static Stream<String> foreignKeys(Table table, String column, Facts facts) {
        return facts.schema().usersOf(table).stream()
                .filter(user -> user instanceof Table other && other != table)
                .flatMap(user -> foreignKeys((Table) user, table.name(), column));
    }

    private static Stream<String> foreignKeys(Table other, Name table, String column) {
        return other.foreignKeys()
                .filter(key -> refers(key, table, column))
                .map(key -> "the foreign key " + Name.quoted(key.name()) + " of " + Shown.name(other));
    }

    private static boolean refers(TableConstraint key, Name table, String column) {
        TableConstraint.Target target = key.target();
        return target != null
                && target.table().equals(table)
                && target.columns().contains(column);
    }

    /** What DROP without CASCADE of the object would leave behind; objects that go along are left out. */
    static Stream<String> of(SchemaObject object, Set<Name> going, Facts facts) {
        return facts.schema().usersOf(object).stream()
                .filter(user -> !going.contains(user.name()))
                .flatMap(user -> needs(user, object));
    }

    private static Stream<String> needs(SchemaObject user, SchemaObject object) {
        if (user instanceof View view) {
            return Stream.of("the view " + Shown.name(view));
        }
        if (!(user instanceof Table table) || object.name().equals(table.partitionOf())) {
            return Stream.empty();
        }
        if (table.shape().inherits().contains(object.name())) {
            return Stream.of("the table " + Shown.name(table) + ", which inherits from it,");
        }
        Stream<String> typed = table.columns().stream()
                .filter(column -> column.typeUses().contains(object.reference()))
                .map(column -> "the column " + Shown.name(table) + "." + Name.quoted(column.name()));
        Stream<String> filled = table.columns().stream()
                .filter(column -> column.defaultValue() != null
                        && column.value() != null
                        && column.value().uses().contains(object.reference()))
                .map(column -> "the default of " + Shown.name(table) + "." + Name.quoted(column.name()));
        Stream<String> keys = table.foreignKeys()
                .filter(key -> object instanceof Table && object.name().equals(key.referenced()))
                .map(key -> "the foreign key " + Name.quoted(key.name()) + " of " + Shown.name(table));
        return Stream.concat(typed, Stream.concat(filled, keys));
    }
}
