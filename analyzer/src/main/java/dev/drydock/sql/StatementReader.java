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
        if (kind == null) {
            return unrecognized();
        }
        if (kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE) {
            return new AlterTableReader(in, kind).read();
        }
        int from = in.position();
        try {
            return new AlterTableReader(in, kind).read();
        } catch (SyntaxException notAsTable) {
            in.reset(from);
            return unrecognized();
        }
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
        return unrecognized();
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
            names.add(in.name());
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

    private Statement unrecognized() {
        return new Unrecognized(in.all(), in.leadingWords(), "this form is not read yet");
    }
}
