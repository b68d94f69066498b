package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one statement by its first words. */
final class StatementReader {

    private final Tokens in;

    StatementReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        Token first = in.peek();
        if (first.isSymbol("(")) {
            return new Select(in.all(), in.rest());
        }
        if (first.kind() != Token.Kind.WORD) {
            throw in.unexpected();
        }
        return switch (first.value()) {
            case "create" -> new CreateReader(in).read();
            case "alter" -> alter();
            case "drop" -> drop();
            case "insert", "update", "delete", "merge", "with", "select", "values", "table", "copy", "truncate" ->
                new DmlReader(in).read();
            default -> new UtilityReader(in).read();
        };
    }

    private Statement alter() {
        in.expect("alter");
        if (in.accept("type")) {
            return alterType();
        }
        if (in.accept("default", "privileges")) {
            in.skipAll();
            return new Grant(in.all(), false);
        }
        ObjectKind kind = relationKind();
        return kind == null ? unrecognized() : new AlterTableReader(in, kind).read();
    }

    private @Nullable ObjectKind relationKind() {
        if (in.accept("table")) {
            return ObjectKind.TABLE;
        }
        if (in.accept("foreign", "table")) {
            return ObjectKind.FOREIGN_TABLE;
        }
        if (in.accept("index")) {
            return ObjectKind.INDEX;
        }
        if (in.accept("materialized", "view")) {
            return ObjectKind.MATERIALIZED_VIEW;
        }
        if (in.accept("view")) {
            return ObjectKind.VIEW;
        }
        return in.accept("sequence") ? ObjectKind.SEQUENCE : null;
    }

    private Statement alterType() {
        Name name = in.name();
        if (in.accept("add", "value")) {
            in.acceptIfNotExists();
            String value = Literals.text(in);
            if (in.accept("before") || in.accept("after")) {
                Literals.text(in);
            }
            in.expectEnd();
            return new AlterEnum(in.all(), name, null, value);
        }
        if (in.accept("rename", "value")) {
            String renamed = Literals.text(in);
            in.expect("to");
            String value = Literals.text(in);
            in.expectEnd();
            return new AlterEnum(in.all(), name, renamed, value);
        }
        boolean known = in.sees("add", "attribute")
                || in.sees("drop", "value")
                || in.sees("drop", "attribute")
                || in.sees("alter", "attribute")
                || in.sees("rename", "attribute")
                || in.sees("rename", "to")
                || in.sees("owner", "to")
                || in.sees("set", "schema")
                || in.peek().isWord("set") && in.peek(1).isSymbol("(");
        if (!known) {
            throw in.unexpected();
        }
        return passed();
    }

    private Statement drop() {
        in.expect("drop");
        if (in.accept("trigger")) {
            boolean ifExists = in.acceptIfExists();
            String trigger = in.identifier();
            in.expect("on");
            Name table = in.name();
            in.acceptCascade();
            in.expectEnd();
            return new DropTrigger(in.all(), trigger, table, ifExists);
        }
        ObjectKind kind = DropKinds.read(in);
        if (kind == null) {
            return unrecognized();
        }
        boolean concurrently = kind == ObjectKind.INDEX && in.accept("concurrently");
        boolean ifExists = in.acceptIfExists();
        List<Name> names = new ArrayList<>();
        do {
            names.add(name(kind));
            if (in.seesSymbol("(")) {
                in.parenthesized();
            }
        } while (in.acceptSymbol(","));
        boolean cascade = in.acceptCascade();
        if (kind == ObjectKind.DATABASE && in.accept("with")) {
            in.parenthesized();
        }
        in.expectEnd();
        return new Drop(in.all(), kind, names, ifExists, cascade, concurrently);
    }

    private Name name(ObjectKind kind) {
        if (kind != ObjectKind.ROLE) {
            return kind.isRelation() ? in.name() : in.functionName();
        }
        boolean self = in.sees("current_user") || in.sees("current_role") || in.sees("session_user");
        return Name.of(self ? in.label() : in.word());
    }

    /** The forms that PostgreSQL knows and this reader does not type yet; any other word is an error. */
    private Statement unrecognized() {
        Token kind = in.peek();
        if (kind.kind() != Token.Kind.WORD || !Keywords.isObject(kind.value())) {
            throw in.unexpected();
        }
        return passed();
    }

    private Statement passed() {
        in.skipAll();
        return new Unrecognized(in.all(), in.leadingWords(), "this form is not read yet");
    }
}
