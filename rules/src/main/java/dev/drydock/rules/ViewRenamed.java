package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.View;
import dev.drydock.sql.RenameTable;
import java.util.stream.Stream;

/** Renaming a view breaks all code that runs, unless another view keeps the old name. */
public final class ViewRenamed implements Rule<RenameTable> {

    @Override
    public Class<RenameTable> subject() {
        return RenameTable.class;
    }

    @Override
    public Stream<Finding> check(RenameTable rename, Facts facts) {
        boolean view = facts.schema()
                .relation(rename.table())
                .filter(relation -> relation instanceof View
                        && facts.schemaBeforeMigration()
                                .relation(rename.table())
                                .isPresent())
                .isPresent();
        if (!view || TableRenamed.keeps(rename.table(), facts)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        rename.span(),
                        "code that still names " + rename.table()
                                + " fails at once, and code that knows only the new name failed until now")
                .help("CREATE VIEW under the new name beside this one, and drop this one in a later release"));
    }
}
