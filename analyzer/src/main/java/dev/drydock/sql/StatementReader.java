package dev.drydock.sql;

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
            case "drop" -> new DropReader(in).read();
            case "insert", "update", "delete", "merge", "with", "select", "values", "table", "copy", "truncate" ->
                new DmlReader(in).read();
            default -> new UtilityReader(in).read();
        };
    }

    private Statement alter() {
        in.expect("alter");
        if (in.accept("default", "privileges")) {
            return new GrantReader(in).defaults();
        }
        if (in.sees("type") || in.sees("domain")) {
            boolean domain = in.next().isWord("domain");
            Name name = in.functionName();
            TypeDefinitionReader reader = new TypeDefinitionReader(in);
            Statement altered = domain ? reader.alterDomain(name) : reader.alterType(name);
            return altered == null ? passed() : altered;
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
