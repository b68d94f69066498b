package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.lock.TypeChange;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import dev.drydock.sql.AlterColumnType;
import dev.drydock.sql.DataType;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of type that keeps the rows still builds some indexes anew and checks constraints again, while reads and writes wait. */
public final class TypeChangeRebuildsIndexes implements Rule<AlterColumnType> {

    @Override
    public Class<AlterColumnType> subject() {
        return AlterColumnType.class;
    }

    @Override
    public Stream<Finding> check(AlterColumnType alter, Facts facts) {
        Optional<Table> table = facts.table(alter.table());
        Optional<TableColumn> column = table.flatMap(t -> t.column(alter.column()));
        if (column.isEmpty() || facts.isNew(alter.table()) || !alter.plainCast()) {
            return Stream.empty();
        }
        DataType from = column.get().type();
        if (from.sameAs(alter.type()) || !TypeChange.keepsRows(from, alter.type())) {
            return Stream.empty();
        }
        List<String> again = again(table.get(), alter.column());
        if (again.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        alter.span(),
                        "the rows stay as they are, but all of them are read for " + String.join(", ", again)
                                + " while all reads and writes of " + alter.table() + " wait")
                .help("drop " + (again.size() == 1 ? "it" : "them") + " first, and bring "
                        + (again.size() == 1 ? "it" : "them")
                        + " back with CREATE INDEX CONCURRENTLY or NOT VALID and VALIDATE")
                .locking(LockMode.ACCESS_EXCLUSIVE, alter.table()));
    }

    private static List<String> again(Table table, String column) {
        Stream<String> indexes = table.indexes().stream()
                .filter(index ->
                        index.where() != null && index.where().columns().contains(column)
                                || index.keys().stream()
                                        .anyMatch(key -> key.column() == null
                                                && key.formula().columns().contains(column)))
                .map(index -> "the index " + Name.quoted(index.name()));
        Stream<String> checks = table.constraints().stream()
                .filter(constraint -> constraint.kind() == TableConstraint.Kind.CHECK && constraint.valid())
                .filter(constraint -> constraint.formula() != null
                        && constraint.formula().columns().contains(column))
                .map(constraint -> "the CHECK " + Name.quoted(constraint.name()));
        return Stream.concat(indexes, checks).toList();
    }
}
