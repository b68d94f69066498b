package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.SetExpression;
import java.util.stream.Stream;

/** SET EXPRESSION of a stored column works it out anew for every row while all reads and writes of the table wait. */
public final class GenerationExpressionRewrites implements Rule<SetExpression> {

    @Override
    public Class<SetExpression> subject() {
        return SetExpression.class;
    }

    @Override
    public Stream<Finding> check(SetExpression set, Facts facts) {
        boolean stored = facts.table(set.table())
                .flatMap(table -> table.column(set.column()))
                .filter(column -> column.filling() == TableColumn.Filling.STORED)
                .isPresent();
        if (!stored || facts.isNew(set.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        set.span(),
                        "all rows and indexes of " + set.table()
                                + " are written anew to hold the new value while all reads and writes of it wait")
                .help("add a plain column with the new value, fill it in batches, and swap the two in a later release")
                .locking(LockMode.ACCESS_EXCLUSIVE, set.table()));
    }
}
