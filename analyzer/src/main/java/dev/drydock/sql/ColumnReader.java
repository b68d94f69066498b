package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a column definition: name, type and the constraints behind it. */
final class ColumnReader {

    private final Tokens in;
    private final Name table;
    private final Place place;
    private final List<TableAction> actions = new ArrayList<>();
    private boolean notNull;
    private boolean stored;
    private @Nullable ColumnNotNull notNullConstraint;
    private @Nullable Identity identity;
    private @Nullable Expression defaultValue;
    private @Nullable Expression generated;
    private @Nullable Name collation;
    private @Nullable String storage;
    private @Nullable String compression;
    private List<ForeignOption> options = List.of();

    ColumnReader(Tokens in, Name table, Place place) {
        this.in = in;
        this.table = table;
        this.place = place;
    }

    /** The constraints that stood behind the column. */
    List<TableAction> actions() {
        return actions;
    }

    Column read() {
        int from = in.position();
        return definition(in.identifier(), from);
    }

    /** Reads a type and what stands behind it, as CREATE DOMAIN writes them. */
    Column readUnnamed(String name) {
        return definition(name, in.position());
    }

    /** Reads what a typed table or a partition says of a column. */
    ColumnOverride readOverride() {
        int from = in.position();
        String name = in.identifier();
        in.accept("with", "options");
        readOptions(name);
        return new ColumnOverride(
                name, notNullConstraint, defaultValue, identity, generated, stored, collation, in.spanFrom(from));
    }

    private Column definition(String name, int from) {
        DataType type = TypeReader.read(in);
        readOptions(name);
        boolean required = notNull || identity != null || type.isSerial();
        return new Column(
                name,
                type,
                required,
                notNullConstraint,
                defaultValue,
                identity,
                generated,
                stored,
                collation,
                storage,
                compression,
                options,
                in.spanFrom(from));
    }

    private void readOptions(String name) {
        while (readOption(name)) {
            // each call passes one option
        }
    }

    private boolean readOption(String column) {
        int from = in.position();
        if (in.accept("collate")) {
            collation = in.name();
        } else if (in.accept("storage")) {
            storage = in.label();
        } else if (in.accept("compression")) {
            compression = in.label();
        } else if (in.accept("options")) {
            options = OptionReader.foreign(in);
        } else {
            String constraint = in.identifierBehind("constraint");
            return readConstraint(column, constraint, from);
        }
        return true;
    }

    private boolean readConstraint(String column, @Nullable String name, int from) {
        if (in.accept("not", "null")) {
            notNull = true;
            boolean noInherit = in.accept("no", "inherit");
            notNullConstraint = new ColumnNotNull(name, noInherit, in.spanFrom(from));
        } else if (in.accept("default")) {
            defaultValue = defaultExpression();
        } else if (in.accept("generated")) {
            readGenerated(from);
        } else if (in.accept("primary", "key")) {
            notNull = true;
            actions.add(key(column, name, true, false, from));
        } else if (in.accept("unique")) {
            boolean notDistinct = nullsNotDistinct(in);
            actions.add(key(column, name, false, notDistinct, from));
        } else if (in.accept("check")) {
            actions.add(ConstraintReader.check(in, table, name, column, place, from));
        } else if (in.sees("references")) {
            ColumnList columns = new ColumnList(List.of(column), false);
            actions.add(ConstraintReader.references(in, table, name, columns, place, from, true));
        } else if (!in.accept("null")) {
            return passedAttributes(name);
        }
        return true;
    }

    /** The grammar takes attributes that belong to no constraint; the server refuses them later (measured, 18). */
    private boolean passedAttributes(@Nullable String name) {
        if (name != null) {
            throw in.unexpected();
        }
        int from = in.position();
        ConstraintAttributes.read(in, true);
        return in.position() > from;
    }

    private AddKey key(String column, @Nullable String name, boolean primary, boolean notDistinct, int from) {
        ColumnList columns = new ColumnList(List.of(column), false);
        return ConstraintReader.key(in, table, name, primary, columns, notDistinct, place, from, true);
    }

    static boolean nullsNotDistinct(Tokens in) {
        boolean notDistinct = in.accept("nulls", "not", "distinct");
        in.accept("nulls", "distinct");
        return notDistinct;
    }

    private void readGenerated(int from) {
        boolean always = in.accept("always");
        if (!always) {
            in.expect("by", "default");
        }
        in.expect("as");
        if (in.accept("identity")) {
            identity = new Identity(always, identityOptions(in), in.spanFrom(from));
        } else {
            if (!always) {
                throw in.unexpected();
            }
            generated = in.condition();
            stored = in.accept("stored");
            in.accept("virtual");
        }
    }

    static List<SequenceOption> identityOptions(Tokens in) {
        if (!in.acceptSymbol("(")) {
            return List.of();
        }
        List<SequenceOption> options = SequenceReader.options(in);
        in.expectSymbol(")");
        return options;
    }

    /**
     * DEFAULT takes PostgreSQL's b_expr, which knows neither IN nor NOT and the like outside parentheses: it ends at the
     * first word that can only begin the next constraint, or be an error.
     */
    private Expression defaultExpression() {
        int from = in.position();
        if (in.atEnd() || in.seesSymbol(",") || in.seesSymbol(")") || in.sees("not")) {
            throw in.unexpected();
        }
        int cases = 0;
        boolean operand = true;
        int depth = 0;
        while (!in.atEnd()) {
            Token token = in.peek();
            if (depth == 0
                    && cases == 0
                    && (token.isSymbol(",") || token.isSymbol(")") || !operand && endsDefault(token))
                    && !comparesDistinct(token)) {
                break;
            }
            depth += token.isSymbol("(") || token.isSymbol("[")
                    ? 1
                    : token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
            cases += token.isWord("case") ? 1 : token.isWord("end") && cases > 0 ? -1 : 0;
            operand = token.kind() == Token.Kind.OPERATOR;
            in.next();
        }
        return in.expression(from, in.position());
    }

    /** IS [NOT] DISTINCT FROM and IS [NOT] DOCUMENT are the forms of IS that a b_expr knows. */
    private boolean comparesDistinct(Token token) {
        if (token.isWord("not")) {
            return in.peek(-1).isWord("is");
        }
        int next = token.isWord("is") && in.peek(1).isWord("not") ? 2 : 1;
        return token.isWord("is")
                && (in.peek(next).isWord("distinct") || in.peek(next).isWord("document"));
    }

    private static boolean endsDefault(Token token) {
        if (token.kind() != Token.Kind.WORD) {
            return false;
        }
        return switch (token.value()) {
            case "not",
                    "null",
                    "constraint",
                    "check",
                    "unique",
                    "primary",
                    "references",
                    "generated",
                    "collate",
                    "and",
                    "at",
                    "between",
                    "deferrable",
                    "ilike",
                    "in",
                    "initially",
                    "is",
                    "isnull",
                    "like",
                    "notnull",
                    "on",
                    "or",
                    "similar",
                    "enforced",
                    "default",
                    "storage",
                    "compression" -> true;
            default -> false;
        };
    }
}
