package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TYPE, CREATE DOMAIN, ALTER TYPE and ALTER DOMAIN behind these words. */
final class TypeDefinitionReader {

    private final Tokens in;

    TypeDefinitionReader(Tokens in) {
        this.in = in;
    }

    Statement createType() {
        Name name = in.functionName();
        if (in.accept("as", "enum")) {
            return new CreateEnum(in.all(), name, labels());
        }
        if (in.accept("as", "range")) {
            List<Option> options = OptionReader.read(in);
            in.expectEnd();
            return new CreateRange(in.all(), name, options);
        }
        if (in.accept("as")) {
            return new CreateComposite(in.all(), name, attributes());
        }
        List<Option> options = in.atEnd() ? List.of() : OptionReader.read(in);
        in.expectEnd();
        return new CreateBaseType(in.all(), name, options);
    }

    private List<String> labels() {
        in.expectSymbol("(");
        List<String> labels = new ArrayList<>();
        if (!in.seesSymbol(")")) {
            do {
                labels.add(Literals.text(in));
            } while (in.acceptSymbol(","));
        }
        in.expectSymbol(")");
        in.expectEnd();
        return labels;
    }

    private List<Attribute> attributes() {
        in.expectSymbol("(");
        List<Attribute> attributes = new ArrayList<>();
        if (!in.seesSymbol(")")) {
            do {
                String name = in.identifier();
                DataType type = TypeReader.read(in);
                attributes.add(new Attribute(name, type, collation()));
            } while (in.acceptSymbol(","));
        }
        in.expectSymbol(")");
        in.expectEnd();
        return attributes;
    }

    private @Nullable Name collation() {
        return in.accept("collate") ? in.name() : null;
    }

    Statement createDomain() {
        Name name = in.functionName();
        in.accept("as");
        ColumnReader reader = new ColumnReader(in, name, Place.CREATE_TABLE);
        Column column = reader.readUnnamed(name.name());
        in.expectEnd();
        List<DomainCheck> checks = new ArrayList<>();
        for (TableAction action : reader.actions()) {
            if (!(action instanceof AddCheck check)) {
                throw in.unexpected();
            }
            checks.add(new DomainCheck(check.name(), check.condition()));
        }
        ColumnNotNull notNull = column.notNullConstraint();
        return new CreateDomain(
                in.all(),
                name,
                column.type(),
                column.collation(),
                column.notNull(),
                notNull == null ? null : notNull.name(),
                column.defaultValue(),
                checks);
    }

    /** Reads what ALTER TYPE changes; null where it says no more than any ALTER can. */
    @Nullable
    Statement alterType(Name name) {
        if (in.accept("add", "value")) {
            return addValue(name);
        }
        if (in.accept("rename", "value")) {
            String renamed = Literals.text(in);
            in.expect("to");
            String value = Literals.text(in);
            in.expectEnd();
            return new AlterEnum(in.all(), name, renamed, value, false, null, false);
        }
        if (in.accept("rename", "attribute")) {
            String attribute = in.identifier();
            in.expect("to");
            String to = in.identifier();
            boolean cascade = in.acceptCascade();
            in.expectEnd();
            return new RenameAttribute(in.all(), name, attribute, to, cascade);
        }
        if (in.peek().isWord("set") && in.peek(1).isSymbol("(")) {
            in.next();
            List<Option> options = OptionReader.read(in);
            in.expectEnd();
            return new AlterType(in.all(), name, List.of(), options);
        }
        if (!in.sees("add") && !in.sees("drop") && !in.sees("alter")) {
            return null;
        }
        List<AttributeChange> changes = new ArrayList<>();
        do {
            changes.add(change());
        } while (in.acceptSymbol(","));
        in.expectEnd();
        return new AlterType(in.all(), name, changes, List.of());
    }

    private Statement addValue(Name name) {
        boolean ifNotExists = in.acceptIfNotExists();
        String value = Literals.text(in);
        String side = in.acceptAny("before", "after");
        String neighbour = side == null ? null : Literals.text(in);
        in.expectEnd();
        return new AlterEnum(in.all(), name, null, value, ifNotExists, neighbour, "AFTER".equals(side));
    }

    private AttributeChange change() {
        String kind = in.expectAny("add", "drop", "alter");
        in.expect("attribute");
        boolean ifExists = kind.equals("DROP") && in.acceptIfExists();
        String attribute = in.identifier();
        if (kind.equals("DROP")) {
            return new AttributeChange(kind, attribute, null, null, ifExists, in.acceptCascade());
        }
        if (kind.equals("ALTER")) {
            in.accept("set", "data");
            in.expect("type");
        }
        DataType type = TypeReader.read(in);
        Name collation = collation();
        return new AttributeChange(kind, attribute, type, collation, false, in.acceptCascade());
    }

    /** Reads what ALTER DOMAIN changes; null where it says no more than any ALTER can. */
    @Nullable
    Statement alterDomain(Name name) {
        String words = in.acceptAny(
                "set default",
                "drop default",
                "set not null",
                "drop not null",
                "add",
                "drop constraint",
                "rename constraint",
                "validate constraint");
        if (words == null) {
            return null;
        }
        if (words.equals("ADD")) {
            return addConstraint(name);
        }
        AlterDomain.Change change = AlterDomain.Change.valueOf(words.replace(' ', '_'));
        boolean named = words.endsWith("CONSTRAINT");
        boolean ifExists = words.equals("DROP CONSTRAINT") && in.acceptIfExists();
        String constraint = named ? in.identifier() : null;
        Expression value = words.equals("SET DEFAULT") ? in.rest() : null;
        String renamed = null;
        if (words.equals("RENAME CONSTRAINT")) {
            in.expect("to");
            renamed = in.identifier();
        }
        boolean cascade = words.equals("DROP CONSTRAINT") && in.acceptCascade();
        in.expectEnd();
        return new AlterDomain(in.all(), name, change, constraint, value, false, ifExists, cascade, renamed);
    }

    private Statement addConstraint(Name name) {
        String constraint = in.identifierBehind("constraint");
        boolean check = in.accept("check");
        Expression condition = check ? in.condition() : null;
        if (!check) {
            in.expect("not", "null");
        }
        boolean notValid = check && in.accept("not", "valid");
        in.expectEnd();
        AlterDomain.Change change = check ? AlterDomain.Change.ADD_CHECK : AlterDomain.Change.ADD_NOT_NULL;
        return new AlterDomain(in.all(), name, change, constraint, condition, notValid, false, false, null);
    }
}
