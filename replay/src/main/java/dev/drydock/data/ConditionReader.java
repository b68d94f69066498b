package dev.drydock.data;

import dev.drydock.data.Condition.Absent;
import dev.drydock.data.Condition.Call;
import dev.drydock.data.Condition.Case;
import dev.drydock.data.Condition.Compared;
import dev.drydock.data.Condition.Every;
import dev.drydock.data.Condition.Literal;
import dev.drydock.data.Condition.Literals;
import dev.drydock.data.Condition.Not;
import dev.drydock.data.Condition.Null;
import dev.drydock.data.Condition.Reference;
import dev.drydock.data.Condition.Some;
import dev.drydock.data.Condition.Unclear;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads conditions as they were written or as the server shows them; casts of constants and columns are passed over. */
final class ConditionReader {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
    private static final Set<String> OPERATIONS = Set.of("like", "ilike", "similar", "overlaps", "at");

    private final ConditionTokens tokens;

    private ConditionReader(String text) {
        tokens = new ConditionTokens(text);
    }

    /** Reads a condition, perhaps with the words around it that make it a constraint. */
    static Condition read(String text) {
        ConditionReader reader = new ConditionReader(text);
        reader.tokens.skip("check");
        Condition condition = reader.some();
        boolean attributed = reader.tokens.at("no") || reader.tokens.at("not");
        return reader.tokens.atEnd() || attributed ? condition : new Unclear(reader.tokens.namesSince(0));
    }

    private Condition some() {
        List<Condition> parts = new ArrayList<>(List.of(every()));
        while (tokens.skip("or")) {
            parts.add(every());
        }
        return parts.size() == 1 ? parts.get(0) : new Some(parts);
    }

    private Condition every() {
        List<Condition> parts = new ArrayList<>(List.of(negated()));
        while (tokens.skip("and")) {
            parts.add(negated());
        }
        return parts.size() == 1 ? parts.get(0) : new Every(parts);
    }

    private Condition negated() {
        return tokens.skip("not") ? new Not(negated()) : tested();
    }

    private Condition tested() {
        int start = tokens.position();
        Condition tested = compared(start);
        while (tokens.skip("is")) {
            boolean not = tokens.skip("not");
            Condition test;
            if (tokens.skip("null")) {
                test = new Absent(tested);
            } else if (tokens.at("true") || tokens.at("false")) {
                Literal truth = new Literal(tokens.next().substring(0, 1));
                test = new Every(List.of(new Compared(tested, "=", truth), new Not(new Absent(tested))));
            } else {
                tokens.skip("distinct");
                tokens.skip("from");
                operand();
                test = new Unclear(tokens.namesSince(start));
            }
            tested = not ? new Not(test) : test;
        }
        return tested;
    }

    private Condition compared(int start) {
        Condition left = operand();
        if (COMPARISONS.contains(tokens.peek())) {
            String operator = tokens.next();
            if (tokens.at("any") || tokens.at("all")) {
                boolean any = tokens.next().equals("any");
                Condition list = operand();
                boolean known = list instanceof Literals && (any ? operator.equals("=") : operator.equals("<>"));
                return known ? new Compared(left, operator, list) : new Unclear(tokens.namesSince(start));
            }
            return new Compared(left, operator, operand());
        }
        boolean not = tokens.at("not") && (tokens.follows("in") || tokens.follows("between")) && tokens.skip("not");
        if (tokens.skip("in")) {
            Condition list = list("(", ")");
            Condition in =
                    list instanceof Literals ? new Compared(left, "=", list) : new Unclear(tokens.namesSince(start));
            return not ? new Not(in) : in;
        }
        if (tokens.skip("between")) {
            Condition from = operand();
            tokens.skip("and");
            Condition between = new Every(List.of(new Compared(left, ">=", from), new Compared(left, "<=", operand())));
            return not ? new Not(between) : between;
        }
        return left;
    }

    /** A value; calculations are not understood. */
    private Condition operand() {
        int start = tokens.position();
        Condition operand = primary();
        boolean unclear = false;
        while (tokens.atOperator() && !COMPARISONS.contains(tokens.peek())
                || OPERATIONS.contains(tokens.peek())
                || tokens.at("not") && OPERATIONS.contains(tokens.following())) {
            tokens.skip("not");
            tokens.next();
            primary();
            unclear = true;
        }
        return unclear ? new Unclear(tokens.namesSince(start)) : operand;
    }

    private Condition primary() {
        int start = tokens.position();
        Condition primary = bare(start);
        while (true) {
            if (tokens.skip("::") || tokens.skip("collate")) {
                tokens.skipType();
            } else if (tokens.skip("[")) {
                tokens.skipPast("]");
                primary = new Unclear(tokens.namesSince(start));
            } else {
                return primary;
            }
        }
    }

    private Condition bare(int start) {
        if (tokens.skip("(")) {
            Condition inner = some();
            if (tokens.skip(")")) {
                return inner;
            }
            tokens.skipPast(")");
            return new Unclear(tokens.namesSince(start));
        }
        if (tokens.skip("-")) {
            return primary() instanceof Literal number
                    ? new Literal("-" + number.text())
                    : new Unclear(tokens.namesSince(start));
        }
        if (tokens.atLiteral()) {
            String text = tokens.literal();
            return text.startsWith("{") && text.endsWith("}") ? braced(text) : new Literal(text);
        }
        if (tokens.skip("array")) {
            return list("[", "]");
        }
        if (tokens.skip("case")) {
            return cases(start);
        }
        if (tokens.skip("null")) {
            return new Null();
        }
        if (tokens.at("true") || tokens.at("false")) {
            return new Literal(tokens.next().substring(0, 1));
        }
        if (tokens.at("cast") && tokens.follows("(")) {
            tokens.next();
            tokens.next();
            Condition cast = some();
            tokens.skipPast(")");
            return cast;
        }
        if (!tokens.atName()) {
            tokens.next();
            return new Unclear(tokens.namesSince(start));
        }
        String name = tokens.name();
        while (tokens.skip(".")) {
            name = tokens.name();
        }
        return tokens.skip("(") ? call(name, start) : new Reference(name);
    }

    private static Condition braced(String text) {
        String inner = text.substring(1, text.length() - 1);
        return inner.contains("\"") || inner.contains("{")
                ? new Unclear(Set.of())
                : new Literals(List.of(inner.split(",")));
    }

    private Condition call(String function, int start) {
        List<Condition> arguments = new ArrayList<>();
        while (!tokens.at(")") && !tokens.atEnd()) {
            arguments.add(some());
            if (!tokens.skip(",")) {
                break;
            }
        }
        if (tokens.skip(")")) {
            return new Call(function, arguments);
        }
        tokens.skipPast(")");
        return new Unclear(tokens.namesSince(start));
    }

    private Condition list(String opening, String closing) {
        int start = tokens.position();
        List<String> texts = new ArrayList<>();
        boolean constant = tokens.skip(opening);
        while (constant && !tokens.skip(closing)) {
            if (primary() instanceof Literal literal) {
                texts.add(literal.text());
                tokens.skip(",");
            } else {
                constant = false;
                tokens.skipPast(closing);
            }
        }
        return constant ? new Literals(texts) : new Unclear(tokens.namesSince(start));
    }

    private Condition cases(int start) {
        List<Condition> conditions = new ArrayList<>();
        List<Condition> results = new ArrayList<>();
        while (tokens.skip("when")) {
            conditions.add(some());
            tokens.skip("then");
            results.add(some());
        }
        Condition otherwise = tokens.skip("else") ? some() : new Null();
        boolean searched = tokens.skip("end") && !conditions.isEmpty();
        if (!searched) {
            tokens.skipPast("end");
        }
        return searched ? new Case(conditions, results, otherwise) : new Unclear(tokens.namesSince(start));
    }
}
