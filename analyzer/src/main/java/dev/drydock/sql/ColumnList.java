package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of a constraint.
 *
 * @param temporal whether the last is a PERIOD or says WITHOUT OVERLAPS (18)
 */
record ColumnList(List<String> columns, boolean temporal) {

    static final ColumnList NONE = new ColumnList(List.of(), false);

    ColumnList {
        columns = List.copyOf(columns);
    }

    /** Reads (a, b [WITHOUT OVERLAPS]). */
    static ColumnList ofKey(Tokens in) {
        in.expectSymbol("(");
        List<String> columns = in.identifiers();
        boolean temporal = in.accept("without", "overlaps");
        in.expectSymbol(")");
        return new ColumnList(columns, temporal);
    }

    /** Reads (a, [PERIOD] b). */
    static ColumnList ofReference(Tokens in) {
        in.expectSymbol("(");
        List<String> columns = new ArrayList<>();
        boolean temporal = false;
        do {
            if (in.peek().isWord("period") && in.peek(1).isIdentifier()) {
                in.next();
                temporal = true;
            }
            columns.add(in.identifier());
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return new ColumnList(columns, temporal);
    }
}
