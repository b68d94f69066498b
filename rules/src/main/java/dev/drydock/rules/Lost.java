package dev.drydock.rules;

import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.Trigger;
import dev.drydock.schema.View;
import dev.drydock.sql.Drop;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a statement drops beyond the objects that it names, in the words of a finding. */
final class Lost {

    private Lost() {}

    /** The losses, those of objects that are older than the migration alone. */
    static Stream<String> between(Statement statement, Schema migration, Schema before, Schema after) {
        Set<Name> named = (statement instanceof Drop drop ? drop.names() : statement.targets())
                .stream().map(before::qualified).collect(Collectors.toSet());
        Set<String> columns = statement.actions().stream()
                .filter(DropColumn.class::isInstance)
                .map(action -> ((DropColumn) action).column())
                .collect(Collectors.toSet());
        Set<SchemaObject> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(after.objects());
        return before.objects().stream()
                .filter(object -> !left.contains(object)
                        && migration.relation(object.name()).isPresent())
                .flatMap(object -> {
                    if (object instanceof View view) {
                        boolean gone = after.relation(view.name()).isEmpty() && !named.contains(view.name());
                        return gone ? Stream.of(view(view.name())) : Stream.empty();
                    }
                    return object instanceof Table table
                            ? table(table, after.table(table.name()).orElse(null), named, columns)
                            : Stream.empty();
                });
    }

    static String view(Name view) {
        return "the view " + shown(view);
    }

    static String trigger(String trigger, Name table) {
        return "the trigger " + Name.quoted(trigger) + " of " + shown(table);
    }

    private static Stream<String> table(Table table, @Nullable Table left, Set<Name> named, Set<String> columns) {
        if (left == null) {
            boolean along = named.contains(table.name()) || table.partitionOf() != null;
            return along ? Stream.empty() : Stream.of("the table " + shown(table.name()));
        }
        Stream<String> keys = table.foreignKeys()
                .filter(key -> left.constraint(key.name()).isEmpty() && !touches(key, table, named, columns))
                .map(key -> "the foreign key " + Name.quoted(key.name()) + " of " + shown(table.name()));
        Stream<String> gone = table.columns().stream()
                .map(TableColumn::name)
                .filter(column -> left.column(column).isEmpty())
                .filter(column -> !named.contains(table.name()) || !columns.contains(column))
                .map(column -> "the column " + shown(table.name()) + "." + Name.quoted(column));
        Stream<String> triggers = table.triggers().stream()
                .filter(trigger -> trigger.kind() == Trigger.Kind.TRIGGER && trigger.parent() == null)
                .map(Trigger::name)
                .filter(name ->
                        left.triggers().stream().noneMatch(other -> other.name().equals(name)))
                .map(name -> trigger(name, table.name()));
        return Stream.of(keys, gone, triggers).flatMap(lost -> lost);
    }

    private static boolean touches(TableConstraint key, Table table, Set<Name> named, Set<String> columns) {
        return named.contains(table.name()) && key.columns().stream().anyMatch(columns::contains)
                || Objects.equals(key.referenced(), table.name());
    }

    private static Name shown(Name name) {
        return "public".equals(name.schema()) ? Name.of(name.name()) : name;
    }
}
