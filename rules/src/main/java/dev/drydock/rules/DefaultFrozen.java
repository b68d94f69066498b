package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Column;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Expression;
import dev.drydock.sql.Name;
import dev.drydock.sql.SetDefault;
import dev.drydock.sql.Statement;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A default such as 'now' is read once, when the statement runs: every row gets that moment ever after. */
public final class DefaultFrozen implements Rule<Migration> {

    private static final String TIME =
            "(?:timestamp(?:tz)?|date|timetz|time)(?:\\s*\\([0-9]\\))?(?:\\s+with(?:out)?\\s+time\\s+zone)?";
    private static final String MOMENT = "'\\s*(?:now|today|tomorrow|yesterday)\\s*(?:\\(\\s*\\))?\\s*'";
    private static final Pattern BARE = Pattern.compile("\\(*\\s*" + MOMENT + "\\s*\\)*", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPED = Pattern.compile(
            "\\(*\\s*(?:" + MOMENT + "\\s*\\)*\\s*::\\s*" + TIME + "|" + TIME + "\\s*" + MOMENT + ")\\s*\\)*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TEMPORAL = Pattern.compile("timestamp.*|date|time .*|time");

    @Override
    public Class<Migration> subject() {
        return Migration.class;
    }

    @Override
    public Stream<Finding> check(Migration migration, Facts facts) {
        return Later.of(migration).flatMap(statement -> of(statement, facts));
    }

    private static Stream<Finding> of(Statement statement, Facts facts) {
        Stream<Finding> created = statement instanceof CreateTable create
                ? create.columns().stream().flatMap(column -> of(column, create.table()))
                : Stream.empty();
        Stream<Finding> altered = statement.actions().stream().flatMap(action -> {
            if (action instanceof AddColumn add) {
                return of(add.column(), add.table());
            }
            return action instanceof SetDefault set
                    ? finding(set.value(), type(set, facts), set.table(), set.column())
                    : Stream.empty();
        });
        return Stream.concat(created, altered);
    }

    private static Stream<Finding> of(Column column, Name table) {
        return Stream.ofNullable(column.defaultValue())
                .flatMap(value -> finding(value, column.type().toString(), table, column.name()));
    }

    private static String type(SetDefault set, Facts facts) {
        return facts.table(set.table())
                .flatMap(table -> table.column(set.column()))
                .map(column -> column.type().toString())
                .orElse("");
    }

    private static Stream<Finding> finding(Expression value, String type, Name table, String column) {
        String text = value.text().strip();
        boolean frozen = text.contains("'")
                && (TYPED.matcher(text).matches()
                        || TEMPORAL.matcher(type).matches()
                                && BARE.matcher(text).matches());
        return frozen
                ? Stream.of(Finding.at(
                                value.span(),
                                "every row of " + table + " gets the same " + Name.quoted(column) + ": " + text
                                        + " is a constant, the moment at which this migration runs")
                        .help("write now() or CURRENT_DATE, which are evaluated for each INSERT"))
                : Stream.empty();
    }
}
