package dev.drydock.schema;

import dev.drydock.sql.Deferral;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a schema into words, object by object. */
final class Descriptions {

    private final Map<String, Description> described = new LinkedHashMap<>();

    private Descriptions() {}

    /** Describes what exists; what is the very same object in the other schema gets its name alone. */
    static Map<String, Description> of(Schema schema, Schema other) {
        Descriptions descriptions = new Descriptions();
        List<SchemaObject> objects = new ArrayList<>(schema.objects());
        objects.sort(Comparator.comparing((SchemaObject o) -> o.reference().kind())
                .thenComparing(o -> o.reference().name()));
        for (SchemaObject object : objects) {
            if (other.holds(object)) {
                descriptions.same(object);
            } else {
                descriptions.object(object);
            }
        }
        return descriptions.described;
    }

    private void object(SchemaObject object) {
        if (object instanceof Table table) {
            table(table);
        } else if (object instanceof View view) {
            view(view);
        } else if (object instanceof Sequence sequence) {
            String owner = sequence.ownerTable() == null
                    ? null
                    : column(sequence.ownerTable(), String.valueOf(sequence.ownerColumn()));
            put("sequence " + sequence.name(), null, attributes("owned by", owner));
        } else if (object instanceof EnumType type) {
            put("type " + type.name(), null, attributes("labels", String.join(", ", type.labels())));
        } else if (object instanceof CompositeType type) {
            String columns = type.attributes().stream()
                    .map(a -> Name.quoted(a.name()) + " " + a.type())
                    .collect(Collectors.joining(", "));
            put("type " + type.name(), null, attributes("attributes", columns));
        } else if (object instanceof Domain domain) {
            domain(domain);
        } else if (object instanceof OtherType type) {
            put("type " + type.name(), null, Map.of());
        } else if (object instanceof Routine routine) {
            put(
                    "function " + routine.name() + "(" + String.join(", ", routine.arguments()) + ")",
                    null,
                    attributes("body", routine.body()));
        } else if (object instanceof Statistics statistics) {
            put("statistics " + statistics.name(), "table " + statistics.table(), Map.of());
        } else if (object instanceof Extension extension) {
            put("extension " + extension.name(), null, Map.of());
        }
    }

    /** Others may belong to a table. */
    private void same(SchemaObject object) {
        if (object instanceof Table table) {
            put((table.shape().foreign() ? "foreign table " : "table ") + table.name(), null, Map.of());
        }
    }

    private static String column(Name table, String column) {
        return table + "." + Name.quoted(column);
    }

    private void table(Table table) {
        String name = (table.shape().foreign() ? "foreign table " : "table ") + table.name();
        List<String> columns = table.columns().stream().map(TableColumn::name).toList();
        Map<String, String> attributes = attributes(
                "persistence",
                table.shape().persistence().isEmpty()
                        ? "permanent"
                        : table.shape().persistence().toLowerCase(Locale.ROOT),
                "partitioned",
                table.partitioned() ? "yes" : null,
                "partition bound",
                table.shape().bound(),
                "parents",
                table.parents().isEmpty() ? null : table.parents().toString());
        described.put(name, new Description(null, false, table.complete(), columns, attributes));
        for (TableColumn column : table.columns()) {
            String object = "column " + column(table.name(), column.name());
            described.put(object, new Description(name, true, true, List.of(), column(column)));
        }
        table.constraints().forEach(constraint -> constraint(constraint, table.name(), name));
        indexesAndTriggers(table, name);
    }

    private static Map<String, String> column(TableColumn column) {
        return attributes(
                "type",
                column.type().toString(),
                "collation",
                column.collation() == null ? null : column.collation().name(),
                "default",
                text(column.defaultValue() == null ? null : column.value()),
                "generated",
                text(column.generated() == null ? null : column.value()),
                "not null",
                column.notNull() ? "yes" : "no",
                "identity",
                !column.identity()
                        ? null
                        : column.filling() == TableColumn.Filling.IDENTITY_ALWAYS ? "always" : "by default");
    }

    private void constraint(TableConstraint constraint, Name table, String parent) {
        TableConstraint.Target target = constraint.target();
        put(
                "constraint " + Name.quoted(constraint.name()) + " on " + table,
                parent,
                attributes(
                        "kind",
                        constraint.kind().name().replace('_', ' '),
                        "columns",
                        constraint.columns().isEmpty() ? null : String.join(", ", constraint.columns()),
                        "condition",
                        text(constraint.formula()),
                        "referenced table",
                        target == null ? null : target.table().toString(),
                        "referenced columns",
                        target == null ? null : String.join(", ", target.columns()),
                        "on delete",
                        target == null ? null : target.onDelete().kind().name().replace('_', ' '),
                        "on update",
                        target == null ? null : target.onUpdate().kind().name().replace('_', ' '),
                        "deferral",
                        constraint.deferral() == Deferral.NOT_DEFERRABLE
                                ? null
                                : constraint.deferral().name().replace('_', ' '),
                        "valid",
                        constraint.valid() ? "yes" : "no"));
    }

    private void indexesAndTriggers(Relation relation, String parent) {
        for (TableIndex index : relation.indexes()) {
            String keys = index.keys().stream()
                    .map(key -> ((key.column() == null ? key.formula().toString() : Name.quoted(key.column())) + " "
                                    + key.options())
                            .strip())
                    .collect(Collectors.joining(", "));
            put(
                    "index " + relation.name().sibling(index.name()),
                    parent,
                    attributes(
                            "table",
                            relation.name().toString(),
                            "unique",
                            index.unique() ? "yes" : "no",
                            "method",
                            index.method(),
                            "keys",
                            keys,
                            "included columns",
                            index.include().isEmpty() ? null : String.join(", ", index.include()),
                            "condition",
                            text(index.where()),
                            "valid",
                            index.valid() ? "yes" : "no",
                            "part of",
                            index.parent() == null ? null : index.parent().toString()));
        }
        for (Trigger trigger : relation.triggers()) {
            String kind = trigger.kind().name().toLowerCase(Locale.ROOT);
            put(kind + " " + Name.quoted(trigger.name()) + " on " + relation.name(), parent, Map.of());
        }
    }

    private void view(View view) {
        String name = (view.materialized() ? "materialized view " : "view ") + view.name();
        put(name, null, Map.of());
        indexesAndTriggers(view, name);
    }

    private void domain(Domain domain) {
        String name = "domain " + domain.name();
        put(
                name,
                null,
                attributes(
                        "type",
                        domain.type().toString(),
                        "not null",
                        domain.notNull() ? "yes" : "no",
                        "default",
                        text(domain.defaultValue())));
        domain.constraints().forEach(constraint -> constraint(constraint, domain.name(), name));
    }

    private void put(String name, @Nullable String parent, Map<String, String> attributes) {
        described.put(name, new Description(parent, false, true, List.of(), attributes));
    }

    private static @Nullable String text(@Nullable Formula formula) {
        if (formula == null) {
            return null;
        }
        String text = formula.expression().text();
        Reference only = formula.uses().size() == 1 ? formula.uses().iterator().next() : null;
        return only != null && only.kind() == Reference.Kind.RELATION && text.contains("nextval")
                ? "next of " + only.name()
                : text;
    }

    private static Map<String, String> attributes(@Nullable String... pairs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String word = pairs[i];
            String value = pairs[i + 1];
            if (word != null && value != null) {
                attributes.put(word, value);
            }
        }
        return attributes;
    }
}
