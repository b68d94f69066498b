package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads table constraints, in CREATE TABLE and behind ALTER TABLE … ADD. */
final class ConstraintReader {

    private ConstraintReader() {}

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
        String name = in.identifierBehind("constraint");
        if (in.accept("check")) {
            return check(in, table, name, null, place, from);
        }
        if (in.accept("foreign", "key")) {
            return references(in, table, name, ColumnList.ofReference(in), place, from, false);
        }
        boolean primary = in.accept("primary", "key");
        if (primary || in.accept("unique")) {
            if (in.accept("using", "index")) {
                return promoted(in, table, name, primary, place, from);
            }
            boolean notDistinct = !primary && ColumnReader.nullsNotDistinct(in);
            return key(in, table, name, primary, ColumnList.ofKey(in), notDistinct, place, from, false);
        }
        if (in.accept("exclude")) {
            return exclusion(in, table, name, place, from);
        }
        in.expect("not", "null");
        String column = in.identifier();
        ConstraintAttributes attributes = ConstraintAttributes.read(in, false);
        return new AddNotNull(
                in.spanFrom(from), table, name, column, attributes.notValid(), attributes.noInherit(), place);
    }

    /** Reads a CHECK; the column is the one behind which it stands, or null. */
    static AddCheck check(
            Tokens in, Name table, @Nullable String name, @Nullable String column, Place place, int from) {
        Expression condition = in.condition();
        ConstraintAttributes attributes = ConstraintAttributes.read(in, column != null);
        return new AddCheck(
                in.spanFrom(from),
                table,
                name,
                column,
                condition,
                attributes.notValid(),
                attributes.notEnforced(),
                attributes.noInherit(),
                place);
    }

    static AddForeignKey references(
            Tokens in,
            Name table,
            @Nullable String name,
            ColumnList columns,
            Place place,
            int from,
            boolean behindColumn) {
        in.expect("references");
        Name referenced = in.name();
        ColumnList target = in.seesSymbol("(") ? ColumnList.ofReference(in) : ColumnList.NONE;
        String match = in.accept("match") ? in.expectAny("full", "partial", "simple") : "SIMPLE";
        ReferentialAction onDelete = null;
        ReferentialAction onUpdate = null;
        while (in.sees("on", "delete") || in.sees("on", "update")) {
            in.next();
            boolean delete = in.next().isWord("delete");
            ReferentialAction action = action(in);
            onDelete = delete ? action : onDelete;
            onUpdate = delete ? onUpdate : action;
        }
        ConstraintAttributes attributes = ConstraintAttributes.read(in, behindColumn);
        return new AddForeignKey(
                in.spanFrom(from),
                table,
                name,
                columns.columns(),
                referenced,
                target.columns(),
                columns.temporal(),
                match,
                onDelete == null ? ReferentialAction.NO_ACTION : onDelete,
                onUpdate == null ? ReferentialAction.NO_ACTION : onUpdate,
                attributes.deferralOrDefault(),
                attributes.notValid(),
                attributes.notEnforced(),
                place);
    }

    private static ReferentialAction action(Tokens in) {
        String words = in.expectAny("set null", "set default", "no action", "restrict", "cascade");
        ReferentialAction.Kind kind = ReferentialAction.Kind.valueOf(words.replace(' ', '_'));
        List<String> columns = words.startsWith("SET") ? in.optionalColumns() : List.of();
        return new ReferentialAction(kind, columns);
    }

    /** Reads what stands behind the columns of a key. */
    static AddKey key(
            Tokens in,
            Name table,
            @Nullable String name,
            boolean primary,
            ColumnList columns,
            boolean notDistinct,
            Place place,
            int from,
            boolean behindColumn) {
        List<String> include = in.columnsBehind("include");
        List<Option> parameters = OptionReader.behind(in, "with");
        String tablespace = in.identifierBehind("using", "index", "tablespace");
        ConstraintAttributes attributes = ConstraintAttributes.read(in, behindColumn);
        return new AddKey(
                in.spanFrom(from),
                table,
                name,
                primary,
                columns.columns(),
                columns.temporal(),
                include,
                notDistinct,
                null,
                parameters,
                tablespace,
                attributes.deferralOrDefault(),
                place);
    }

    private static AddKey promoted(
            Tokens in, Name table, @Nullable String name, boolean primary, Place place, int from) {
        String index = in.identifier();
        Deferral deferral = ConstraintAttributes.read(in, false).deferralOrDefault();
        Span span = in.spanFrom(from);
        List<String> none = List.of();
        return new AddKey(
                span, table, name, primary, none, false, none, false, index, List.of(), null, deferral, place);
    }

    private static AddExclusion exclusion(Tokens in, Name table, @Nullable String name, Place place, int from) {
        String method = in.accept("using") ? in.identifier() : "btree";
        in.expectSymbol("(");
        List<ExclusionElement> elements = new ArrayList<>();
        do {
            IndexKey key = IndexReader.key(in);
            in.expect("with");
            elements.add(new ExclusionElement(key, operator(in)));
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        List<String> include = in.columnsBehind("include");
        List<Option> parameters = OptionReader.behind(in, "with");
        String tablespace = in.identifierBehind("using", "index", "tablespace");
        Expression where = in.accept("where") ? in.condition() : null;
        Deferral deferral = ConstraintAttributes.read(in, false).deferralOrDefault();
        Span span = in.spanFrom(from);
        return new AddExclusion(
                span, table, name, method, elements, include, parameters, tablespace, where, deferral, place);
    }

    private static String operator(Tokens in) {
        int from = in.position();
        if (in.accept("operator")) {
            in.condition();
        } else if (in.next().kind() != Token.Kind.OPERATOR) {
            in.reset(from);
            throw in.unexpected();
        }
        return in.expression(from, in.position()).text();
    }
}
