package dev.drydock.catalog;

import dev.drydock.schema.CompositeType;
import dev.drydock.schema.Domain;
import dev.drydock.schema.EnumType;
import dev.drydock.schema.OtherType;
import dev.drydock.schema.Routine;
import dev.drydock.schema.Schema;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Sequence;
import dev.drydock.schema.Statistics;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.TableIndex;
import dev.drydock.schema.Trigger;
import dev.drydock.schema.View;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Deferral;
import dev.drydock.sql.Name;
import dev.drydock.sql.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a {@link Schema} says, one line for each object, in the words of {@link ServerFacts}. */
final class SchemaFacts {

    private final SortedSet<String> facts = new TreeSet<>();

    private final Schema schema;

    private SchemaFacts(Schema schema) {
        this.schema = schema;
    }

    static SortedSet<String> of(Schema schema) {
        SchemaFacts facts = new SchemaFacts(schema);
        schema.objects().forEach(facts::object);
        return facts.facts;
    }

    private static String plain(@Nullable Name name) {
        return name == null ? "?" : name.schema() + "." + name.name();
    }

    private static String type(DataType type) {
        return type.toString().replace("\"", "");
    }

    private void object(SchemaObject object) {
        String name = plain(object.name());
        if (object instanceof Table table) {
            table(table, name);
        } else if (object instanceof View view) {
            facts.add((view.materialized() ? "materialized view " : "view ") + name);
            view.reads()
                    .forEach((relation, columns) -> columns.forEach(column -> {
                        if (schema.table(relation).isPresent()) {
                            facts.add("read " + name + " <- " + plain(relation) + "." + column);
                        }
                    }));
            view.indexes().forEach(index -> index(index, view.name()));
            view.triggers().forEach(trigger -> trigger(trigger, name));
        } else if (object instanceof Sequence sequence) {
            facts.add("sequence " + name
                    + (sequence.ownerTable() == null
                            ? ""
                            : " owned by " + plain(sequence.ownerTable()) + "." + sequence.ownerColumn()));
        } else if (object instanceof EnumType type) {
            facts.add("enum " + name + " " + String.join(",", type.labels()));
        } else if (object instanceof CompositeType type) {
            facts.add("composite " + name + " "
                    + type.attributes().stream()
                            .map(a -> a.name() + " " + type(a.type()))
                            .collect(Collectors.joining(",")));
        } else if (object instanceof OtherType) {
            facts.add("range " + name);
        } else if (object instanceof Domain domain) {
            domain(domain, name);
        } else if (object instanceof Routine routine) {
            facts.add("routine " + name + "("
                    + String.join(", ", routine.arguments()).replace("\"", "") + ")");
        } else if (object instanceof Statistics statistics) {
            facts.add("statistics " + name + " on " + plain(statistics.table()));
        }
    }

    private void domain(Domain domain, String name) {
        facts.add("domain " + name + " " + type(domain.type()) + (domain.notNull() ? " not null" : "")
                + (domain.defaultValue() == null ? "" : " default"));
        for (TableConstraint constraint : domain.constraints()) {
            facts.add("domain constraint " + name + " " + constraint.name() + " " + letter(constraint)
                    + (constraint.valid() ? "" : " not valid"));
        }
    }

    private void table(Table table, String name) {
        List<Name> parents = table.parents();
        facts.add("table " + name
                + (table.temporary()
                        ? " temporary"
                        : table.shape().persistence().isEmpty()
                                ? ""
                                : " " + table.shape().persistence().toLowerCase(Locale.ROOT))
                + (table.partitioned() ? " partitioned" : table.shape().foreign() ? " foreign" : "")
                + (parents.isEmpty()
                        ? ""
                        : (table.partitionOf() == null ? " inherits " : " of ")
                                + parents.stream().map(SchemaFacts::plain).collect(Collectors.joining(","))));
        for (int i = 0; i < table.columns().size(); i++) {
            column(table.columns().get(i), name + " " + (i + 1));
        }
        table.constraints().forEach(constraint -> constraint(constraint, name));
        table.indexes().forEach(index -> index(index, table.name()));
        table.triggers().forEach(trigger -> trigger(trigger, name));
    }

    private void column(TableColumn column, String place) {
        facts.add("column " + place + " " + column.name() + " " + type(column.type())
                + (column.notNull() ? " not null" : "")
                + switch (column.filling()) {
                    case NOTHING -> "";
                    case DEFAULT -> " default";
                    case IDENTITY_ALWAYS -> " always identity";
                    case IDENTITY_BY_DEFAULT -> " by default identity";
                    case STORED -> " stored";
                    case VIRTUAL -> " virtual";
                }
                + (column.collation() == null
                        ? ""
                        : " collate " + column.collation().name())
                + " " + column.inherited() + " " + column.local());
    }

    private static String letter(TableConstraint constraint) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "p";
            case UNIQUE -> "u";
            case CHECK -> "c";
            case FOREIGN_KEY -> "f";
            case EXCLUSION -> "x";
            case NOT_NULL -> "n";
        };
    }

    private void constraint(TableConstraint constraint, String table) {
        TableConstraint.Target target = constraint.target();
        boolean counted =
                constraint.kind() == TableConstraint.Kind.CHECK || constraint.kind() == TableConstraint.Kind.NOT_NULL;
        facts.add("constraint " + table + " " + constraint.name() + " " + letter(constraint) + " ("
                + String.join(",", constraint.columns()) + ")" + (constraint.valid() ? "" : " not valid")
                + (constraint.deferral() == Deferral.INITIALLY_DEFERRED
                        ? " initially deferred"
                        : constraint.deferral() == Deferral.DEFERRABLE ? " deferrable" : "")
                + (constraint.index() == null ? "" : " index " + constraint.index())
                + (target == null
                        ? ""
                        : " to " + plain(target.table()) + " (" + String.join(",", target.columns()) + ") "
                                + letter(target.onDelete()) + letter(target.onUpdate()))
                + (counted && constraint.noInherit() ? " no inherit" : "")
                + (counted
                        ? " " + constraint.inherited() + " " + constraint.local()
                        : constraint.inherited() > 0 ? " inherited" : ""));
    }

    private static String letter(ReferentialAction action) {
        return switch (action.kind()) {
            case NO_ACTION -> "a";
            case RESTRICT -> "r";
            case CASCADE -> "c";
            case SET_NULL -> "n";
            case SET_DEFAULT -> "d";
        };
    }

    private void index(TableIndex index, Name table) {
        facts.add("index " + plain(table.sibling(index.name())) + " on " + plain(table)
                + (index.unique() ? " unique" : "") + (index.valid() ? "" : " invalid") + " " + index.method() + " ("
                + index.keys().stream()
                        .map(key -> key.column() == null ? "*" : key.column())
                        .collect(Collectors.joining(","))
                + ")"
                + (index.include().isEmpty() ? "" : " include (" + String.join(",", index.include()) + ")")
                + (index.where() == null ? "" : " where")
                + (index.parent() == null ? "" : " part of " + plain(index.parent())));
    }

    private void trigger(Trigger trigger, String relation) {
        facts.add(trigger.kind().name().toLowerCase(Locale.ROOT) + " " + trigger.name() + " on " + relation);
    }
}
