package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Table;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.RenameObject;
import java.util.Optional;
import java.util.stream.Stream;

/** Renaming a schema breaks all code that names it, or has it on its search path. */
public final class SchemaRenamed implements Rule<RenameObject> {

    @Override
    public Class<RenameObject> subject() {
        return RenameObject.class;
    }

    @Override
    public Stream<Finding> check(RenameObject rename, Facts facts) {
        Name schema = rename.object().name();
        if (rename.object().kind() != ObjectKind.SCHEMA || schema == null) {
            return Stream.empty();
        }
        Optional<Name> table = facts.schemaBeforeMigration().tables().values().stream()
                .map(Table::name)
                .filter(name -> schema.name().equals(name.schema()))
                .sorted()
                .findFirst();
        return table.stream()
                .map(name -> Finding.at(
                                rename.span(),
                                "code that still names " + name
                                        + ", or any other table of the schema, fails at once, and code that knows only "
                                        + Name.quoted(rename.to()) + " failed until now")
                        .help("CREATE SCHEMA " + Name.quoted(rename.to())
                                + " with views over the tables, and move the tables in a later release"));
    }
}
