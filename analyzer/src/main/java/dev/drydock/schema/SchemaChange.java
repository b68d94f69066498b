package dev.drydock.schema;

import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameTable;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement makes of a schema. */
final class SchemaChange {

    private SchemaChange() {}

    static Schema apply(Schema schema, Statement statement) {
        if (statement instanceof CreateTable create) {
            return create(schema, create);
        }
        if (statement instanceof AlterTable alter && alter.object() == ObjectKind.TABLE) {
            Schema changed = schema;
            for (TableAction action : alter.actions()) {
                changed = TableChange.apply(changed, action);
            }
            return changed;
        }
        if (statement instanceof AlterTable alter && alter.object() == ObjectKind.INDEX) {
            return alterIndex(schema, alter);
        }
        if (statement instanceof CreateIndex index) {
            return schema.changing(index.table(), table -> index(table, index));
        }
        if (statement instanceof Drop drop) {
            return drop(schema, drop);
        }
        if (statement instanceof CreateDomain domain) {
            return schema.with(domain);
        }
        return statement instanceof CreateFunction function ? schema.with(function) : schema;
    }

    private static Schema create(Schema schema, CreateTable create) {
        Name name = Schema.qualified(create.table());
        if (create.ifNotExists() && schema.table(name).isPresent()) {
            return schema;
        }
        List<TableColumn> columns = new ArrayList<>();
        boolean complete = create.query() == null;
        List<Name> templates = new ArrayList<>(create.inherits());
        create.like().forEach(like -> templates.add(like.table()));
        if (create.partitionOf() != null) {
            templates.add(create.partitionOf());
        }
        for (Name template : templates) {
            Optional<Table> known = schema.table(template);
            known.ifPresent(table -> columns.addAll(table.columns()));
            complete &= known.isPresent();
        }
        for (Column column : create.columns()) {
            columns.add(column(column));
        }
        Name parent = create.partitionOf() == null ? null : Schema.qualified(create.partitionOf());
        Schema created = schema.with(
                new Table(name, columns, List.of(), List.of(), create.partitionBy() != null, parent, complete, create));
        for (TableAction action : create.actions()) {
            created = TableChange.apply(created, action);
        }
        return created;
    }

    static TableColumn column(Column column) {
        return new TableColumn(
                column.name(), stored(column.type()), column.notNull(), column.defaultValue(), column.generated());
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

    private static Schema alterIndex(Schema schema, AlterTable alter) {
        Optional<Table> owner = schema.tableOfIndex(alter.table());
        if (owner.isEmpty() || !(alter.actions().get(0) instanceof RenameTable rename)) {
            return schema;
        }
        return schema.with(owner.get().renamingIndex(alter.table().name(), rename.to()));
    }

    private static Table index(Table table, CreateIndex index) {
        String name =
                index.name() == null ? madeUpName(table, index) : index.name().name();
        if (table.indexes().stream().anyMatch(i -> i.name().equals(name))) {
            return table;
        }
        List<TableIndex> indexes = new ArrayList<>(table.indexes());
        indexes.add(new TableIndex(name, index));
        return table.withIndexes(indexes);
    }

    private static String madeUpName(Table table, CreateIndex index) {
        StringBuilder name = new StringBuilder(table.name().name());
        index.keys().forEach(key -> name.append('_').append(key.column() == null ? "expr" : key.column()));
        return name.append("_idx").toString();
    }

    private static Schema withoutSchema(Schema schema, String dropped) {
        Schema changed = schema;
        for (Name table : schema.tables().keySet()) {
            if (dropped.equals(table.schema())) {
                changed = TableChange.withoutReferencesTo(changed.without(table), table);
            }
        }
        return changed;
    }

    private static Schema drop(Schema schema, Drop drop) {
        Schema changed = schema;
        for (Name name : drop.names()) {
            if (drop.object() == ObjectKind.TABLE) {
                changed = TableChange.withoutReferencesTo(changed.without(name), Schema.qualified(name));
            } else if (drop.object() == ObjectKind.INDEX) {
                Optional<Table> owner = changed.tableOfIndex(name);
                if (owner.isPresent()) {
                    changed = changed.with(owner.get().withoutIndex(name.name()));
                }
            } else if (drop.object() == ObjectKind.SCHEMA) {
                changed = withoutSchema(changed, name.name());
            }
        }
        return changed;
    }
}
