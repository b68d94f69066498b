package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE of what lives in a schema or on a table and has no reader of its own. */
final class CatalogReader {

    private final Tokens in;
    private final boolean orReplace;

    CatalogReader(Tokens in, boolean orReplace) {
        this.in = in;
        this.orReplace = orReplace;
    }

    /** The statement, or null where another kind of object follows. */
    @Nullable
    Statement create() {
        if (in.accept("policy")) {
            return policy();
        }
        if (in.accept("rule")) {
            return rule();
        }
        if (in.accept("statistics")) {
            return statistics();
        }
        if (in.accept("event", "trigger")) {
            return eventTrigger();
        }
        if (in.accept("aggregate")) {
            Name name = in.functionName();
            return new CreateAggregate(in.all(), name, orReplace, in.rest());
        }
        if (in.accept("cast")) {
            return cast();
        }
        if (in.accept("transform")) {
            ObjectName transform = ObjectReader.name(in, ObjectKind.TRANSFORM);
            return new CreateTransform(in.all(), transform, orReplace, in.rest());
        }
        return in.accept("operator") ? operator() : further();
    }

    private @Nullable Statement further() {
        if (in.accept("collation")) {
            boolean ifNotExists = in.acceptIfNotExists();
            Name name = in.name();
            return new CreateCollation(in.all(), name, ifNotExists, in.rest());
        }
        boolean byDefault = in.sees("default", "conversion") && in.accept("default");
        if (in.accept("conversion")) {
            Name name = in.name();
            return new CreateConversion(in.all(), name, byDefault, in.rest());
        }
        if (in.sees("text", "search")) {
            ObjectKind kind = ObjectReader.kind(in);
            if (kind == null) {
                throw in.unexpected();
            }
            Name name = in.name();
            List<Option> options = OptionReader.read(in);
            in.expectEnd();
            return new CreateTextSearch(in.all(), kind, name, options);
        }
        int from = in.position();
        boolean trusted = in.accept("trusted");
        in.accept("procedural");
        if (in.accept("language")) {
            String name = in.word();
            return new CreateLanguage(in.all(), name, orReplace, trusted, in.restOrNull());
        }
        in.reset(from);
        return null;
    }

    private Statement policy() {
        String name = in.identifier();
        in.expect("on");
        Name table = in.name();
        boolean permissive =
                !in.accept("as") || in.expectAny("permissive", "restrictive").equals("PERMISSIVE");
        String command = in.accept("for") ? in.expectAny("all", "select", "insert", "update", "delete") : "ALL";
        List<String> roles = in.accept("to") ? in.roles() : List.of();
        Expression using = in.accept("using") ? in.condition() : null;
        Expression withCheck = in.accept("with", "check") ? in.condition() : null;
        in.expectEnd();
        return new CreatePolicy(in.all(), name, table, permissive, command, roles, using, withCheck);
    }

    private Statement rule() {
        String name = in.identifier();
        in.expect("as", "on");
        String event = in.expectAny("select", "insert", "update", "delete");
        in.expect("to");
        Name table = in.name();
        Expression where = in.accept("where") ? upTo("do") : null;
        in.expect("do");
        boolean instead = "INSTEAD".equals(in.acceptAny("instead", "also"));
        return new CreateRule(in.all(), name, orReplace, event, table, where, instead, in.rest());
    }

    private Statement statistics() {
        boolean ifNotExists = in.acceptIfNotExists();
        boolean named = !in.sees("on") && !in.seesSymbol("(");
        Name name = named ? in.name() : null;
        List<String> kinds = in.optionalColumns();
        in.expect("on");
        List<Expression> expressions = new ArrayList<>();
        do {
            expressions.add(upTo("from"));
        } while (in.acceptSymbol(","));
        in.expect("from");
        Name table = in.table();
        return new CreateStatistics(in.all(), name, ifNotExists, kinds, expressions, table, in.restOrNull());
    }

    private Statement eventTrigger() {
        String name = in.identifier();
        in.expect("on");
        String event = in.label();
        Expression when = in.accept("when") ? upTo("execute") : null;
        in.expect("execute");
        in.expectAny("function", "procedure");
        Name function = in.functionName();
        in.expectSymbol("(");
        in.expectSymbol(")");
        in.expectEnd();
        return new CreateEventTrigger(in.all(), name, event, when, function);
    }

    private Statement cast() {
        in.expectSymbol("(");
        DataType source = TypeReader.read(in);
        in.expect("as");
        DataType target = TypeReader.read(in);
        in.expectSymbol(")");
        return new CreateCast(in.all(), source, target, in.rest());
    }

    private Statement operator() {
        if (in.accept("class")) {
            Name name = in.name();
            return new CreateOperatorClass(in.all(), name, in.rest());
        }
        if (in.accept("family")) {
            Name name = in.name();
            in.expect("using");
            String method = in.identifier();
            in.expectEnd();
            return new CreateOperatorFamily(in.all(), name, method);
        }
        Name name = ObjectReader.operator(in);
        List<Option> options = OptionReader.read(in);
        in.expectEnd();
        return new CreateOperator(in.all(), name, options);
    }

    /** Passes what stands up to a comma or this word outside parentheses: at least one token. */
    private Expression upTo(String word) {
        int from = in.position();
        while (!in.atEnd() && !in.sees(word) && !in.seesSymbol(",")) {
            if (in.seesSymbol("(")) {
                in.parenthesized();
            } else {
                in.next();
            }
        }
        if (in.position() == from) {
            throw in.unexpected();
        }
        return in.expression(from, in.position());
    }
}
