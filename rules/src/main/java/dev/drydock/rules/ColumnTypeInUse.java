package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The type of a column cannot be changed while a view, a generated column, a trigger, a policy or a rule uses it. */
public final class ColumnTypeInUse implements Rule<AlterColumnType> {

    @Override
    public Class<AlterColumnType> subject() {
        return AlterColumnType.class;
    }

    @Override
    public Stream<Finding> check(AlterColumnType alter, Facts facts) {
        Optional<Table> table = facts.table(alter.table());
        return table.flatMap(known -> user(known, alter.column(), facts)).stream()
                .map(user -> Finding.at(
                                alter.span(),
                                "the server refuses this: " + user + " uses " + alter.table() + "."
                                        + Name.quoted(alter.column()))
                        .help("drop it before and create it anew behind, in the same transaction"));
    }

    /** The server drops first, whatever the order of the actions (measured, 18). */
    private static Optional<String> user(Table table, String column, Facts facts) {
        List<TableAction> together =
                facts.statement() == null ? List.of() : facts.statement().actions();
        Stream<String> own =
                Stream.concat(Dependents.generated(table, column, together), Dependents.triggers(table, column));
        return Stream.concat(Dependents.views(table, column, facts), own).findFirst();
    }
}
