package dev.drydock.lint;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import java.util.stream.Stream;

/** A house rule, for tests: one warning for each added column. */
public final class ColumnAdded implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        return Stream.of(Finding.at(add.span(), "a column is added"));
    }
}
