package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import java.util.stream.Stream;

/** A table that inherits brings its own rows to the parent's queries, but none of the parent's keys and indexes hold for them. */
public final class TableInheritance implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Finding> check(CreateTable create, Facts facts) {
        if (create.inherits().isEmpty() || create.persistence().equals("TEMPORARY")) {
            return Stream.empty();
        }
        Name parent = create.inherits().get(0);
        return Stream.of(
                Finding.at(
                                create.span(),
                                "the rows of " + create.table() + " are rows of " + parent
                                        + " too, but no primary key, unique constraint, foreign key or index of "
                                        + parent
                                        + " holds for them")
                        .help(
                                "PARTITION BY for parts of one table, LIKE for the same columns, a foreign key for a kind of a thing"));
    }
}
