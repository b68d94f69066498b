package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PRIMARY KEY USING INDEX makes nullable columns NOT NULL, and reads every row for it. */
public final class PrimaryKeyOnNullableColumns implements Rule<AddKey> {

    @Override
    public Class<AddKey> subject() {
        return AddKey.class;
    }

    @Override
    public Stream<Finding> check(AddKey key, Facts facts) {
        Optional<Table> table = facts.table(key.table());
        if (!key.primary() || key.usingIndex() == null || table.isEmpty() || facts.isNew(key.table())) {
            return Stream.empty();
        }
        List<String> nullable = table.get().index(key.usingIndex()).stream()
                .flatMap(index -> index.keyColumns().stream())
                .filter(column ->
                        table.get().column(column).filter(c -> !c.notNull()).isPresent())
                .filter(column -> !table.get().provesNotNull(column))
                .map(Name::quoted)
                .toList();
        if (nullable.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        key.span(),
                        "every row of " + key.table() + " is read for NULLs in " + String.join(", ", nullable)
                                + " while all reads and writes of it wait")
                .help("first ADD CONSTRAINT … CHECK (" + nullable.get(0)
                        + " IS NOT NULL) NOT VALID and VALIDATE it in the next migration; the key then reads no row")
                .locking(LockMode.ACCESS_EXCLUSIVE, key.table()));
    }
}
