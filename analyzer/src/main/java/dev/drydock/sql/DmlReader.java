package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads INSERT, UPDATE, DELETE, MERGE, queries, COPY and TRUNCATE: kind, target, columns and whether there is a WHERE. */
final class DmlReader {

    private final Tokens in;

    DmlReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        if (in.sees("with")) {
            passCommonTableExpressions();
        }
        Token verb = in.next();
        return switch (verb.value()) {
            case "insert" -> insert();
            case "update" -> update();
            case "delete" -> delete();
            case "merge" -> merge();
            case "copy" -> new CopyReader(in).read();
            case "truncate" -> truncate();
            default -> select();
        };
    }

    /** Passes WITH name [(columns)] AS [[NOT] MATERIALIZED] (query) [SEARCH …] [CYCLE …], …. */
    private void passCommonTableExpressions() {
        in.expect("with");
        if (!in.peek(1).isWord("as")) {
            in.accept("recursive");
        }
        do {
            in.identifier();
            in.optionalColumns();
            in.expect("as");
            in.accept("not");
            in.accept("materialized");
            in.condition();
            passSearchAndCycle();
        } while (in.acceptSymbol(","));
    }

    /** SEARCH … BY columns SET column, CYCLE columns SET column [TO … DEFAULT …] USING column (14 and above). */
    private void passSearchAndCycle() {
        if (in.accept("search")) {
            passThrough("set");
            in.identifier();
        }
        if (in.accept("cycle")) {
            passThrough("using");
            in.identifier();
        }
    }

    private void passThrough(String word) {
        while (!in.atEnd() && !in.sees(word)) {
            in.next();
        }
        in.expect(word);
    }

    private Statement select() {
        in.reset(0);
        return new Select(in.all(), in.rest());
    }

    private Statement insert() {
        in.expect("into");
        Name table = in.name();
        if (in.accept("as")) {
            in.identifier();
        }
        List<String> columns = new ArrayList<>();
        if (in.seesSymbol("(")
                && in.peek(1).isIdentifier()
                && !in.peek(1).isWord("select")
                && !in.peek(1).isWord("with")
                && !in.peek(1).isWord("values")
                && !in.peek(1).isWord("table")) {
            in.next();
            do {
                columns.add(in.identifier());
                passIndirection();
            } while (in.acceptSymbol(","));
            in.expectSymbol(")");
        }
        in.skipTo();
        return new Insert(in.all(), table, columns, in.whole());
    }

    private void passIndirection() {
        while (in.seesSymbol(".") || in.seesSymbol("[")) {
            if (in.acceptSymbol(".")) {
                if (!in.acceptSymbol("*")) {
                    in.label();
                }
            } else {
                in.next();
                in.skipTo("]");
                in.expectSymbol("]");
            }
        }
    }

    private Statement update() {
        Name table = in.table();
        if (in.accept("as") || !in.sees("set")) {
            in.identifier();
        }
        in.expect("set");
        List<String> columns = new ArrayList<>();
        do {
            if (in.seesSymbol("(")) {
                columns.addAll(in.columns());
            } else {
                columns.add(in.identifier());
                passIndirection();
            }
            in.expectSymbol("=");
            passValue();
        } while (in.acceptSymbol(","));
        return new Update(in.all(), table, columns, passToWhere(), in.whole());
    }

    private void passValue() {
        int depth = 0;
        while (!in.atEnd()) {
            Token token = in.peek();
            if (depth == 0 && (token.isSymbol(",") || endsValue(token))) {
                break;
            }
            depth += token.isSymbol("(") || token.isSymbol("[")
                    ? 1
                    : token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
            in.next();
        }
    }

    /** EXTRACT(x FROM y) stands in parentheses, but x IS DISTINCT FROM y does not. */
    private boolean endsValue(Token token) {
        boolean distinctFrom = token.isWord("from") && in.peek(-1).isWord("distinct");
        return token.isWord("where") || token.isWord("returning") || token.isWord("from") && !distinctFrom;
    }

    private boolean passToWhere() {
        int depth = 0;
        boolean where = false;
        while (!in.atEnd()) {
            Token token = in.next();
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            where |= depth == 0 && token.isWord("where");
        }
        return where;
    }

    private Statement delete() {
        in.expect("from");
        Name table = in.table();
        if (in.accept("as") || !in.atEnd() && !startsDeleteClause()) {
            in.identifier();
        }
        return new Delete(in.all(), table, passToWhere(), in.whole());
    }

    private boolean startsDeleteClause() {
        return in.sees("using") || in.sees("where") || in.sees("returning");
    }

    private Statement merge() {
        in.expect("into");
        Name table = in.table();
        in.skipAll();
        return new Merge(in.all(), table, in.whole());
    }

    private Statement truncate() {
        in.accept("table");
        List<Relation> relations = RelationReader.read(in, false);
        boolean restart = in.accept("restart", "identity");
        if (!restart) {
            in.accept("continue", "identity");
        }
        boolean cascade = in.acceptCascade();
        in.expectEnd();
        return new Truncate(in.all(), relations, restart, cascade);
    }
}
