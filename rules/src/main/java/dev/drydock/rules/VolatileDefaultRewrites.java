package dev.drydock.rules;

import dev.drydock.lock.LockMode;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.Column;
import dev.drydock.sql.FunctionVolatility;
import java.util.Optional;
import java.util.stream.Stream;

/** A default that differs from row to row makes ADD COLUMN write the whole table anew while reads and writes wait. */
public final class VolatileDefaultRewrites implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Finding> check(AddColumn add, Facts facts) {
        Optional<String> cause = cause(add.column(), facts);
        boolean exists = add.ifNotExists()
                && facts.table(add.table())
                        .flatMap(t -> t.column(add.column().name()))
                        .isPresent();
        if (cause.isEmpty() || exists || facts.isNew(add.table())) {
            return Stream.empty();
        }
        return Stream.of(Finding.at(
                        add.span(),
                        "all rows and indexes of " + add.table() + " are written anew (" + cause.get()
                                + ") while all reads and writes of it wait")
                .help("add the column without a default, SET DEFAULT for new rows, and fill the old ones in batches")
                .locking(LockMode.ACCESS_EXCLUSIVE, add.table()));
    }

    private static Optional<String> cause(Column column, Facts facts) {
        if (column.type().isSerial()) {
            return Optional.of(column.type() + " numbers every row");
        }
        if (column.identity() != null) {
            return Optional.of("an identity numbers every row");
        }
        if (column.defaultValue() == null) {
            return Optional.empty();
        }
        int major = facts.server().major();
        return column
                .defaultValue()
                .volatileFunctions(
                        major,
                        name -> facts.schema()
                                .function(name.name())
                                .flatMap(function -> FunctionVolatility.of(function, major)))
                .stream()
                .findFirst()
                .map(name -> name + "() gives each row its own value");
    }
}
