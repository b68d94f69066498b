package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final List<ColumnOverride> overrides = new ArrayList<>();
    private final List<TableAction> actions = new ArrayList<>();
    private final List<LikeClause> like = new ArrayList<>();
    private @Nullable Name ofType;
    private @Nullable Name partitionOf;
    private @Nullable String bound;
    private List<Name> inherits = List.of();
    private List<String> columnNames = List.of();
    private List<Option> parameters = List.of();
    private @Nullable Partitioning partitionBy;
    private @Nullable String method;
    private @Nullable String onCommit;
    private @Nullable String tablespace;
    private @Nullable Expression query;
    private boolean withNoData;

    CreateTableReader(Tokens in, String persistence) {
        this.in = in;
        this.persistence = persistence;
    }

    CreateTable read() {
        boolean ifNotExists = in.acceptIfNotExists();
        Name table = in.name();
        boolean queried = readHead(table);
        while (!in.atEnd()) {
            readClause();
        }
        if (queried && query == null) {
            throw in.unexpected();
        }
        return create(table, ifNotExists);
    }

    CreateForeignTable readForeign() {
        boolean ifNotExists = in.acceptIfNotExists();
        Name table = in.name();
        if (readHead(table)) {
            throw in.unexpected();
        }
        if (in.sees("inherits")) {
            readClause();
        }
        in.expect("server");
        String server = in.identifier();
        List<ForeignOption> options = in.accept("options") ? OptionReader.foreign(in) : List.of();
        in.expectEnd();
        return new CreateForeignTable(in.all(), create(table, ifNotExists), server, options);
    }

    private CreateTable create(Name table, boolean ifNotExists) {
        return new CreateTable(
                in.all(),
                table,
                ifNotExists,
                persistence,
                columns,
                overrides,
                actions,
                ofType,
                partitionOf,
                bound,
                inherits,
                like,
                partitionBy,
                method,
                parameters,
                onCommit,
                tablespace,
                columnNames,
                query,
                withNoData);
    }

    /** Reads up to the clauses behind the columns; tells whether only a query can define the table. */
    private boolean readHead(Name table) {
        boolean typed = in.accept("of");
        if (typed || in.accept("partition", "of")) {
            Name parent = in.name();
            ofType = typed ? parent : null;
            partitionOf = typed ? null : parent;
            if (in.seesSymbol("(")) {
                readElements(table, true);
            }
            bound = typed ? null : readBound(in);
            return false;
        }
        if (!in.seesSymbol("(")) {
            return true;
        }
        boolean aliases = in.peek(1).isIdentifier()
                && (in.peek(2).isSymbol(",") || in.peek(2).isSymbol(")"));
        if (aliases) {
            columnNames = in.columns();
        } else {
            readElements(table, false);
        }
        return aliases;
    }

    private void readClause() {
        if (in.accept("inherits")) {
            in.expectSymbol("(");
            inherits = in.names();
            in.expectSymbol(")");
        } else if (in.accept("partition", "by")) {
            partitionBy = new Partitioning(in.label(), IndexReader.keys(in));
        } else if (in.accept("using")) {
            method = in.identifier();
        } else if (in.accept("tablespace")) {
            tablespace = in.identifier();
        } else if (in.accept("with")) {
            parameters = OptionReader.read(in);
        } else if (in.accept("on", "commit")) {
            onCommit = in.expectAny("preserve rows", "delete rows", "drop");
        } else if (!in.accept("without", "oids")) {
            in.expect("as");
            withNoData = in.endsWith("with", "no", "data");
            query = in.restBut(withNoData ? 3 : in.endsWith("with", "data") ? 2 : 0);
            in.skipAll();
        }
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
        int from = in.position();
        if (ConstraintReader.startsConstraint(in)) {
            actions.add(ConstraintReader.read(in, table, Place.CREATE_TABLE));
        } else if (in.accept("like")) {
            Name source = in.name();
            List<String> options = new ArrayList<>();
            for (String word = likeWord(); word != null; word = likeWord()) {
                options.add(word);
            }
            like.add(new LikeClause(source, options, in.spanFrom(from)));
        } else {
            ColumnReader column = new ColumnReader(in, table, Place.CREATE_TABLE);
            if (typed) {
                overrides.add(column.readOverride());
            } else {
                columns.add(column.read());
            }
            actions.addAll(column.actions());
        }
    }

    private @Nullable String likeWord() {
        String word = in.acceptAny("including", "excluding");
        if (word == null) {
            return null;
        }
        if (in.peek().kind() != Token.Kind.WORD
                || !LIKE_OPTIONS.contains(in.peek().value())) {
            throw in.unexpected();
        }
        return word + " " + in.next().value().toUpperCase(Locale.ROOT);
    }
}
