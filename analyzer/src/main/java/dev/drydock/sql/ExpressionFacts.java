package dev.drydock.sql;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;

/**
 * What JSqlParser tells of an expression; where it cannot read one, the functions are found by their shape and the rest
 * stays empty.
 *
 * @param understood whether JSqlParser read it
 */
record ExpressionFacts(boolean understood, Set<String> functions, Set<String> columns, Set<String> notNullColumns) {

    /** JSqlParser's cost grows faster than the text, and a long chain of operators may still exceed its stack. */
    private static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 200;

    ExpressionFacts {
        functions = Collections.unmodifiableSet(new LinkedHashSet<>(functions));
        columns = Collections.unmodifiableSet(new LinkedHashSet<>(columns));
        notNullColumns = Set.copyOf(notNullColumns);
    }

    static ExpressionFacts of(Expression expression) {
        if (expression.text().length() <= LONGEST && nesting(expression.text()) <= DEEPEST) {
            try {
                return visited(CCJSqlParserUtil.parseCondExpression(expression.text(), false));
            } catch (JSQLParserException | RuntimeException | StackOverflowError unreadable) {
                return byShape(expression.text());
            }
        }
        return byShape(expression.text());
    }

    private static ExpressionFacts visited(net.sf.jsqlparser.expression.Expression parsed) {
        Set<String> functions = new LinkedHashSet<>();
        Set<String> columns = new LinkedHashSet<>();
        parsed.accept(new ExpressionVisitorAdapter<Void>() {
            @Override
            public <S> Void visit(Function function, S context) {
                String name = function.getName();
                functions.add(identifier(name.substring(name.lastIndexOf('.') + 1)));
                return super.visit(function, context);
            }

            @Override
            public <S> Void visit(Column column, S context) {
                columns.add(identifier(column.getColumnName()));
                return super.visit(column, context);
            }
        });
        Set<String> notNull = new LinkedHashSet<>();
        collectNotNull(parsed, notNull);
        return new ExpressionFacts(true, functions, columns, notNull);
    }

    /** The forms from which the server concludes it too, without reading a row (measured, 13 and 18). */
    private static void collectNotNull(net.sf.jsqlparser.expression.Expression written, Set<String> into) {
        var condition = withoutParentheses(written);
        if (condition instanceof AndExpression and) {
            collectNotNull(and.getLeftExpression(), into);
            collectNotNull(and.getRightExpression(), into);
            return;
        }
        boolean negated = condition instanceof NotExpression;
        if (condition instanceof NotExpression not) {
            condition = withoutParentheses(not.getExpression());
        }
        if (condition instanceof IsNullExpression isNull
                && isNull.isNot() != negated
                && isNull.getLeftExpression() instanceof Column column) {
            into.add(identifier(column.getColumnName()));
        }
    }

    private static net.sf.jsqlparser.expression.Expression withoutParentheses(
            net.sf.jsqlparser.expression.Expression written) {
        var inner = written;
        while (inner instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            inner = list.get(0);
        }
        return inner;
    }

    private static String identifier(String written) {
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : Name.folded(written);
    }

    private static ExpressionFacts byShape(String text) {
        Set<String> functions = new LinkedHashSet<>();
        Lexer lexer = new Lexer(Source.script(text));
        try {
            Token before = lexer.next();
            while (before.kind() != Token.Kind.END) {
                Token token = lexer.next();
                if (token.isSymbol("(") && before.isIdentifier() && !Keywords.isReserved(before.value())) {
                    functions.add(before.value());
                }
                before = token;
            }
        } catch (SyntaxException e) {
            return new ExpressionFacts(false, functions, Set.of(), Set.of());
        }
        return new ExpressionFacts(false, functions, Set.of(), Set.of());
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
