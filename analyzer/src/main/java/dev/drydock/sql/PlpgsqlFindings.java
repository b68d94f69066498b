package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the SQL of a PL/pgSQL body: reads its statements, looks into EXECUTE, and knows what was caught and left. */
final class PlpgsqlFindings {

    private static final Set<String> QUERIES =
            Set.of("select", "with", "values", "table", "insert", "update", "delete", "merge", "explain", "show");

    private final Tokens in;
    private final List<Object> found = new ArrayList<>();

    /** For each finding how many blocks with handlers begin with it, less those that ended before it. */
    private final List<Integer> traps = new ArrayList<>();

    private boolean left;
    private @Nullable Expression leftWhere;

    PlpgsqlFindings(Tokens in) {
        this.in = in;
        traps.add(0);
    }

    int count() {
        return found.size();
    }

    /** All that was found since then stands in a block with handlers. */
    void trap(int first) {
        traps.set(first, traps.get(first) + 1);
        traps.set(count(), traps.get(count()) - 1);
    }

    /** The body may be left here. */
    void left(Circumstances circumstances) {
        if (!left && circumstances.conditional()) {
            left = true;
            leftWhere = circumstances.condition();
        }
    }

    Circumstances behindReturns(Circumstances circumstances) {
        return left ? circumstances.behind(leftWhere) : circumstances;
    }

    /** Tells whether FOR … IN is followed by a query: not by a range of numbers, and not by a cursor. */
    boolean isQuery(int from, int to) {
        Token first = in.between(from, from + 1).get(0);
        boolean query = first.isSymbol("(") || first.kind() == Token.Kind.WORD && QUERIES.contains(first.value());
        int depth = 0;
        for (Token token : in.between(from, to)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            query &= depth > 0 || !token.isSymbol("..");
        }
        return query;
    }

    /** Reads a SQL statement between two positions, the second of which holds what ends it. */
    void sql(int from, int to, Circumstances circumstances) {
        if (to <= from) {
            throw SyntaxException.at(in.between(to, to + 1).get(0), in.source);
        }
        List<Token> tokens = in.between(from, to);
        Token terminator = in.between(to, to + 1).get(0);
        EmbeddedStatement embedded = EmbeddedStatement.of(in.source, tokens, terminator);
        add(new BodyStatement(
                SqlReader.statement(embedded.source(), embedded.tokens(), terminator, new ArrayList<>()),
                circumstances,
                false));
    }

    /** Looks into what EXECUTE runs. */
    void execute(int from, int to, Circumstances circumstances) {
        if (to <= from) {
            throw SyntaxException.at(in.between(to, to + 1).get(0), in.source);
        }
        ExecutedText text = ExecutedText.of(in.between(from, to));
        if (!text.constant()) {
            Expression expression = in.expression(from, to);
            add(new DynamicSql(expression.span(), expression, text.leading(), circumstances));
            return;
        }
        for (Statement statement :
                SqlReader.read(text.source(in.source.depth() + 1)).statements()) {
            add(new BodyStatement(statement, circumstances, true));
        }
    }

    private void add(Object finding) {
        found.add(finding);
        traps.add(0);
    }

    BodyReading reading(@Nullable SyntaxError problem) {
        List<BodyStatement> statements = new ArrayList<>();
        List<DynamicSql> dynamic = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < found.size(); i++) {
            depth += traps.get(i);
            boolean trapped = depth > 0;
            if (found.get(i) instanceof BodyStatement s) {
                statements.add(new BodyStatement(s.statement(), trapped(s.circumstances(), trapped), s.executed()));
            } else if (found.get(i) instanceof DynamicSql d) {
                dynamic.add(new DynamicSql(d.span(), d.expression(), d.leading(), trapped(d.circumstances(), trapped)));
            }
        }
        return new BodyReading(statements, dynamic, problem);
    }

    private static Circumstances trapped(Circumstances circumstances, boolean trapped) {
        return trapped ? circumstances.trapping() : circumstances;
    }
}
