package dev.drydock.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the kinds and the names of objects, as DROP, COMMENT ON, GRANT and ALTER give them. */
final class ObjectReader {

    private static final ObjectKind[] KINDS = ObjectKind.values();
    private static final String[][] WORDS = Arrays.stream(KINDS)
            .map(kind -> kind.toString().toLowerCase(Locale.ROOT).split(" "))
            .toArray(String[][]::new);

    private ObjectReader() {}

    /** The kind, passed; null where no kind of object follows. */
    static @Nullable ObjectKind kind(Tokens in) {
        int from = in.position();
        in.accept("procedural");
        for (int i = 0; i < KINDS.length; i++) {
            if (in.accept(WORDS[i])) {
                return KINDS[i];
            }
        }
        in.reset(from);
        boolean user = !in.sees("user", "mapping") && in.accept("user") || in.accept("group");
        return user ? ObjectKind.ROLE : null;
    }

    static List<ObjectName> names(Tokens in, ObjectKind kind) {
        List<ObjectName> names = new ArrayList<>();
        do {
            names.add(name(in, kind));
        } while (in.acceptSymbol(","));
        return names;
    }

    /** The name of an object of this kind. */
    static ObjectName name(Tokens in, ObjectKind kind) {
        return switch (kind) {
            case ROLE -> plain(kind, Name.of(in.role()));
            case FUNCTION, PROCEDURE, ROUTINE -> function(in, kind);
            case AGGREGATE -> detailed(in, kind, in.functionName());
            case OPERATOR -> detailed(in, kind, operator(in));
            case OPERATOR_CLASS, OPERATOR_FAMILY -> behindUsing(in, kind);
            case CAST -> detailed(in, kind, null);
            case LARGE_OBJECT -> largeObject(in);
            case TRANSFORM -> transform(in);
            case USER_MAPPING -> userMapping(in);
            case COLUMN -> column(in);
            case CONSTRAINT, DOMAIN_CONSTRAINT -> constraint(in);
            case POLICY, RULE, TRIGGER -> onTable(in, kind);
            case TYPE, DOMAIN -> type(in, kind);
            default -> plain(kind, in.name());
        };
    }

    private static ObjectName plain(ObjectKind kind, Name name) {
        return new ObjectName(kind, name, null, null, null);
    }

    /** A type; one that is spelled in several words, as only built-in ones are, goes to the details. */
    private static ObjectName type(Tokens in, ObjectKind kind) {
        int from = in.position();
        Name name = in.functionName();
        boolean spelled = in.sees("precision") || in.sees("varying") || in.sees("with", "time");
        if (!spelled && !in.seesSymbol("(") && !in.seesSymbol("[")) {
            return plain(kind, name);
        }
        in.reset(from);
        TypeReader.read(in);
        return new ObjectName(kind, null, null, null, in.expression(from, in.position()));
    }

    private static ObjectName function(Tokens in, ObjectKind kind) {
        Name name = in.functionName();
        List<Argument> arguments = in.seesSymbol("(") ? ArgumentReader.read(in) : null;
        return new ObjectName(kind, name, arguments, null, null);
    }

    /** Takes what stands in parentheses as the details. */
    private static ObjectName detailed(Tokens in, ObjectKind kind, @Nullable Name name) {
        int from = in.position();
        in.condition();
        return new ObjectName(kind, name, null, null, in.expression(from, in.position()));
    }

    private static ObjectName largeObject(Tokens in) {
        int from = in.position();
        SequenceReader.number(in);
        return new ObjectName(ObjectKind.LARGE_OBJECT, null, null, null, in.expression(from, in.position()));
    }

    private static ObjectName behindUsing(Tokens in, ObjectKind kind) {
        Name name = in.name();
        int from = in.position();
        in.expect("using");
        in.identifier();
        return new ObjectName(kind, name, null, null, in.expression(from, in.position()));
    }

    private static ObjectName transform(Tokens in) {
        int from = in.position();
        in.expect("for");
        TypeReader.read(in);
        in.expect("language");
        in.identifier();
        return new ObjectName(ObjectKind.TRANSFORM, null, null, null, in.expression(from, in.position()));
    }

    private static ObjectName userMapping(Tokens in) {
        int from = in.position();
        in.expect("for");
        if (!in.accept("user")) {
            in.role();
        }
        in.expect("server");
        in.identifier();
        return new ObjectName(ObjectKind.USER_MAPPING, null, null, null, in.expression(from, in.position()));
    }

    private static ObjectName column(Tokens in) {
        List<String> parts = new ArrayList<>(List.of(in.identifier()));
        in.expectSymbol(".");
        do {
            parts.add(in.label());
        } while (in.acceptSymbol("."));
        int last = parts.size() - 1;
        Name table = new Name(last > 1 ? parts.get(last - 2) : null, parts.get(last - 1));
        return new ObjectName(ObjectKind.COLUMN, Name.of(parts.get(last)), null, table, null);
    }

    private static ObjectName constraint(Tokens in) {
        Name name = Name.of(in.identifier());
        in.expect("on");
        boolean ofDomain = in.sees("domain") && in.peek(1).isIdentifier() && in.accept("domain");
        ObjectKind kind = ofDomain ? ObjectKind.DOMAIN_CONSTRAINT : ObjectKind.CONSTRAINT;
        return new ObjectName(kind, name, null, ofDomain ? in.functionName() : in.name(), null);
    }

    private static ObjectName onTable(Tokens in, ObjectKind kind) {
        Name name = Name.of(in.identifier());
        in.expect("on");
        return new ObjectName(kind, name, null, in.name(), null);
    }

    /** An operator's name, perhaps behind its schema. */
    static Name operator(Tokens in) {
        String schema = null;
        while (in.peek().isIdentifier()) {
            schema = in.label();
            in.expectSymbol(".");
        }
        Token operator = in.peek();
        if (operator.kind() != Token.Kind.OPERATOR) {
            throw in.unexpected();
        }
        in.next();
        return new Name(schema, operator.value());
    }
}
