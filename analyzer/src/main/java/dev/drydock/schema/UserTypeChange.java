package dev.drydock.schema;

import dev.drydock.schema.TableColumn.Filling;
import dev.drydock.schema.TableConstraint.Kind;
import dev.drydock.sql.AlterDomain;
import dev.drydock.sql.AlterEnum;
import dev.drydock.sql.AlterType;
import dev.drydock.sql.AttributeChange;
import dev.drydock.sql.CreateComposite;
import dev.drydock.sql.CreateDomain;
import dev.drydock.sql.CreateEnum;
import dev.drydock.sql.DataType;
import dev.drydock.sql.DomainCheck;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of enums, domains, composite types and others. */
final class UserTypeChange {

    private UserTypeChange() {}

    static void create(Draft draft, CreateEnum create) {
        draft.put(new EnumType(draft.created(create.name()), create.labels()));
    }

    static void create(Draft draft, CreateComposite create) {
        List<TableColumn> attributes = new ArrayList<>();
        create.attributes().forEach(attribute -> attributes.add(attribute(draft, attribute.name(), attribute.type())));
        draft.put(new CompositeType(draft.created(create.name()), attributes));
    }

    private static TableColumn attribute(Draft draft, String name, DataType written) {
        DataType type = draft.type(written);
        return new TableColumn(name, type, false, Filling.NOTHING, null, null, draft.typeUses(type), 0, true);
    }

    static void create(Draft draft, CreateDomain create) {
        Name name = draft.created(create.name());
        DataType type = draft.type(create.type());
        Expression value = create.defaultValue();
        draft.put(new Domain(
                name,
                type,
                create.notNull(),
                value == null ? null : draft.formula(value, List.of()),
                List.of(),
                draft.typeUses(type)));
        if (create.notNull()) {
            notNull(draft, name, create.notNullName());
        }
        for (DomainCheck check : create.checks()) {
            check(draft, name, check.name(), check.condition(), true);
        }
    }

    private static void notNull(Draft draft, Name name, @Nullable String written) {
        if (draft.server.atLeast(17) && draft.catalog.object(Reference.type(name)) instanceof Domain domain) {
            String constraint = written == null ? draft.freeConstraint(name, null, "not_null") : written;
            draft.put(domain.withConstraints(
                    Lists.plus(domain.constraints(), TableConstraint.of(constraint, Kind.NOT_NULL, List.of()))));
        }
    }

    private static void check(Draft draft, Name name, @Nullable String written, Expression condition, boolean valid) {
        if (draft.catalog.object(Reference.type(name)) instanceof Domain domain) {
            String constraint = written == null ? draft.freeConstraint(name, null, "check") : written;
            draft.put(domain.withConstraints(Lists.plus(
                    domain.constraints(),
                    TableConstraint.of(constraint, Kind.CHECK, List.of())
                            .withFormula(draft.formula(condition, List.of()))
                            .withValid(valid))));
        }
    }

    static void alter(Draft draft, AlterDomain alter) {
        if (!(draft.object(Reference.Kind.TYPE, alter.name()) instanceof Domain domain)) {
            return;
        }
        Expression expression = alter.expression();
        String constraint = alter.constraint();
        switch (alter.change()) {
            case SET_DEFAULT ->
                draft.put(domain.withDefault(expression == null ? null : draft.formula(expression, List.of())));
            case DROP_DEFAULT -> draft.put(domain.withDefault(null));
            case SET_NOT_NULL, ADD_NOT_NULL -> {
                if (!domain.notNull()) {
                    draft.put(domain.withNotNull(true));
                    notNull(draft, domain.name(), constraint);
                }
            }
            case DROP_NOT_NULL ->
                draft.put(domain.withNotNull(false)
                        .withConstraints(Lists.without(domain.constraints(), c -> c.kind() == Kind.NOT_NULL)));
            case ADD_CHECK -> {
                if (expression != null) {
                    check(draft, domain.name(), constraint, expression, !alter.notValid());
                }
            }
            case DROP_CONSTRAINT -> dropConstraint(draft, domain, constraint);
            case RENAME_CONSTRAINT -> {
                String to = alter.renamed();
                draft.put(domain.withConstraints(Lists.changing(
                        domain.constraints(),
                        c -> c.name().equals(constraint) && to != null,
                        c -> c.withOwnName(to + ""))));
            }
            case VALIDATE_CONSTRAINT ->
                draft.put(domain.withConstraints(Lists.changing(
                        domain.constraints(), c -> c.name().equals(constraint), c -> c.withValid(true))));
            default -> throw new IllegalStateException("no such change of a domain: " + alter.change());
        }
    }

    private static void dropConstraint(Draft draft, Domain domain, @Nullable String constraint) {
        boolean notNull =
                domain.constraints().stream().anyMatch(c -> c.name().equals(constraint) && c.kind() == Kind.NOT_NULL);
        draft.put(domain.withNotNull(domain.notNull() && !notNull)
                .withConstraints(
                        Lists.without(domain.constraints(), c -> c.name().equals(constraint))));
    }

    static void alter(Draft draft, AlterEnum alter) {
        if (!(draft.object(Reference.Kind.TYPE, alter.name()) instanceof EnumType type)) {
            return;
        }
        List<String> labels = new ArrayList<>(type.labels());
        if (alter.renamed() != null) {
            labels.replaceAll(label -> label.equals(alter.renamed()) ? alter.value() : label);
        } else if (!labels.contains(alter.value())) {
            int neighbour = labels.indexOf(alter.neighbour());
            int at = neighbour < 0 ? labels.size() : alter.after() ? neighbour + 1 : neighbour;
            labels.add(at, alter.value());
        }
        draft.put(new EnumType(type.name(), labels));
    }

    static void alter(Draft draft, AlterType alter) {
        if (!(draft.object(Reference.Kind.TYPE, alter.name()) instanceof CompositeType type)) {
            return;
        }
        List<TableColumn> attributes = new ArrayList<>(type.attributes());
        for (AttributeChange change : alter.attributes()) {
            DataType written = change.type();
            if (change.kind().equals("DROP")) {
                attributes.removeIf(a -> a.name().equals(change.name()));
            } else if (written != null && change.kind().equals("ADD")) {
                attributes.add(attribute(draft, change.name(), written));
            } else if (written != null) {
                attributes.replaceAll(
                        a -> a.name().equals(change.name()) ? attribute(draft, change.name(), written) : a);
            }
        }
        draft.put(new CompositeType(type.name(), attributes));
    }

    static void renameAttribute(Draft draft, Name written, String attribute, String to) {
        if (draft.object(Reference.Kind.TYPE, written) instanceof CompositeType type) {
            draft.put(new CompositeType(
                    type.name(), Lists.changing(type.attributes(), a -> a.renamingColumn(attribute, to))));
        }
    }

    static void rename(Draft draft, Name written, String to) {
        if (draft.object(Reference.Kind.TYPE, written) instanceof UserType type) {
            Renaming.move(draft, type, named(type, type.name().sibling(to)));
        }
    }

    static void setSchema(Draft draft, Name written, String schema) {
        if (draft.object(Reference.Kind.TYPE, written) instanceof UserType type) {
            Renaming.move(draft, type, named(type, Name.of(schema, type.name().name())));
        }
    }

    static UserType named(UserType type, Name name) {
        if (type instanceof EnumType labels) {
            return labels.withName(name);
        }
        if (type instanceof Domain domain) {
            return domain.withName(name);
        }
        return type instanceof CompositeType composite
                ? new CompositeType(name, composite.attributes())
                : new OtherType(name);
    }
}
