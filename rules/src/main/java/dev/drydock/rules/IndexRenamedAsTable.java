package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AlterTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameTable;
import java.util.Optional;
import java.util.stream.Stream;

/** ALTER TABLE renames an index too, but locks out every query of its table; ALTER INDEX does not. */
public final class IndexRenamedAsTable implements Rule<RenameTable> {

    @Override
    public Class<RenameTable> subject() {
        return RenameTable.class;
    }

    @Override
    public Stream<Finding> check(RenameTable rename, Facts facts) {
        boolean asTable = facts.statement() instanceof AlterTable alter && alter.object() == ObjectKind.TABLE;
        Optional<Table> table = facts.schema().tableOfIndex(rename.table());
        if (!asTable
                || table.isEmpty()
                || facts.table(rename.table()).isPresent()
                || facts.isNew(table.get().name())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        rename.span(),
                        rename.table() + " is an index: ALTER TABLE locks it so that every query of "
                                + Shown.name(table.get()) + " waits, because planning opens all indexes")
                .help("ALTER INDEX " + rename.table() + " RENAME TO " + Name.quoted(rename.to())
                        + ", which lets them pass")
                .locking(LockMode.ACCESS_EXCLUSIVE, rename.table())
                .fix(
                        facts.statement() == null
                                ? Optional.empty()
                                : facts.keyword(facts.statement().span(), "TABLE")
                                        .map(word -> Fix.replacing("rename it with ALTER INDEX", word, "INDEX"))));
    }
}
