package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads CREATE …. */
final class CreateReader {

    private final Tokens in;

    CreateReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        in.expect("create");
        boolean orReplace = in.accept("or", "replace");
        if (in.accept("unique")) {
            in.expect("index");
            return new IndexReader(in).read(true);
        }
        if (in.accept("index")) {
            return new IndexReader(in).read(false);
        }
        if (in.accept("schema")) {
            return schema();
        }
        if (in.accept("extension")) {
            return extension();
        }
        if (in.accept("type")) {
            return type();
        }
        if (in.accept("domain")) {
            return domain();
        }
        if (in.sees("function") || in.sees("procedure")) {
            return function(orReplace);
        }
        if (in.accept("trigger") || in.accept("constraint", "trigger")) {
            return trigger(orReplace);
        }
        return relation(orReplace);
    }

    private Statement relation(boolean orReplace) {
        int from = in.position();
        boolean global = in.accept("global") || in.accept("local");
        boolean temporary = in.accept("temporary") || in.accept("temp");
        boolean unlogged = !temporary && in.accept("unlogged");
        if (in.accept("table") && !orReplace) {
            return new CreateTableReader(in, temporary ? "TEMPORARY" : unlogged ? "UNLOGGED" : "").read();
        }
        if (in.accept("sequence")) {
            boolean ifNotExists = in.acceptIfNotExists();
            Name name = in.name();
            in.skipAll();
            return new CreateSequence(in.all(), name, ifNotExists);
        }
        boolean materialized = in.accept("materialized");
        in.accept("recursive");
        if (!(materialized && orReplace) && in.accept("view")) {
            return view(orReplace, materialized);
        }
        in.reset(from);
        return known(global || temporary || unlogged || materialized);
    }

    /** The forms of CREATE that PostgreSQL knows and this reader does not type yet; any other word is an error. */
    private Statement known(boolean relation) {
        String word = in.peek().kind() == Token.Kind.WORD ? in.peek().value() : "";
        boolean known = switch (word) {
            case "access",
                    "aggregate",
                    "cast",
                    "collation",
                    "conversion",
                    "database",
                    "default",
                    "event",
                    "foreign",
                    "group",
                    "language",
                    "operator",
                    "policy",
                    "procedural",
                    "publication",
                    "role",
                    "rule",
                    "server",
                    "statistics",
                    "subscription",
                    "tablespace",
                    "text",
                    "transform",
                    "trusted",
                    "user" -> true;
            default -> false;
        };
        if (relation || !known) {
            throw in.unexpected();
        }
        in.skipAll();
        return new Unrecognized(in.all(), in.leadingWords(), "this form is not read yet");
    }

    private Statement view(boolean orReplace, boolean materialized) {
        if (materialized) {
            in.acceptIfNotExists();
        }
        Name name = in.name();
        in.optionalColumns();
        if (in.accept("using")) {
            in.identifier();
        }
        if (in.accept("with")) {
            in.parenthesized();
        }
        if (in.accept("tablespace")) {
            in.identifier();
        }
        in.expect("as");
        return new CreateView(in.all(), name, orReplace, materialized, in.rest());
    }

    private Statement schema() {
        boolean ifNotExists = in.acceptIfNotExists();
        String name = in.sees("authorization") ? null : in.identifier();
        in.skipAll();
        return new CreateSchema(in.all(), name, ifNotExists);
    }

    private Statement type() {
        Name name = in.name();
        if (in.accept("as", "enum")) {
            in.expectSymbol("(");
            List<String> labels = new ArrayList<>();
            if (!in.seesSymbol(")")) {
                do {
                    labels.add(Literals.text(in));
                } while (in.acceptSymbol(","));
            }
            in.expectSymbol(")");
            in.expectEnd();
            return new CreateEnum(in.all(), name, labels);
        }
        if (!in.sees("as") && !in.seesSymbol("(") && !in.atEnd()) {
            throw in.unexpected();
        }
        in.skipAll();
        return new Unrecognized(in.all(), "CREATE TYPE", "this form is not read yet");
    }

    private Statement domain() {
        Name name = in.name();
        in.accept("as");
        ColumnReader reader = new ColumnReader(in, name, Place.CREATE_TABLE);
        Column column = reader.readUnnamed(name.name());
        in.expectEnd();
        List<Expression> checks = new ArrayList<>();
        for (TableAction action : reader.actions()) {
            if (action instanceof AddCheck check) {
                checks.add(check.condition());
            }
        }
        return new CreateDomain(in.all(), name, column.type(), column.notNull(), column.defaultValue(), checks);
    }

    private Statement function(boolean orReplace) {
        boolean procedure = in.next().isWord("procedure");
        Name name = in.functionName();
        String arguments = in.parenthesized().text();
        String language = "sql";
        String volatility = "volatile";
        Token code = null;
        Body body = Body.none(language, in.all());
        while (!in.atEnd()) {
            if (in.sees("begin", "atomic")) {
                int from = in.position();
                in.skipAll();
                body = Body.atomic(in.between(from, in.position()), in.source());
            } else if (in.accept("language")) {
                Token token = in.next();
                language = token.kind() == Token.Kind.STRING ? Literals.value(token.value()) : token.value();
            } else if (in.sees("as") && in.peek(1).kind() == Token.Kind.STRING) {
                in.next();
                code = in.next();
            } else {
                Token token = in.next();
                if (token.isWord("immutable") || token.isWord("stable")) {
                    volatility = token.value();
                }
            }
        }
        return new CreateFunction(
                in.all(),
                name,
                orReplace,
                procedure,
                arguments,
                language,
                volatility,
                code == null ? body : Body.quoted(language, code, in.source()));
    }

    private Statement trigger(boolean orReplace) {
        String name = in.identifier();
        if (!in.accept("before") && !in.accept("after")) {
            in.expect("instead", "of");
        }
        do {
            triggerEvent();
        } while (in.accept("or"));
        in.expect("on");
        Name table = in.name();
        while (!in.sees("execute") && !in.atEnd()) {
            in.next();
        }
        in.expect("execute");
        if (!in.accept("procedure")) {
            in.expect("function");
        }
        in.functionName();
        in.parenthesized();
        in.expectEnd();
        return new CreateTrigger(in.all(), name, table, orReplace);
    }

    private void triggerEvent() {
        if (in.accept("update")) {
            if (in.accept("of")) {
                do {
                    in.identifier();
                } while (in.acceptSymbol(","));
            }
        } else if (!in.accept("insert") && !in.accept("delete")) {
            in.expect("truncate");
        }
    }

    private Statement extension() {
        boolean ifNotExists = in.acceptIfNotExists();
        String name = in.identifier();
        in.accept("with");
        while (!in.atEnd()) {
            if (in.accept("schema")) {
                in.identifier();
            } else if (in.accept("version") || in.accept("from")) {
                in.next();
            } else {
                in.expect("cascade");
            }
        }
        return new CreateExtension(in.all(), name, ifNotExists);
    }
}
