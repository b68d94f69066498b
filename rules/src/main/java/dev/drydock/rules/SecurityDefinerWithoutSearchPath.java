package dev.drydock.rules;

import dev.drydock.migration.Migration;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.sql.AlterFunction;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.FunctionOption;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A SECURITY DEFINER function that leaves search_path to its caller runs the caller's code with its owner's rights. */
public final class SecurityDefinerWithoutSearchPath implements Rule<CreateFunction> {

    @Override
    public Class<CreateFunction> subject() {
        return CreateFunction.class;
    }

    @Override
    public Stream<Finding> check(CreateFunction create, Facts facts) {
        boolean bound = create.options().stream()
                        .map(FunctionOption::kind)
                        .anyMatch(Set.of(FunctionOption.Kind.RETURN, FunctionOption.Kind.ATOMIC)::contains)
                || Set.of("c", "internal").contains(create.language());
        if (!create.securityDefiner() || bound || sets(create.options()) || setLater(create.name(), facts)) {
            return Stream.empty();
        }
        return Stream.of(
                Finding.at(
                                create.span(),
                                "whoever calls " + create.name()
                                        + " says with search_path which tables and functions its body means, and it runs with the rights of its owner")
                        .help(
                                "add SET search_path = pg_catalog, pg_temp, with the schemas that the body needs before pg_temp"));
    }

    private static boolean sets(List<FunctionOption> options) {
        return options.stream()
                .anyMatch(option ->
                        option.kind() == FunctionOption.Kind.SET && "search_path".equalsIgnoreCase(option.value()));
    }

    private static boolean setLater(Name function, Facts facts) {
        Migration migration = facts.migration();
        return migration != null
                && Stream.concat(Later.of(migration), Later.statements(migration, facts))
                        .anyMatch(statement -> statement instanceof AlterFunction alter
                                && alter.function().name() != null
                                && alter.function().name().name().equals(function.name())
                                && sets(alter.options()));
    }
}
