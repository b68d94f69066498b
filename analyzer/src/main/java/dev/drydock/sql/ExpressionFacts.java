package dev.drydock.sql;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
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

    /** JSqlParser's cost grows faster than the text; DESIGN bounds what it is given. */
    private static final int LONGEST = 64 * 1024;

    private static final int DEEPEST = 200;
    private static final Pattern CALL = Pattern.compile("([A-Za-z_][A-Za-z0-9_$]*)\\s*\\(");

    ExpressionFacts {
        functions = Set.copyOf(functions);
        columns = Set.copyOf(columns);
        notNullColumns = Set.copyOf(notNullColumns);
    }

    static ExpressionFacts of(Expression expression) {
        if (expression.text().length() <= LONGEST && nesting(expression.text()) <= DEEPEST) {
            try {
                return visited(CCJSqlParserUtil.parseCondExpression(expression.text(), false));
            } catch (JSQLParserException | RuntimeException unreadable) {
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

    private static void collectNotNull(net.sf.jsqlparser.expression.Expression parsed, Set<String> into) {
        if (parsed instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            collectNotNull(list.get(0), into);
        } else if (parsed instanceof AndExpression and) {
            collectNotNull(and.getLeftExpression(), into);
            collectNotNull(and.getRightExpression(), into);
        } else if (parsed instanceof IsNullExpression isNull
                && isNull.isNot()
                && isNull.getLeftExpression() instanceof Column column) {
            into.add(identifier(column.getColumnName()));
        }
    }

    private static String identifier(String written) {
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1).replace("\"\"", "\"")
                : Name.folded(written);
    }

    private static ExpressionFacts byShape(String text) {
        Set<String> functions = new LinkedHashSet<>();
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            functions.add(Name.folded(call.group(1)));
        }
        return new ExpressionFacts(false, functions, Set.of(), Set.of());
    }

    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
