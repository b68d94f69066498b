package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddKey;
import dev.drydock.sql.Name;
import java.util.Set;
import java.util.stream.Stream;

/** A primary key of type integer ends at 2,147,483,647, and to widen it writes the table and all that refer to it anew. */
public final class IntegerPrimaryKey implements Rule<AddKey> {

    private static final Set<String> NARROW = Set.of("integer", "smallint", "serial", "smallserial");

    @Override
    public Class<AddKey> subject() {
        return AddKey.class;
    }

    @Override
    public Stream<Finding> check(AddKey key, Facts facts) {
        if (!key.primary() || key.columns().size() != 1 || facts.isSmall(key.table())) {
            return Stream.empty();
        }
        String column = key.columns().get(0);
        return ColumnType.of(column, key.table(), facts).filter(NARROW::contains).stream()
                .map(type -> Finding.at(
                                key.span(),
                                key.table() + "." + Name.quoted(column) + " is " + type
                                        + ": its values run out, and to widen it later writes the table and those that refer to it anew")
                        .help("declare it as bigint now, which takes four bytes more"));
    }
}
