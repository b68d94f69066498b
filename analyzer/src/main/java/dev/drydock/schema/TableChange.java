package dev.drydock.schema;

import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.AddCheck;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.AddExclusion;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.AddNotNull;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.AttachPartition;
import dev.drydock.sql.DetachPartition;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.DropConstraint;
import dev.drydock.sql.DropDefault;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Expression;
import dev.drydock.sql.IndexKey;
import dev.drydock.sql.Name;
import dev.drydock.sql.RenameColumn;
import dev.drydock.sql.RenameConstraint;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.SetNotNull;
import dev.drydock.sql.SetSchema;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one action of ALTER TABLE or CREATE TABLE makes of a schema. */
final class TableChange {

    private TableChange() {}

    static Schema apply(Schema schema, TableAction action) {
        if (action instanceof AddColumn add) {
            return addColumn(schema, add);
        }
        if (action instanceof RenameTable rename) {
            return rename(
                    schema, rename.table(), Schema.qualified(rename.table()).sibling(rename.to()));
        }
        if (action instanceof SetSchema set) {
            return rename(schema, set.table(), Name.of(set.schema(), set.table().name()));
        }
        if (action instanceof AttachPartition attach) {
            return schema.changing(attach.partition(), t -> t.withPartitionOf(Schema.qualified(attach.table())));
        }
        if (action instanceof DetachPartition detach) {
            return schema.changing(detach.partition(), t -> t.withPartitionOf(null));
        }
        return schema.changing(action.table(), table -> changed(table, action));
    }

    private static Table changed(Table table, TableAction action) {
        if (action instanceof AlterColumnType alter) {
            return table.changing(alter.column(), c -> c.withType(alter.type()));
        }
        if (action instanceof SetNotNull set) {
            return table.changing(set.column(), c -> c.withNotNull(true));
        }
        if (action instanceof DropNotNull drop) {
            return table.changing(drop.column(), c -> c.withNotNull(false));
        }
        if (action instanceof SetDefault set) {
            return table.changing(set.column(), c -> c.withDefault(set.value()));
        }
        if (action instanceof DropDefault drop) {
            return table.changing(drop.column(), c -> c.withDefault(null));
        }
        if (action instanceof DropColumn drop) {
            return withoutColumn(table, drop.column());
        }
        if (action instanceof RenameColumn rename) {
            return table.changing(rename.column(), c -> c.withName(rename.to()))
                    .withConstraints(table.constraints().stream()
                            .map(c -> c.withColumn(rename.column(), rename.to()))
                            .toList());
        }
        return constraints(table, action);
    }

    private static Table constraints(Table table, TableAction action) {
        if (action instanceof AddForeignKey key) {
            return with(
                    table,
                    key.name(),
                    Kind.FOREIGN_KEY,
                    key.columns(),
                    null,
                    Schema.qualified(key.referenced()),
                    !key.notValid() && !key.notEnforced());
        }
        if (action instanceof AddCheck check) {
            List<String> columns = List.copyOf(check.condition().columns());
            return with(
                    table,
                    check.name(),
                    Kind.CHECK,
                    columns,
                    check.condition(),
                    null,
                    !check.notValid() && !check.notEnforced());
        }
        if (action instanceof AddKey key) {
            return key(table, key);
        }
        if (action instanceof AddExclusion exclusion) {
            return with(table, exclusion.name(), Kind.EXCLUSION, List.of(), null, null, true);
        }
        if (action instanceof AddNotNull notNull) {
            Table constrained = with(
                    table, notNull.name(), Kind.NOT_NULL, List.of(notNull.column()), null, null, !notNull.notValid());
            return notNull.notValid() ? constrained : constrained.changing(notNull.column(), c -> c.withNotNull(true));
        }
        if (action instanceof ValidateConstraint validate) {
            return replacing(table, validate.name(), TableConstraint::validated);
        }
        if (action instanceof RenameConstraint rename) {
            return replacing(table, rename.name(), c -> c.withName(rename.to()));
        }
        if (action instanceof DropConstraint drop) {
            return table.withConstraints(table.constraints().stream()
                    .filter(c -> !c.name().equals(drop.name()))
                    .toList());
        }
        return table;
    }

    /** With USING INDEX the index becomes the constraint's and takes its name (manual, ALTER TABLE). */
    private static Table key(Table table, AddKey key) {
        String index = key.usingIndex();
        List<String> columns = index == null ? key.columns() : columnsOf(table, index);
        Table keyed = with(
                index == null ? table : table.withoutIndex(index),
                key.name() == null ? index : key.name(),
                key.primary() ? Kind.PRIMARY_KEY : Kind.UNIQUE,
                columns,
                null,
                null,
                true);
        for (String column : key.primary() ? columns : List.<String>of()) {
            keyed = keyed.changing(column, c -> c.withNotNull(true));
        }
        return keyed;
    }

    private static List<String> columnsOf(Table table, String index) {
        return table.indexes().stream()
                .filter(i -> i.name().equals(index))
                .flatMap(i -> i.definition().keys().stream())
                .map(IndexKey::column)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Schema addColumn(Schema schema, AddColumn add) {
        Optional<Table> known = schema.table(add.table());
        if (known.isPresent() && known.get().column(add.column().name()).isPresent()) {
            return schema;
        }
        Schema changed = schema.changing(add.table(), table -> {
            List<TableColumn> columns = new ArrayList<>(table.columns());
            columns.add(SchemaChange.column(add.column()));
            return table.withColumns(columns);
        });
        for (TableAction constraint : add.constraints()) {
            changed = apply(changed, constraint);
        }
        return changed;
    }

    /** A dropped column takes its constraints and indexes along (manual, ALTER TABLE). */
    private static Table withoutColumn(Table table, String column) {
        return table.withColumns(table.columns().stream()
                        .filter(c -> !c.name().equals(column))
                        .toList())
                .withConstraints(table.constraints().stream()
                        .filter(c -> !c.columns().contains(column))
                        .toList())
                .withIndexes(table.indexes().stream()
                        .filter(index -> index.definition().keys().stream()
                                .noneMatch(key -> key.expression().columns().contains(column)))
                        .toList());
    }

    private static Schema rename(Schema schema, Name from, Name to) {
        Optional<Table> known = schema.table(from);
        if (known.isEmpty()) {
            return schema;
        }
        Schema changed = schema.without(from).with(known.get().withName(to));
        Name before = Schema.qualified(from);
        for (Table table : changed.tables().values()) {
            changed = changed.with(table.renamingOther(before, to));
        }
        return changed;
    }

    static Schema withoutReferencesTo(Schema schema, Name dropped) {
        Schema changed = schema;
        for (Table table : schema.tables().values()) {
            if (table.foreignKeys().anyMatch(key -> dropped.equals(key.referenced()))) {
                changed = changed.with(table.withConstraints(table.constraints().stream()
                        .filter(c -> !dropped.equals(c.referenced()))
                        .toList()));
            }
        }
        return changed;
    }

    private static Table replacing(Table table, String name, Function<TableConstraint, TableConstraint> change) {
        return table.withConstraints(table.constraints().stream()
                .map(c -> c.name().equals(name) ? change.apply(c) : c)
                .toList());
    }

    private static Table with(
            Table table,
            @Nullable String name,
            Kind kind,
            List<String> columns,
            @Nullable Expression condition,
            @Nullable Name referenced,
            boolean valid) {
        List<TableConstraint> constraints = new ArrayList<>(table.constraints());
        String known = name == null ? madeUpName(table, kind, columns) : name;
        constraints.add(new TableConstraint(known, kind, columns, condition, referenced, valid));
        return table.withConstraints(constraints);
    }

    /** PostgreSQL names a constraint {@code table_columns_suffix} and numbers it where that is taken (13 to 18). */
    private static String madeUpName(Table table, Kind kind, List<String> columns) {
        boolean named = kind != Kind.PRIMARY_KEY && (kind != Kind.CHECK || columns.size() == 1);
        String base = table.name().name() + (named && !columns.isEmpty() ? "_" + String.join("_", columns) : "") + "_"
                + kind.suffix();
        String name = base;
        for (int i = 1; table.constraint(name).isPresent(); i++) {
            name = base + i;
        }
        return name;
    }
}
