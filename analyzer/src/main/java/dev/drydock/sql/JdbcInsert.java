package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The column list of an INSERT, and where its values are.
 *
 * @param columns in their order
 * @param level the parenthesis around the INSERT; below 0 where there is none
 * @param values the word VALUES or SELECT
 */
record JdbcInsert(
        List<Token> tokens, int[] around, List<String> columns, int level, int values) {

    /** The first INSERT of a statement, if it names its columns; MERGE has one without INTO. */
    static @Nullable JdbcInsert in(List<Token> tokens, int[] around, int[] partner) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isWord("insert")) {
                int open = i + 1;
                while (open < tokens.size() - 1 && !tokens.get(open).isSymbol("(") && !isValues(tokens.get(open))) {
                    open++;
                }
                return !tokens.get(open).isSymbol("(") || partner[open] < 0
                        ? null
                        : listed(tokens, around, open, partner[open]);
            }
        }
        return null;
    }

    private static @Nullable JdbcInsert listed(List<Token> tokens, int[] around, int open, int close) {
        List<String> columns = new ArrayList<>();
        for (int i = open + 1; i < close; i++) {
            if (tokens.get(i).isIdentifier()) {
                columns.add(Name.truncated(tokens.get(i).value()));
            }
        }
        for (int i = close + 1; i < tokens.size(); i++) {
            if (around[i] == around[open] && isValues(tokens.get(i))) {
                return new JdbcInsert(tokens, around, columns, around[open], i);
            }
        }
        return null;
    }

    private static boolean isValues(Token token) {
        return token.isWord("values") || token.isWord("select");
    }

    /** The column whose value a parameter is a part of; null if it is a part of none. */
    @Nullable
    String column(int parameter) {
        int within = parameter;
        int row = -1;
        while (within >= 0 && around[within] != level) {
            row = around[within];
            within = row;
        }
        boolean select = tokens.get(values).isWord("select");
        if (within < values || isBehindRows(within) || !select && row < 0) {
            return null;
        }
        int list = select ? level : row;
        int position = 0;
        for (int i = (select ? values : row) + 1; i < parameter; i++) {
            position += around[i] == list && tokens.get(i).isSymbol(",") ? 1 : 0;
        }
        return position >= columns.size() ? null : columns.get(position);
    }

    /** Whether it stands behind the rows or the columns, as ON CONFLICT and FROM do. */
    private boolean isBehindRows(int at) {
        for (int i = values + 1; i < at; i++) {
            if (around[i] == level && isBehind(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBehind(Token token) {
        return token.isWord("on") || token.isWord("from") || token.isWord("returning") || token.isWord("when");
    }
}
