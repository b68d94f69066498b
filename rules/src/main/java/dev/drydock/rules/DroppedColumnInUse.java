package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.TableAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** DROP COLUMN without CASCADE is refused while a view, a policy, a trigger or another table's foreign key uses the column. */
public final class DroppedColumnInUse implements Rule<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Stream<Finding> check(DropColumn drop, Facts facts) {
        Optional<Table> table = facts.table(drop.table());
        if (drop.cascade() || table.isEmpty()) {
            return Stream.empty();
        }
        return user(table.get(), drop, facts).stream()
                .map(user -> Finding.at(
                                drop.span(),
                                "the server refuses this: " + user + " uses " + drop.table() + "."
                                        + Name.quoted(drop.column()))
                        .help("drop or change it first; CASCADE would drop it without a word"));
    }

    private static Optional<String> user(Table table, DropColumn drop, Facts facts) {
        String column = drop.column();
        List<Stream<String>> users = List.of(
                Dependents.views(table, column, facts),
                Dependents.triggers(table, column),
                Dependents.foreignKeys(table, column, facts),
                facts.server().atLeast(15) ? generated(table, drop, facts) : Stream.empty());
        return users.stream().flatMap(found -> found).findFirst();
    }

    /** What actions in front of this one drop is gone by then. */
    private static Stream<String> generated(Table table, DropColumn drop, Facts facts) {
        List<TableAction> before = facts.statement() == null
                ? List.of()
                : facts.statement().actions().stream()
                        .takeWhile(action -> action != drop)
                        .toList();
        return Dependents.generated(table, drop.column(), before);
    }
}
