package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads ALTER TABLE and its likes behind ALTER and the kind of object. */
final class AlterTableReader {

    private final Tokens in;
    private final ObjectKind kind;
    private Name table = Name.of("");

    AlterTableReader(Tokens in, ObjectKind kind) {
        this.in = in;
        this.kind = kind;
    }

    Statement read() {
        if (in.accept("all", "in", "tablespace")) {
            in.skipAll();
            return new Unrecognized(in.all(), in.leadingWords(), "moves all tables of a tablespace");
        }
        boolean ifExists = in.acceptIfExists();
        boolean only = in.accept("only");
        table = in.name();
        in.acceptSymbol("*");
        List<TableAction> actions = new ArrayList<>();
        do {
            actions.add(action());
        } while (in.acceptSymbol(","));
        in.expectEnd();
        return new AlterTable(in.all(), kind, table, ifExists, only, actions);
    }

    private TableAction action() {
        int from = in.position();
        if (in.accept("add")) {
            return add(from);
        }
        if (in.accept("drop")) {
            return drop(from);
        }
        if (in.accept("alter", "constraint")) {
            in.identifier();
            return other(from, "ALTER CONSTRAINT");
        }
        if (in.accept("alter")) {
            in.accept("column");
            return alterColumn(from);
        }
        if (in.accept("rename")) {
            return rename(from);
        }
        if (in.accept("validate", "constraint")) {
            String name = in.identifier();
            return new ValidateConstraint(in.spanFrom(from), table, name);
        }
        if (in.accept("set", "schema")) {
            String schema = in.identifier();
            return new SetSchema(in.spanFrom(from), table, schema);
        }
        if (in.accept("attach", "partition")) {
            return attach(from);
        }
        if (in.accept("detach", "partition")) {
            Name partition = in.name();
            boolean concurrently = in.accept("concurrently");
            boolean finalizing = in.accept("finalize");
            return new DetachPartition(in.spanFrom(from), table, partition, concurrently, finalizing);
        }
        return known(from);
    }

    private TableAction attach(int from) {
        Name partition = in.name();
        int bound = in.position();
        if (!in.accept("default") && !in.atEnd()) {
            in.expect("for", "values");
            in.skipTo(",");
        }
        String text = in.position() == bound
                ? ""
                : in.expression(bound, in.position()).text();
        return new AttachPartition(in.spanFrom(from), table, partition, text);
    }

    private TableAction add(int from) {
        if (ConstraintReader.startsConstraint(in)) {
            return ConstraintReader.read(in, table, Place.ALTER_TABLE);
        }
        in.accept("column");
        boolean ifNotExists = in.acceptIfNotExists();
        ColumnReader reader = new ColumnReader(in, table, Place.ADD_COLUMN);
        Column column = reader.read();
        return new AddColumn(in.spanFrom(from), table, column, ifNotExists, reader.actions());
    }

    private TableAction drop(int from) {
        if (in.accept("constraint")) {
            boolean ifExists = in.acceptIfExists();
            String name = in.identifier();
            boolean cascade = in.acceptCascade();
            return new DropConstraint(in.spanFrom(from), table, name, ifExists, cascade);
        }
        in.accept("column");
        boolean ifExists = in.acceptIfExists();
        String column = in.identifier();
        boolean cascade = in.acceptCascade();
        return new DropColumn(in.spanFrom(from), table, column, ifExists, cascade);
    }

    private TableAction rename(int from) {
        if (in.accept("to")) {
            String to = in.identifier();
            return new RenameTable(in.spanFrom(from), table, to);
        }
        if (in.accept("constraint")) {
            String name = in.identifier();
            in.expect("to");
            String to = in.identifier();
            return new RenameConstraint(in.spanFrom(from), table, name, to);
        }
        in.accept("column");
        String column = in.identifier();
        in.expect("to");
        String to = in.identifier();
        return new RenameColumn(in.spanFrom(from), table, column, to);
    }

    private TableAction alterColumn(int from) {
        if (in.peek().kind() == Token.Kind.NUMBER) {
            in.next();
            return other(from, "ALTER COLUMN");
        }
        String column = in.identifier();
        if (in.accept("set", "not", "null")) {
            return new SetNotNull(in.spanFrom(from), table, column);
        }
        if (in.accept("drop", "not", "null")) {
            return new DropNotNull(in.spanFrom(from), table, column);
        }
        if (in.accept("drop", "default")) {
            return new DropDefault(in.spanFrom(from), table, column);
        }
        if (in.accept("set", "default")) {
            int value = in.position();
            in.skipTo(",");
            if (in.position() == value) {
                throw in.unexpected();
            }
            Expression expression = in.expression(value, in.position());
            return new SetDefault(in.spanFrom(from), table, column, expression);
        }
        if (in.accept("type") || in.accept("set", "data", "type")) {
            return type(from, column);
        }
        return knownColumnAction(from);
    }

    private TableAction type(int from, String column) {
        DataType type = TypeReader.read(in);
        Name collation = in.accept("collate") ? in.name() : null;
        Expression using = null;
        if (in.accept("using")) {
            int value = in.position();
            in.skipTo(",");
            if (in.position() == value) {
                throw in.unexpected();
            }
            using = in.expression(value, in.position());
        }
        return new AlterColumnType(in.spanFrom(from), table, column, type, collation, using);
    }

    private TableAction knownColumnAction(int from) {
        boolean known = in.sees("set", "statistics")
                || in.sees("set", "storage")
                || in.sees("set", "compression")
                || in.sees("set", "generated")
                || in.sees("set", "expression")
                || in.sees("set", "increment")
                || in.sees("set", "start")
                || in.sees("set", "restart")
                || in.sees("set", "cycle")
                || in.sees("set", "cache")
                || in.sees("set", "maxvalue")
                || in.sees("set", "minvalue")
                || in.sees("set", "no")
                || in.sees("restart")
                || in.sees("drop", "identity")
                || in.sees("drop", "expression")
                || in.sees("add", "generated")
                || in.sees("reset")
                || in.peek().isWord("set") && in.peek(1).isSymbol("(");
        if (!known) {
            throw in.unexpected();
        }
        return other(from, "ALTER COLUMN");
    }

    private TableAction known(int from) {
        Token first = in.peek();
        String word = first.kind() == Token.Kind.WORD ? first.value() : "";
        boolean known = switch (word) {
            case "set",
                    "reset",
                    "owner",
                    "enable",
                    "disable",
                    "force",
                    "no",
                    "inherit",
                    "cluster",
                    "replica",
                    "of",
                    "not",
                    "depends",
                    "options",
                    "restart",
                    "increment",
                    "minvalue",
                    "maxvalue",
                    "start",
                    "cache",
                    "cycle",
                    "owned",
                    "as" -> true;
            default -> false;
        };
        if (!known) {
            throw in.unexpected();
        }
        return other(
                from,
                in.peek(1).kind() == Token.Kind.WORD
                        ? (word + " " + in.peek(1).value()).toUpperCase(Locale.ROOT)
                        : word.toUpperCase(Locale.ROOT));
    }

    private TableAction other(int from, String keywords) {
        in.skipTo(",");
        return new OtherAction(in.spanFrom(from), table, keywords);
    }
}
