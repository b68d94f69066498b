package dev.drydock.sql;

import dev.drydock.sql.JdbcParameter.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at the words around each parameter of one statement. */
final class JdbcParameterReader {

    private static final JdbcParameter UNKNOWN = new JdbcParameter(Use.UNKNOWN, null);

    private static final Token NOTHING = new Token(Token.Kind.END, 0, 0, "");

    private static final Set<String> COMPARING = Set.of("like", "ilike", "between", "symmetric", "to");

    private static final Set<String> QUANTIFIERS = Set.of("any", "some", "all");

    private final List<Token> tokens;

    /** The parenthesis around each token; below 0 where there is none. */
    private final int[] around;

    /** The other one of each parenthesis. */
    private final int[] partner;

    private final @Nullable JdbcInsert insert;

    JdbcParameterReader(List<Token> tokens) {
        this.tokens = tokens;
        this.around = new int[tokens.size()];
        this.partner = new int[tokens.size()];
        Arrays.fill(partner, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(")") && !open.isEmpty()) {
                partner[i] = open.pop();
                partner[partner[i]] = i;
            }
            around[i] = open.isEmpty() ? -1 : open.peek();
            if (tokens.get(i).isSymbol("(")) {
                open.push(i);
            }
        }
        this.insert = JdbcInsert.in(tokens, around, partner);
    }

    List<JdbcParameter> parameters() {
        List<JdbcParameter> parameters = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.PARAMETER) {
                String inserted = insert == null ? null : insert.column(i);
                parameters.add(inserted == null ? used(i) : new JdbcParameter(Use.INSERTED, Name.of(inserted)));
            }
        }
        return parameters;
    }

    /** Looks at the value, then at the call or the parentheses around it, and so on. */
    private JdbcParameter used(int parameter) {
        int from = parameter;
        int to = parameter;
        while (true) {
            to = behindCast(to);
            JdbcParameter found = between(from, to);
            if (found != null) {
                return found;
            }
            int open = around[from];
            if (open < 0) {
                return UNKNOWN;
            }
            found = listed(open, from);
            if (found != null) {
                return found;
            }
            boolean call = token(open - 1).isIdentifier() && !isKeyword(token(open - 1));
            boolean value = open + 1 == from && partner[open] == to + 1;
            if (partner[open] < 0 || !call && !value) {
                return UNKNOWN;
            }
            from = call ? open - 1 : open;
            to = partner[open];
        }
    }

    /** What the tokens before and behind a value say. */
    private @Nullable JdbcParameter between(int from, int to) {
        Token before = token(from - 1);
        if (before.isWord("limit") || before.isWord("first") || before.isWord("next")) {
            return new JdbcParameter(Use.COUNT, null);
        }
        if (before.isWord("offset")) {
            return new JdbcParameter(Use.OFFSET, null);
        }
        Name column = isComparing(from - 1)
                ? operandEnding(from - 2)
                : before.isWord("and") ? lowerBoundOf(from - 1) : null;
        if (column == null && token(to + 1).kind() == Token.Kind.OPERATOR) {
            column = operandBeginning(to + 2);
        }
        if (column == null && token(to + 1).isWord("as") && token(to + 2).isIdentifier()) {
            column = Name.of(token(to + 2).value());
        }
        return column == null ? null : new JdbcParameter(Use.COMPARED, column);
    }

    /** What stands before the list that holds a value says. */
    private @Nullable JdbcParameter listed(int open, int value) {
        Token before = token(open - 1);
        if (before.isWord("in")) {
            return of(Use.LISTED, operandEnding(open - 2));
        }
        if (before.kind() == Token.Kind.WORD && QUANTIFIERS.contains(before.value()) && isComparing(open - 2)) {
            return of(Use.COMPARED, operandEnding(open - 3));
        }
        int compared = open - 1;
        if (before.isSymbol("(") || before.isSymbol(",")) {
            compared = around[open] - 1;
        }
        boolean row = token(compared).isWord("in") || token(compared).kind() == Token.Kind.OPERATOR;
        int left = token(compared - 1).isWord("not") ? compared - 2 : compared - 1;
        if (row && token(left).isSymbol(")") && partner[left] >= 0 && commas(open, value, partner[open]) >= 0) {
            return of(Use.COMPARED, element(partner[left], commas(open, value, value)));
        }
        return null;
    }

    private static @Nullable JdbcParameter of(Use use, @Nullable Name column) {
        return column == null ? null : new JdbcParameter(use, column);
    }

    /** How many commas of the list there are before the value; below 0 if the list, which ends there, has none at all. */
    private int commas(int open, int value, int end) {
        int before = 0;
        int all = 0;
        for (int i = open + 1; i < end; i++) {
            if (around[i] == open && token(i).isSymbol(",")) {
                before += i < value ? 1 : 0;
                all++;
            }
        }
        return end == value || all > 0 ? before : -1;
    }

    /** The column that a row has at a position. */
    private @Nullable Name element(int open, int position) {
        int commas = 0;
        for (int i = open + 1; i < partner[open]; i++) {
            if (commas == position) {
                return operandBeginning(i);
            }
            commas += around[i] == open && token(i).isSymbol(",") ? 1 : 0;
        }
        return null;
    }

    private boolean isComparing(int at) {
        Token token = token(at);
        return token.kind() == Token.Kind.OPERATOR && !token.isSymbol("::")
                || token.kind() == Token.Kind.WORD && COMPARING.contains(token.value())
                || token.isWord("from") && token(at - 1).isWord("distinct");
    }

    /** The operand of BETWEEN … AND, if this AND is its. */
    private @Nullable Name lowerBoundOf(int and) {
        for (int i = and - 1; i >= 0; i--) {
            if (around[i] == around[and]) {
                if (token(i).isWord("between")) {
                    return operandEnding(i - 1);
                }
                if (token(i).isWord("and") || token(i).isWord("where") || token(i).isWord("on")) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The column that ends there, or the first one of a call or of parentheses that end there. */
    private @Nullable Name operandEnding(int end) {
        int last = end;
        while (token(last).isWord("not")
                || token(last).isWord("between")
                || token(last).isWord("is")
                || token(last).isWord("distinct")
                || token(last).isWord("similar")) {
            last--;
        }
        if (token(last - 1).isSymbol("::")) {
            last -= 2;
        }
        if (token(last).isSymbol(")") && partner[last] >= 0) {
            for (int i = partner[last] + 1; i < last; i++) {
                Name inside = operandBeginning(i);
                if (inside != null) {
                    return inside;
                }
            }
            return null;
        }
        int first = last;
        while (token(first).isIdentifier()
                && token(first - 1).isSymbol(".")
                && token(first - 2).isIdentifier()) {
            first -= 2;
        }
        return operandBeginning(first);
    }

    /** The column that begins there; a call's is inside it. */
    private @Nullable Name operandBeginning(int start) {
        Token first = token(start);
        if (!first.isIdentifier() || isKeyword(first)) {
            return null;
        }
        Name path = Name.of(Name.truncated(first.value()));
        int last = start;
        while (token(last + 1).isSymbol(".") && token(last + 2).isIdentifier()) {
            last += 2;
            path = Name.of(path.name(), Name.truncated(token(last).value()));
        }
        if (!token(last + 1).isSymbol("(")) {
            return path;
        }
        return token(last + 2).isIdentifier() && !token(last + 3).isSymbol("(") ? operandBeginning(last + 2) : null;
    }

    /** The end of a value, with the cast behind it. */
    private int behindCast(int end) {
        int last = end;
        while (token(last + 1).isSymbol("::") && token(last + 2).isIdentifier()) {
            last += 2;
            while (token(last + 1).isSymbol(".") && token(last + 2).isIdentifier()) {
                last += 2;
            }
            if (token(last + 1).isSymbol("(") && partner[last + 1] >= 0) {
                last = partner[last + 1];
            }
            while (token(last + 1).isSymbol("[") && token(last + 2).isSymbol("]")) {
                last += 2;
            }
        }
        return last;
    }

    private static boolean isKeyword(Token token) {
        return token.kind() == Token.Kind.WORD && Keywords.isNoColumn(token.value());
    }

    private Token token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : NOTHING;
    }
}
