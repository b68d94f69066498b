package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE behind its first two words. */
final class CreateTableReader {

    private static final Set<String> LIKE_OPTIONS = Set.of(
            "all",
            "comments",
            "compression",
            "constraints",
            "defaults",
            "generated",
            "identity",
            "indexes",
            "statistics",
            "storage");

    private final Tokens in;
    private final String persistence;
    private final List<Column> columns = new ArrayList<>();
    private final List<TableAction> actions = new ArrayList<>();
    private final List<Name> like = new ArrayList<>();

    CreateTableReader(Tokens in, String persistence) {
        this.in = in;
        this.persistence = persistence;
    }

    CreateTable read() {
        boolean queried = false;
        boolean ifNotExists = in.acceptIfNotExists();
        Name table = in.name();
        Name partitionOf = null;
        String bound = null;
        if (in.accept("partition", "of")) {
            partitionOf = in.name();
            if (in.seesSymbol("(")) {
                readElements(table, true);
            }
            bound = readBound(in);
        } else if (in.accept("of")) {
            in.name();
            if (in.seesSymbol("(")) {
                readElements(table, true);
            }
        } else if (in.seesSymbol("(")) {
            queried = passAliases();
            if (!queried) {
                readElements(table, false);
            }
        } else {
            queried = true;
        }
        CreateTable create = readTail(table, ifNotExists, partitionOf, bound);
        if (queried && create.query() == null) {
            throw in.unexpected();
        }
        return create;
    }

    private CreateTable readTail(Name table, boolean ifNotExists, @Nullable Name partitionOf, @Nullable String bound) {
        List<Name> inherits = List.of();
        String partitionBy = null;
        Expression query = null;
        while (!in.atEnd()) {
            if (in.accept("inherits")) {
                in.expectSymbol("(");
                inherits = in.names();
                in.expectSymbol(")");
            } else if (in.accept("partition", "by")) {
                int from = in.position();
                in.label();
                in.parenthesized();
                partitionBy = in.expression(from, in.position()).text();
            } else if (in.accept("using") || in.accept("tablespace")) {
                in.identifier();
            } else if (in.accept("without", "oids")) {
                continue;
            } else if (in.accept("with")) {
                in.parenthesized();
            } else if (in.accept("on", "commit")) {
                if (!in.accept("preserve", "rows") && !in.accept("delete", "rows")) {
                    in.expect("drop");
                }
            } else {
                in.expect("as");
                query = in.rest();
            }
        }
        return new CreateTable(
                in.all(),
                table,
                ifNotExists,
                persistence,
                columns,
                actions,
                partitionOf,
                bound,
                inherits,
                like,
                partitionBy,
                query);
    }

    /** FOR VALUES … or DEFAULT, as written. */
    static String readBound(Tokens in) {
        int from = in.position();
        if (!in.accept("default")) {
            in.expect("for", "values");
            if (in.accept("in") || in.accept("with")) {
                in.parenthesized();
            } else {
                in.expect("from");
                in.parenthesized();
                in.expect("to");
                in.parenthesized();
            }
        }
        return in.expression(from, in.position()).text();
    }

    /** CREATE TABLE t (a, b) AS names columns without types. */
    private boolean passAliases() {
        boolean aliases = in.peek(1).isIdentifier()
                && (in.peek(2).isSymbol(",") || in.peek(2).isSymbol(")"));
        if (aliases) {
            in.columns();
        }
        return aliases;
    }

    private void readElements(Name table, boolean typed) {
        in.expectSymbol("(");
        if (in.acceptSymbol(")")) {
            return;
        }
        do {
            readElement(table, typed);
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
    }

    private void readElement(Name table, boolean typed) {
        if (ConstraintReader.startsConstraint(in)) {
            actions.add(ConstraintReader.read(in, table, Place.CREATE_TABLE));
        } else if (in.accept("like")) {
            like.add(in.name());
            while (in.accept("including") || in.accept("excluding")) {
                if (in.peek().kind() != Token.Kind.WORD
                        || !LIKE_OPTIONS.contains(in.peek().value())) {
                    throw in.unexpected();
                }
                in.next();
            }
        } else if (typed) {
            in.identifier();
            in.accept("with", "options");
            in.skipTo(",", ")");
        } else {
            ColumnReader column = new ColumnReader(in, table, Place.CREATE_TABLE);
            columns.add(column.read());
            actions.addAll(column.actions());
        }
    }
}
