package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE INDEX behind the word INDEX, and the keys of indexes. */
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
        List<IndexKey> keys = keys(in);
        List<String> include = in.accept("include") ? included() : List.of();
        boolean notDistinct = ColumnReader.nullsNotDistinct(in);
        List<Option> parameters = OptionReader.behind(in, "with");
        String tablespace = in.identifierBehind("tablespace");
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
                parameters,
                tablespace,
                where);
    }

    /** The grammar takes keys for what INCLUDE may only name (measured, 18). */
    private List<String> included() {
        return keys(in).stream()
                .map(key -> key.column() == null ? key.expression().text() : key.column())
                .toList();
    }

    /** Reads keys in parentheses. */
    static List<IndexKey> keys(Tokens in) {
        in.expectSymbol("(");
        List<IndexKey> keys = new ArrayList<>();
        do {
            keys.add(key(in));
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return keys;
    }

    /** Reads one key with its options. */
    static IndexKey key(Tokens in) {
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
        return options(in, column, in.expression(from, in.position()));
    }

    private static IndexKey options(Tokens in, @Nullable String column, Expression expression) {
        Name collation = in.accept("collate") ? in.name() : null;
        Name operatorClass = null;
        List<Option> parameters = List.of();
        if (in.peek().isIdentifier() && !in.sees("asc") && !in.sees("desc") && !in.sees("with") && !ordersNulls(in)) {
            operatorClass = in.name();
            parameters = in.seesSymbol("(") ? OptionReader.read(in) : List.of();
        }
        boolean descending = !in.accept("asc") && in.accept("desc");
        Boolean nullsFirst = null;
        if (in.accept("nulls")) {
            nullsFirst = in.expectAny("first", "last").equals("FIRST");
        }
        return new IndexKey(column, expression, collation, operatorClass, parameters, descending, nullsFirst);
    }

    private static boolean ordersNulls(Tokens in) {
        return in.sees("nulls", "first") || in.sees("nulls", "last");
    }
}
