package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads table constraints, in CREATE TABLE and behind ALTER TABLE … ADD. */
final class ConstraintReader {

    private ConstraintReader() {}

    /** What may stand behind any constraint. */
    record Attributes(boolean notValid, boolean notEnforced, boolean noInherit) {}

    static boolean startsConstraint(Tokens in) {
        return in.sees("constraint")
                || in.sees("check")
                || in.sees("foreign", "key")
                || in.sees("primary", "key")
                || in.sees("unique")
                || in.sees("exclude", "using")
                || in.peek().isWord("exclude") && in.peek(1).isSymbol("(")
                || in.sees("not", "null");
    }

    static TableAction read(Tokens in, Name table, Place place) {
        int from = in.position();
        String name = in.accept("constraint") ? in.identifier() : null;
        if (in.accept("check")) {
            Expression condition = in.condition();
            Attributes attributes = attributes(in, false);
            return new AddCheck(
                    in.spanFrom(from),
                    table,
                    name,
                    null,
                    condition,
                    attributes.notValid(),
                    attributes.notEnforced(),
                    attributes.noInherit(),
                    place);
        }
        if (in.accept("foreign", "key")) {
            List<String> columns = periodColumns(in);
            return references(in, table, name, columns, place, from, false);
        }
        if (in.accept("primary", "key")) {
            return key(in, table, name, true, place, from);
        }
        if (in.accept("unique")) {
            return key(in, table, name, false, place, from);
        }
        if (in.accept("exclude")) {
            return exclusion(in, table, name, place, from);
        }
        in.expect("not", "null");
        String column = in.identifier();
        Attributes attributes = attributes(in, false);
        return new AddNotNull(in.spanFrom(from), table, name, column, attributes.notValid(), place);
    }

    /** From 18 on the last column may be a PERIOD. */
    private static List<String> periodColumns(Tokens in) {
        in.expectSymbol("(");
        List<String> columns = new ArrayList<>();
        do {
            if (in.peek().isWord("period") && in.peek(1).isIdentifier()) {
                in.next();
            }
            columns.add(in.identifier());
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return columns;
    }

    static AddForeignKey references(
            Tokens in,
            Name table,
            @Nullable String name,
            List<String> columns,
            Place place,
            int from,
            boolean behindColumn) {
        in.expect("references");
        Name referenced = in.name();
        List<String> referencedColumns = in.seesSymbol("(") ? periodColumns(in) : List.of();
        while (matchOrAction(in)) {
            // each call passes one clause
        }
        Attributes attributes = attributes(in, behindColumn);
        return new AddForeignKey(
                in.spanFrom(from),
                table,
                name,
                columns,
                referenced,
                referencedColumns,
                attributes.notValid(),
                attributes.notEnforced(),
                place);
    }

    private static boolean matchOrAction(Tokens in) {
        if (in.accept("match")) {
            if (!in.accept("full") && !in.accept("partial")) {
                in.expect("simple");
            }
            return true;
        }
        if (in.accept("on", "delete") || in.accept("on", "update")) {
            if (in.accept("set", "null") || in.accept("set", "default")) {
                in.optionalColumns();
            } else if (!in.accept("no", "action") && !in.accept("restrict")) {
                in.expect("cascade");
            }
            return true;
        }
        return false;
    }

    private static AddKey key(Tokens in, Name table, @Nullable String name, boolean primary, Place place, int from) {
        if (in.accept("using", "index")) {
            String index = in.identifier();
            attributes(in, false);
            return new AddKey(in.spanFrom(from), table, name, primary, List.of(), List.of(), false, index, place);
        }
        boolean notDistinct = ColumnReader.nullsNotDistinct(in);
        List<String> columns = keyColumns(in);
        List<String> include = in.accept("include") ? in.columns() : List.of();
        indexParameters(in);
        attributes(in, false);
        return new AddKey(in.spanFrom(from), table, name, primary, columns, include, notDistinct, null, place);
    }

    /** From 18 on the last column may say WITHOUT OVERLAPS. */
    private static List<String> keyColumns(Tokens in) {
        in.expectSymbol("(");
        List<String> columns = new ArrayList<>();
        do {
            columns.add(in.identifier());
        } while (in.acceptSymbol(","));
        in.accept("without", "overlaps");
        in.expectSymbol(")");
        return columns;
    }

    private static AddExclusion exclusion(Tokens in, Name table, @Nullable String name, Place place, int from) {
        String method = in.accept("using") ? in.identifier() : "btree";
        Expression elements = in.parenthesized();
        if (in.accept("include")) {
            in.columns();
        }
        indexParameters(in);
        if (in.accept("where")) {
            in.parenthesized();
        }
        attributes(in, false);
        return new AddExclusion(in.spanFrom(from), table, name, method, elements, place);
    }

    static void indexParameters(Tokens in) {
        if (in.accept("with")) {
            in.parenthesized();
        }
        if (in.accept("using", "index", "tablespace")) {
            in.identifier();
        }
    }

    /** Behind a column the grammar allows no NOT VALID: what is added there is checked at once. */
    static Attributes attributes(Tokens in, boolean behindColumn) {
        boolean notValid = false;
        boolean notEnforced = false;
        boolean noInherit = false;
        while (true) {
            boolean leavesRows = !behindColumn && in.accept("not", "valid");
            boolean staysHere = !leavesRows && in.accept("no", "inherit");
            notValid |= leavesRows;
            noInherit |= staysHere;
            notEnforced |= in.sees("not", "enforced");
            if (!leavesRows && !staysHere && !attribute(in)) {
                return new Attributes(notValid, notEnforced, noInherit);
            }
        }
    }

    static boolean attribute(Tokens in) {
        return in.accept("not", "deferrable")
                || in.accept("deferrable")
                || in.accept("initially", "deferred")
                || in.accept("initially", "immediate")
                || in.accept("not", "enforced")
                || in.accept("enforced");
    }
}
