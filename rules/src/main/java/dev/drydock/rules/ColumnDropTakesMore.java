package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableConstraint;
import dev.drydock.schema.TableIndex;
import dev.drydock.sql.CreateIndex;
import dev.drydock.sql.DropColumn;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** DROP COLUMN takes along the indexes and constraints that the column shares with others, without a word. */
public final class ColumnDropTakesMore implements Rule<DropColumn> {

    @Override
    public Class<DropColumn> subject() {
        return DropColumn.class;
    }

    @Override
    public Stream<Finding> check(DropColumn drop, Facts facts) {
        Optional<Table> table = facts.table(drop.table());
        Migration migration = facts.migration();
        if (table.isEmpty() || migration == null || facts.isNew(drop.table())) {
            return Stream.empty();
        }
        List<Statement> around = Later.of(migration).toList();
        if (around.stream().anyMatch(statement -> replaces(statement, drop, facts))) {
            return Stream.empty();
        }
        List<String> dropped = around.stream()
                .flatMap(statement -> statement.actions().stream())
                .filter(action -> action instanceof DropColumn other && Later.same(other.table(), drop.table(), facts))
                .map(action -> ((DropColumn) action).column())
                .toList();
        return taken(table.get(), drop.column(), dropped)
                .map(taken -> Finding.at(
                                drop.span(),
                                "this takes " + taken + " of " + drop.table()
                                        + " along, which also serves other columns")
                        .help("drop it by its name first, and create what the other columns need"));
    }

    private static boolean replaces(Statement statement, DropColumn drop, Facts facts) {
        return statement instanceof CreateIndex create && Later.same(create.table(), drop.table(), facts)
                || statement.actions().stream()
                                .map(TableAction::kind)
                                .anyMatch(kind -> kind.startsWith("Add") && !kind.equals("AddColumn"))
                        && statement.targets().stream().anyMatch(name -> Later.same(name, drop.table(), facts));
    }

    private static Stream<String> taken(Table table, String column, List<String> dropped) {
        Stream<String> indexes = table.indexes().stream()
                .filter(index -> !index.constraint()
                        && shared(index.columns(), column, dropped)
                        && !spared(index, column, table))
                .map(TableIndex::name)
                .map(name -> "the index " + Name.quoted(name));
        Stream<String> constraints = table.constraints().stream()
                .filter(constraint -> shared(constraint.columns(), column, dropped))
                .map(TableConstraint::name)
                .map(name -> "the constraint " + Name.quoted(name));
        return Stream.concat(constraints, indexes);
    }

    /** Tells whether another index serves the keys that are left, and stays. */
    private static boolean spared(TableIndex index, String column, Table table) {
        List<String> keys =
                index.keyColumns().stream().filter(key -> !key.equals(column)).toList();
        return !index.unique()
                && !keys.isEmpty()
                && table.indexes().stream()
                        .anyMatch(other -> !other.columns().contains(column)
                                && other.where() == null
                                && other.method().equals(index.method())
                                && other.keyColumns().size() >= keys.size()
                                && other.keyColumns().subList(0, keys.size()).equals(keys));
    }

    private static boolean shared(Collection<String> columns, String column, List<String> dropped) {
        return columns.contains(column) && !dropped.containsAll(columns);
    }
}
