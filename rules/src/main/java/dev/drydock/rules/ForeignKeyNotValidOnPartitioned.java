package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddForeignKey;
import java.util.stream.Stream;

/** Up to PostgreSQL 17 a partitioned table takes no foreign key that is NOT VALID. */
public final class ForeignKeyNotValidOnPartitioned implements Rule<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Finding> check(AddForeignKey key, Facts facts) {
        boolean partitioned =
                facts.table(key.table()).filter(Table::partitioned).isPresent();
        if (!key.notValid() || !partitioned || facts.server().atLeast(18)) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        key.span(),
                        "the server refuses this: " + key.table()
                                + " is partitioned, and takes a foreign key that is NOT VALID only from PostgreSQL 18 on")
                .help("add it NOT VALID to each partition and VALIDATE it there; then add it to " + key.table()
                        + ", which takes these over"));
    }
}
