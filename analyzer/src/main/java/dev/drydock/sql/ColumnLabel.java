package dev.drydock.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The name that PostgreSQL gives to an expression without an alias, as it does for the columns of a query and of an
 * index (measured, 13 and 18): a column's or a function's own name, the type of a cast, {@code case}, {@code array}.
 */
public final class ColumnLabel {

    private static final Set<String> OPERATORS = Set.of(
            "and", "or", "not", "is", "isnull", "notnull", "in", "like", "ilike", "similar", "between", "overlaps");
    private static final Set<String> LITERALS = Set.of("true", "false", "null", "default");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("int", "int4"),
            Map.entry("integer", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("smallint", "int2"),
            Map.entry("boolean", "bool"),
            Map.entry("real", "float4"),
            Map.entry("float", "float8"),
            Map.entry("double", "float8"),
            Map.entry("decimal", "numeric"),
            Map.entry("dec", "numeric"),
            Map.entry("character", "bpchar"),
            Map.entry("char", "bpchar"));

    /** Nested parentheses cost the square of their depth; nobody writes more tokens into a key by hand. */
    private static final int LONGEST = 2_000;

    private final List<Token> tokens;
    private final int major;

    private ColumnLabel(List<Token> tokens, int major) {
        this.tokens = tokens;
        this.major = major;
    }

    /**
     * The name for an expression.
     *
     * @param major the server's version
     * @return empty where PostgreSQL knows none: an index then says {@code expr}, a query {@code ?column?}
     */
    public static Optional<String> of(String expression, int major) {
        List<Token> tokens = Fragment.tokens(expression);
        if (tokens.size() > LONGEST) {
            return Optional.empty();
        }
        return new ColumnLabel(tokens, major).label(0, tokens.size()).map(Name::truncated);
    }

    private Optional<String> label(int first, int last) {
        int from = first;
        int to = last;
        while (from < to && tokens.get(from).isSymbol("(") && closing(from, to) == to - 1) {
            from++;
            to--;
        }
        if (from >= to) {
            return Optional.empty();
        }
        int collate = find("collate", from, to);
        if (collate > from && !hasOperator(from, collate)) {
            return label(from, collate);
        }
        if (hasOperator(from, to)) {
            return Optional.empty();
        }
        int zone = find("at", from, to);
        if (zone > from
                && zone + 1 < to
                && (tokens.get(zone + 1).isWord("time") || tokens.get(zone + 1).isWord("local"))) {
            return Optional.of("timezone");
        }
        int cast = lastCast(from, to);
        return cast > from ? cast(from, cast, cast + 1, to) : primary(from, to);
    }

    private Optional<String> cast(int from, int operandEnd, int type, int to) {
        boolean weak = isWeak(from, operandEnd);
        Optional<String> operand = weak ? Optional.empty() : label(from, operandEnd);
        return operand.isPresent() ? operand : Optional.of(type(type, to));
    }

    /** A cast's operand that is a CASE gives way to the name of the type. */
    private boolean isWeak(int first, int last) {
        int from = first;
        while (from < last && tokens.get(from).isSymbol("(")) {
            from++;
        }
        return from < last && tokens.get(from).isWord("case");
    }

    private Optional<String> primary(int from, int to) {
        Token token = tokens.get(from);
        if (!token.isIdentifier()) {
            return token.isSymbol("(") ? field(from, to) : Optional.empty();
        }
        if (token.kind() == Token.Kind.WORD) {
            String word = token.value();
            if (word.equals("true") || word.equals("false")) {
                return major < 15 ? Optional.of("bool") : Optional.empty();
            }
            if (LITERALS.contains(word)) {
                return Optional.empty();
            }
            if (word.equals("cast") && from + 1 < to && tokens.get(from + 1).isSymbol("(")) {
                int as = find("as", from + 2, to - 1);
                return as < 0 ? Optional.empty() : cast(from + 2, as, as + 1, to - 1);
            }
            if (word.equals("case")) {
                return caseLabel(from, to);
            }
            if (word.equals("extract") && major < 14) {
                return Optional.of("date_part");
            }
            if (word.equals("trim")) {
                return Optional.of(trim(from));
            }
            if (word.equals("collation")) {
                return Optional.of("pg_collation_for");
            }
        }
        if (from + 1 < to && tokens.get(from + 1).kind() == Token.Kind.STRING) {
            return Optional.of(type(from, from + 1));
        }
        return Optional.of(lastName(from, to));
    }

    private String trim(int from) {
        Token next = from + 2 < tokens.size() ? tokens.get(from + 2) : tokens.get(from);
        return next.isWord("leading") ? "ltrim" : next.isWord("trailing") ? "rtrim" : "btrim";
    }

    private Optional<String> caseLabel(int from, int to) {
        int otherwise = find("else", from + 1, to - 1);
        if (otherwise > 0 && tokens.get(to - 1).isWord("end")) {
            Optional<String> label = label(otherwise + 1, to - 1);
            if (label.isPresent() && !isTyped(otherwise + 1, to - 1)) {
                return label;
            }
        }
        return Optional.of("case");
    }

    /** A constant with a type has but a weak name. */
    private boolean isTyped(int from, int to) {
        return tokens.get(from).kind() == Token.Kind.STRING
                || tokens.get(from).kind() == Token.Kind.NUMBER
                || tokens.get(from).isWord("true")
                || tokens.get(from).isWord("false")
                || tokens.get(from).isWord("case")
                || from + 1 < to && tokens.get(from + 1).kind() == Token.Kind.STRING;
    }

    private Optional<String> field(int from, int to) {
        int close = closing(from, to);
        int at = close + 1;
        String field = "";
        while (at < to) {
            if (tokens.get(at).isSymbol("[")) {
                at = closing(at, to) + 1;
            } else if (tokens.get(at).isSymbol(".")
                    && at + 1 < to
                    && tokens.get(at + 1).isIdentifier()) {
                field = tokens.get(at + 1).value();
                at += 2;
            } else {
                return Optional.empty();
            }
        }
        return field.isEmpty() ? label(from, close + 1) : Optional.of(field);
    }

    /** The last part of the path that begins here: a column, or a function. */
    private String lastName(int from, int to) {
        String name = tokens.get(from).value();
        int at = from + 1;
        while (at + 1 < to && tokens.get(at).isSymbol(".") && tokens.get(at + 1).isIdentifier()) {
            name = tokens.get(at + 1).value();
            at += 2;
        }
        return name;
    }

    private String type(int from, int to) {
        Token first = tokens.get(from);
        String name = lastName(from, to);
        if (first.kind() != Token.Kind.WORD
                || from + 1 < to && tokens.get(from + 1).isSymbol(".")) {
            return name;
        }
        Token second = from + 1 < to ? tokens.get(from + 1) : first;
        if ((name.equals("character") || name.equals("char")) && second.isWord("varying")) {
            return "varchar";
        }
        if (name.equals("bit") && second.isWord("varying")) {
            return "varbit";
        }
        boolean zoned = find("with", from, to) > 0;
        if ((name.equals("timestamp") || name.equals("time")) && zoned) {
            return name + "tz";
        }
        return TYPES.getOrDefault(name, name);
    }

    private int lastCast(int from, int to) {
        int depth = 0;
        int found = -1;
        for (int i = from; i < to; i++) {
            depth += depth(tokens.get(i));
            found = depth == 0 && tokens.get(i).isSymbol("::") ? i : found;
        }
        return found;
    }

    private boolean hasOperator(int from, int to) {
        int depth = 0;
        int cases = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            depth += depth(token);
            cases += token.isWord("case") ? 1 : token.isWord("end") ? -1 : 0;
            boolean sign = token.kind() == Token.Kind.OPERATOR && !token.isSymbol("::");
            boolean word = token.kind() == Token.Kind.WORD && OPERATORS.contains(token.value());
            if (depth == 0 && cases == 0 && (sign || word)) {
                return true;
            }
        }
        return false;
    }

    private int find(String word, int from, int to) {
        int depth = 0;
        int cases = 0;
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (depth == 0 && cases == 0 && token.isWord(word)) {
                return i;
            }
            depth += depth(token);
            cases += token.isWord("case") ? 1 : token.isWord("end") ? -1 : 0;
        }
        return -1;
    }

    private int closing(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += depth(tokens.get(i));
            if (depth == 0) {
                return i;
            }
        }
        return to;
    }

    private static int depth(Token token) {
        if (token.isSymbol("(") || token.isSymbol("[")) {
            return 1;
        }
        return token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
    }
}
