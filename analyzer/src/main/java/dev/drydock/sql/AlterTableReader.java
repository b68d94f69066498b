package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        boolean ifExists = in.acceptIfExists();
        boolean only = in.sees("only");
        table = in.table();
        List<TableAction> actions = new ArrayList<>();
        TableAction single = single();
        if (single != null) {
            actions.add(single);
        } else {
            do {
                actions.add(action());
            } while (in.acceptSymbol(","));
        }
        in.expectEnd();
        return new AlterTable(in.all(), kind, table, ifExists, only, actions);
    }

    /** The actions that allow no other beside them; null where none of them follows. */
    private @Nullable TableAction single() {
        int from = in.position();
        if (in.accept("rename")) {
            return rename(from);
        }
        if (in.accept("set", "schema")) {
            String schema = in.identifier();
            return new SetSchema(in.spanFrom(from), table, schema);
        }
        if (in.accept("attach", "partition")) {
            Name partition = in.name();
            String bound = kind == ObjectKind.INDEX ? "" : CreateTableReader.readBound(in);
            return new AttachPartition(in.spanFrom(from), table, partition, bound);
        }
        if (in.accept("detach", "partition")) {
            Name partition = in.name();
            boolean concurrently = in.accept("concurrently");
            boolean finalizing = !concurrently && in.accept("finalize");
            return new DetachPartition(in.spanFrom(from), table, partition, concurrently, finalizing);
        }
        return null;
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
            return alterConstraint(from);
        }
        if (in.accept("alter")) {
            in.accept("column");
            return alterColumn(from);
        }
        if (in.accept("validate", "constraint")) {
            String name = in.identifier();
            return new ValidateConstraint(in.spanFrom(from), table, name);
        }
        return new OtherActions(in, table, kind).read();
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
            return new ColumnActions(in, table, in.next().value(), from).read();
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
            Expression expression = in.upToComma();
            return new SetDefault(in.spanFrom(from), table, column, expression);
        }
        if (in.accept("type") || in.accept("set", "data", "type")) {
            return type(from, column);
        }
        return new ColumnActions(in, table, column, from).read();
    }

    private TableAction type(int from, String column) {
        DataType type = TypeReader.read(in);
        Name collation = in.accept("collate") ? in.name() : null;
        if (!in.accept("using")) {
            return new AlterColumnType(in.spanFrom(from), table, column, type, collation, null, true);
        }
        int value = in.position();
        Expression using = in.upToComma();
        int end = in.position();
        in.reset(value);
        boolean plainCast = passPlainCast(column, type) && in.position() == end;
        in.reset(end);
        return new AlterColumnType(in.spanFrom(from), table, column, type, collation, using, plainCast);
    }

    /** Passes column, column::type or CAST(column AS type), with the new type. */
    private boolean passPlainCast(String column, DataType type) {
        boolean cast = in.sees("cast");
        if (cast) {
            in.next();
        }
        boolean parenthesized = in.acceptSymbol("(");
        if (!in.peek().isIdentifier() || !in.next().value().equals(column)) {
            return false;
        }
        if (cast) {
            return in.accept("as") && TypeReader.read(in).sameAs(type) && in.acceptSymbol(")");
        }
        boolean closed = !parenthesized || in.acceptSymbol(")");
        return closed && (!in.acceptSymbol("::") || TypeReader.read(in).sameAs(type));
    }

    private TableAction alterConstraint(int from) {
        String name = in.identifier();
        ConstraintAttributes said = ConstraintAttributes.read(in, false);
        return new AlterConstraint(in.spanFrom(from), table, name, said.deferral(), said.enforced(), said.inherit());
    }
}
