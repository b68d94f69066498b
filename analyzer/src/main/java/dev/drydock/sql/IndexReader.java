package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads CREATE INDEX behind the word INDEX. */
final class IndexReader {

    private final Tokens in;

    IndexReader(Tokens in) {
        this.in = in;
    }

    CreateIndex read(boolean unique) {
        boolean concurrently = in.accept("concurrently");
        boolean ifNotExists = in.acceptIfNotExists();
        Name name = in.sees("on") && !ifNotExists ? null : Name.of(in.identifier());
        in.expect("on");
        boolean only = in.sees("only");
        Name table = in.table();
        String method = in.accept("using") ? in.identifier() : "btree";
        List<IndexKey> keys = keys();
        List<String> include = in.accept("include") ? in.columns() : List.of();
        boolean notDistinct = ColumnReader.nullsNotDistinct(in);
        if (in.accept("with")) {
            in.parenthesized();
        }
        if (in.accept("tablespace")) {
            in.identifier();
        }
        Expression where = in.accept("where") ? in.rest() : null;
        in.expectEnd();
        return new CreateIndex(
                in.all(),
                name,
                table,
                unique,
                concurrently,
                ifNotExists,
                only,
                method,
                keys,
                include,
                notDistinct,
                where);
    }

    private List<IndexKey> keys() {
        in.expectSymbol("(");
        List<IndexKey> keys = new ArrayList<>();
        do {
            keys.add(key());
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return keys;
    }

    private IndexKey key() {
        int from = in.position();
        String column = null;
        if (in.seesSymbol("(")) {
            in.parenthesized();
        } else {
            Token first = in.peek();
            String name = in.label();
            while (in.acceptSymbol(".")) {
                in.label();
            }
            if (in.seesSymbol("(")) {
                in.parenthesized();
            } else {
                column = first.kind() == Token.Kind.WORD && Keywords.isReserved(name) ? null : name;
            }
        }
        Expression expression = in.expression(from, in.position());
        int options = in.position();
        passOptions();
        String text = in.position() == options
                ? ""
                : in.expression(options, in.position()).text();
        return new IndexKey(column, expression, text);
    }

    private boolean ordersNulls() {
        return in.sees("nulls", "first") || in.sees("nulls", "last");
    }

    private void passOptions() {
        if (in.accept("collate")) {
            in.name();
        }
        if (in.peek().isIdentifier() && !in.sees("asc") && !in.sees("desc") && !ordersNulls()) {
            in.name();
            if (in.seesSymbol("(")) {
                in.parenthesized();
            }
        }
        if (!in.accept("asc")) {
            in.accept("desc");
        }
        if (in.accept("nulls") && !in.accept("first")) {
            in.expect("last");
        }
    }
}
