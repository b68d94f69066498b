package dev.drydock.sql;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what in an expression is how volatile, by its tokens; in time linear to its length. */
final class ExpressionVolatility {

    /** Values that are written without parentheses; stable in all versions (manual, "Date/Time Functions", "System Information Functions"). */
    private static final Set<String> VALUES =
            Set.of(("current_date current_time current_timestamp localtime localtimestamp"
                            + " current_user current_role session_user system_user user current_catalog current_schema")
                    .split(" "));

    /** Words in front of a parenthesis that are no functions, or functions that only pass on what their arguments are. */
    private static final Set<String> SYNTAX =
            Set.of(("between exists row over filter within like ilike similar is values"
                            + " coalesce greatest least nullif trim treat grouping xmlconcat xmlelement xmlexists xmlforest"
                            + " xmlparse xmlpi xmlroot xmlserialize xmlattributes xmlnamespaces xmltable setof at ordinality"
                            + " partition rows range groups by union intersect escape materialized lateral")
                    .split(" "));

    /** Syntax of its own that may go by the time zone or other settings. */
    private static final Set<String> STABLE_SYNTAX = Set.of(("extract json json_scalar json_serialize json_array"
                    + " json_objectagg json_arrayagg json_query json_value json_exists json_table")
            .split(" "));

    /** Types whose casts from other types are immutable all (pg_cast and the functions of the types, 13 to 18; not from money). */
    private static final Set<String> PLAIN_TYPES = Set.of(
            "smallint", "integer", "bigint", "real", "double precision", "numeric", "boolean", "uuid", "oid", "bytea");

    private final int major;
    private final Function<Name, Optional<Volatility>> users;
    private final List<Token> tokens;
    private final ExpressionShape shape;
    private final Tokens in;
    private final Set<String> volatiles = new LinkedHashSet<>();
    private Volatility most = Volatility.IMMUTABLE;
    private boolean unknown;

    private ExpressionVolatility(Expression expression, int major, Function<Name, Optional<Volatility>> users) {
        this.major = major;
        this.users = users;
        this.tokens = ExpressionShape.tokens(expression);
        this.shape = ExpressionShape.of(tokens);
        this.in = new Tokens(Source.script(expression.text()), tokens);
    }

    /** Looks at an expression; what stands behind a break in its text is unknown. */
    static ExpressionVolatility of(Expression expression, int major, Function<Name, Optional<Volatility>> users) {
        ExpressionVolatility found = new ExpressionVolatility(expression, major, users);
        found.look();
        return found;
    }

    /** The most volatile of all; empty where something is unknown and nothing that is known is volatile. */
    Optional<Volatility> most() {
        return unknown && most != Volatility.VOLATILE ? Optional.empty() : Optional.of(most);
    }

    /** The volatile functions, in the order of the text. */
    Set<String> volatiles() {
        return volatiles;
    }

    private void look() {
        while (!in.atEnd()) {
            int at = in.position();
            Token token = in.next();
            if (token.isSymbol("::") || shape.isCast(at)) {
                cast(at);
            } else if (token.kind() == Token.Kind.OPERATOR) {
                operator(token, at);
            } else if (token.isIdentifier() && in.seesSymbol("(")) {
                call(token, at, shape.arguments(at + 1));
            } else if (token.kind() == Token.Kind.WORD && !at(at - 1).isSymbol(".")) {
                word(token.value(), at);
            } else if (token.kind() == Token.Kind.PSQL_COMMAND) {
                unknown = true;
            }
        }
    }

    private void word(String word, int at) {
        boolean compares = word.equals("between") && !isLiteral(at + 1)
                || word.equals("distinct") && at(at + 1).isWord("from") && !isLiteral(at + 2);
        boolean atLocal = word.equals("local") && at(at - 1).isWord("at");
        if (VALUES.contains(word) || word.equals("select") || compares || atLocal) {
            count(Volatility.STABLE);
        }
    }

    private void call(Token token, int at, int arguments) {
        boolean qualified = at(at - 1).isSymbol(".") && at(at - 2).isIdentifier();
        String word = token.value();
        if (token.kind() == Token.Kind.WORD && !qualified) {
            boolean compares = word.equals("in") && !isLiteral(at + 2);
            if (compares || STABLE_SYNTAX.contains(word) || VALUES.contains(word)) {
                count(Volatility.STABLE);
                return;
            }
            if (Keywords.isReserved(word) || SYNTAX.contains(word)) {
                return;
            }
        }
        String schema = qualified ? at(at - 2).value() : null;
        Optional<Volatility> volatility = function(new Name(schema, word), arguments);
        volatility.ifPresentOrElse(this::count, () -> unknown = true);
        if (volatility.equals(Optional.of(Volatility.VOLATILE))) {
            volatiles.add(word);
        }
    }

    private Optional<Volatility> function(Name name, int arguments) {
        boolean catalog = "pg_catalog".equals(name.schema());
        Optional<Volatility> own = catalog ? Optional.empty() : users.apply(name);
        if (own.isPresent()) {
            return own;
        }
        Volatility known =
                catalog || name.schema() == null ? CatalogVolatility.ofFunction(name.name(), arguments, major) : null;
        return Optional.ofNullable(
                known == null && !catalog ? CatalogVolatility.ofExtension(name.name(), major) : known);
    }

    /** Of the overloads of an operator, only those are not immutable that look at a time zone or at a value as text. */
    private void operator(Token token, int at) {
        String symbol = token.value();
        boolean notation = symbol.equals(":=") || symbol.equals("=>");
        Volatility volatility = notation
                ? Volatility.IMMUTABLE
                : CatalogVolatility.ofOperator(symbol.equals("!=") ? "<>" : symbol, major);
        if (volatility == null) {
            unknown = true;
        } else if (volatility != Volatility.IMMUTABLE && !isPlain(symbol, at)) {
            count(volatility);
        }
    }

    /** Signs, and operators that cannot mix timestamps: arithmetic with a number, comparison with a literal, which takes the other side's type. */
    private boolean isPlain(String symbol, int at) {
        boolean right = isLiteral(at + 1) && !at(at + 2).isSymbol("::");
        boolean left = isLiteral(at - 1);
        return switch (symbol) {
            case "+", "-" ->
                isSign(at)
                        || left && at(at - 1).kind() == Token.Kind.NUMBER
                        || right && at(at + 1).kind() == Token.Kind.NUMBER;
            case "||", "@@" -> left && right;
            default -> left || right;
        };
    }

    /** A literal becomes a constant of its type when the statement is read; other values may go by settings. */
    private void cast(int at) {
        boolean literal = isLiteral(at - 1)
                && (tokens.get(at).isSymbol("::") || at(at - 2).isSymbol("("));
        try {
            DataType type = TypeReader.read(in);
            boolean plain = type.dimensions() == 0
                    && type.name().schema() == null
                    && PLAIN_TYPES.contains(type.name().name());
            if (!literal && !plain) {
                count(Volatility.STABLE);
            }
        } catch (SyntaxException noType) {
            unknown = true;
        }
    }

    private boolean isSign(int at) {
        Token before = at(at - 1);
        boolean word = before.kind() == Token.Kind.WORD
                && Keywords.isReserved(before.value())
                && !before.isWord("end")
                && !before.isWord("null")
                && !VALUES.contains(before.value());
        boolean open = before.isSymbol("(") || before.isSymbol("[") || before.isSymbol(",");
        return at == 0 || before.kind() == Token.Kind.OPERATOR || open || word;
    }

    /** A literal without a type in front of it. */
    private boolean isLiteral(int at) {
        Token token = at(at);
        boolean typed =
                at(at - 1).isIdentifier() && !Keywords.isReserved(at(at - 1).value()) && !isOperatorWord(at - 1);
        return token.kind() == Token.Kind.NUMBER
                || token.kind() == Token.Kind.STRING && !typed
                || token.isWord("null")
                || token.isWord("true")
                || token.isWord("false");
    }

    private boolean isOperatorWord(int at) {
        return at(at).isWord("between") || at(at).isWord("like") || at(at).isWord("ilike");
    }

    private Token at(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : new Token(Token.Kind.END, 0, 0, "");
    }

    private void count(Volatility volatility) {
        most = volatility.compareTo(most) > 0 ? volatility : most;
    }
}
