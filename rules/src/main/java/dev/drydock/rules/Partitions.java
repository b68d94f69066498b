package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.schema.TableConstraint;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the schema knows about a table's partitions. */
final class Partitions {

    private Partitions() {}

    /** The default partition of a table. */
    static Optional<Table> standard(Table parent, Facts facts) {
        return facts.schema().children(parent).stream()
                .filter(child -> child.shape().bound() != null
                        && child.shape().bound().strip().equalsIgnoreCase("DEFAULT"))
                .findFirst();
    }

    /** The columns of a table that its partition key names. */
    static List<String> key(Table parent) {
        String by = String.valueOf(parent.shape().partitionBy()).replaceFirst("^[^(]*", "");
        return parent.columns().stream()
                .map(TableColumn::name)
                .filter(column -> Pattern.compile("\\b" + Pattern.quote(column) + "\\b")
                        .matcher(by)
                        .find())
                .toList();
    }

    /** Tells whether a valid CHECK on the table speaks about a column; whether it proves a bound is the server's to say. */
    static boolean checks(Table table, String column) {
        return table.constraints().stream()
                .anyMatch(constraint -> constraint.kind() == TableConstraint.Kind.CHECK
                        && constraint.valid()
                        && constraint.formula() != null
                        && constraint.formula().columns().contains(column));
    }
}
