package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableConstraint;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A type that holds less fails on the rows that need more, and refuses them from code that still runs. */
public final class ColumnNarrowed implements Rule<AlterColumnType> {

    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Pattern LIMIT =
            Pattern.compile("length|<(?!>)|\\b(?:between|in|any)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Class<AlterColumnType> subject() {
        return AlterColumnType.class;
    }

    @Override
    public Stream<Finding> check(AlterColumnType alter, Facts facts) {
        Optional<DataType> old = facts.table(alter.table())
                .filter(table ->
                        alter.using() == null && !facts.isNew(alter.table()) && !limited(table, alter.column()))
                .flatMap(table -> table.column(alter.column()))
                .map(column -> column.type())
                .filter(type -> holdsLess(alter.type(), type));
        return old.stream()
                .map(type -> Finding.at(
                                alter.span(),
                                "this fails if a row of " + alter.table() + " needs more than " + alter.type()
                                        + " holds; "
                                        + Name.quoted(alter.column()) + " is " + type
                                        + " now, and code that still writes such values fails from then on")
                        .help(
                                "find and shorten those values first, and keep them out with a CHECK that is NOT VALID until then")
                        .locking(LockMode.ACCESS_EXCLUSIVE, alter.table()));
    }

    /** A valid CHECK of how long or how large the values are may prove that all fit; whether it does is not computed. */
    private static boolean limited(Table table, String column) {
        return table.constraints().stream()
                .filter(constraint -> constraint.kind() == TableConstraint.Kind.CHECK && constraint.valid())
                .map(TableConstraint::formula)
                .filter(Objects::nonNull)
                .anyMatch(formula -> formula.columns().contains(column)
                        && LIMIT.matcher(formula.expression().text()).find());
    }

    private static boolean holdsLess(DataType changed, DataType old) {
        int from = INTEGERS.indexOf(old.toString());
        int to = INTEGERS.indexOf(changed.toString());
        if (from >= 0 && to >= 0) {
            return to < from;
        }
        if (changed.is("character varying") && (old.is("character varying") || old.is("text"))) {
            return room(changed, 0) < room(old, 0);
        }
        return changed.is("numeric") && old.is("numeric") && digits(changed) < digits(old);
    }

    /** The digits in front of the point. */
    private static int digits(DataType numeric) {
        return numeric.modifiers().isEmpty()
                ? Integer.MAX_VALUE
                : room(numeric, 0) - (numeric.modifiers().size() > 1 ? room(numeric, 1) : 0);
    }

    private static int room(DataType type, int modifier) {
        boolean written = type.modifiers().size() > modifier
                && type.modifiers().get(modifier).matches("[0-9]{1,9}");
        return written ? Integer.parseInt(type.modifiers().get(modifier)) : Integer.MAX_VALUE;
    }
}
