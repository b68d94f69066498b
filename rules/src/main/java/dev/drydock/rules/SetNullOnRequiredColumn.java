package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.schema.TableColumn;
import dev.drydock.sql.AddForeignKey;
import dev.drydock.sql.DropNotNull;
import dev.drydock.sql.Name;
import dev.drydock.sql.ReferentialAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ON DELETE SET NULL of a NOT NULL column makes every delete of a referenced row fail. */
public final class SetNullOnRequiredColumn implements Rule<AddForeignKey> {

    @Override
    public Class<AddForeignKey> subject() {
        return AddForeignKey.class;
    }

    @Override
    public Stream<Finding> check(AddForeignKey key, Facts facts) {
        if (facts.statement() == null || key.onDelete().kind() != ReferentialAction.Kind.SET_NULL) {
            return Stream.empty();
        }
        Optional<Table> table = facts.schema().apply(facts.statement()).table(key.table());
        List<String> set = key.onDelete().columns().isEmpty()
                ? key.columns()
                : key.onDelete().columns();
        return set.stream()
                .filter(column -> table.flatMap(t -> t.column(column))
                                .filter(TableColumn::notNull)
                                .isPresent()
                        && !relaxed(key.table(), column, facts))
                .limit(1)
                .map(column -> Finding.at(
                                key.span(),
                                "each DELETE of a row of " + key.referenced() + " that is referred to fails: "
                                        + key.table() + "." + Name.quoted(column)
                                        + " is NOT NULL, and ON DELETE SET NULL sets it to NULL")
                        .help("say ON DELETE CASCADE or RESTRICT, or let the column be NULL"));
    }

    private static boolean relaxed(Name table, String column, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Later.of(migration)
                        .flatMap(statement -> statement.actions().stream())
                        .anyMatch(action -> action instanceof DropNotNull drop
                                && Later.same(drop.table(), table, facts)
                                && drop.column().equals(column));
    }
}
