package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Routine;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import dev.drydock.sql.ObjectKind;
import dev.drydock.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** CREATE OR REPLACE FUNCTION with other arguments replaces nothing: the old function stays beside the new one. */
public final class ReplaceLeavesOldFunction implements Rule<CreateFunction> {

    @Override
    public Class<CreateFunction> subject() {
        return CreateFunction.class;
    }

    @Override
    public Stream<Finding> check(CreateFunction create, Facts facts) {
        List<Routine> before = facts.schema().functions(create.name());
        boolean one = before.size() == 1
                && facts.schemaBeforeMigration().functions(create.name()).equals(before);
        if (!create.orReplace() || !one || dropped(create.name(), facts)) {
            return Stream.empty();
        }
        List<Routine> after = facts.schema().apply(create).functions(create.name());
        if (after.size() == 1 || !after.containsAll(before)) {
            return Stream.empty();
        }
        String old = create.name() + "(" + String.join(", ", before.get(0).arguments()) + ")";
        return Stream.of(Finding.at(
                        create.span(),
                        "this replaces nothing: " + old
                                + " has other arguments and stays, and calls may still reach it")
                .help("DROP FUNCTION " + old + " in the same migration, or in a later release"));
    }

    private static boolean dropped(Name function, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Stream.concat(Later.of(migration), Later.statements(migration, facts))
                        .anyMatch(statement -> drops(statement, function));
    }

    private static boolean drops(Statement statement, Name function) {
        return statement instanceof Drop drop
                && Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE, ObjectKind.ROUTINE)
                        .contains(drop.object())
                && drop.names().stream().anyMatch(name -> name.name().equals(function.name()));
    }
}
