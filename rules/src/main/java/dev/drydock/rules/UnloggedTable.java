package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.CreateTable;
import java.util.stream.Stream;

/** An unlogged table is empty after a crash, and on every standby. */
public final class UnloggedTable implements Rule<CreateTable> {

    @Override
    public Class<CreateTable> subject() {
        return CreateTable.class;
    }

    @Override
    public Stream<Finding> check(CreateTable create, Facts facts) {
        return create.persistence().equals("UNLOGGED")
                ? Stream.of(Finding.at(
                                create.span(),
                                create.table() + " is empty after a crash, and cannot be read on a standby")
                        .help("leave out UNLOGGED, unless its rows can be made anew at any time"))
                : Stream.empty();
    }
}
