package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.Routine;
import dev.drydock.sql.Argument;
import dev.drydock.sql.CreateFunction;
import dev.drydock.sql.DataType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CREATE OR REPLACE FUNCTION is refused where it gives the function another result or renames an argument. */
public final class FunctionNotReplaceable implements Rule<CreateFunction> {

    @Override
    public Class<CreateFunction> subject() {
        return CreateFunction.class;
    }

    @Override
    public Stream<Finding> check(CreateFunction create, Facts facts) {
        if (!create.orReplace() || create.procedure()) {
            return Stream.empty();
        }
        return replaced(create, facts).flatMap(old -> obstacle(old, create)).stream()
                .map(obstacle -> Finding.at(
                                create.span(), "the server refuses this: " + create.name() + " exists, and " + obstacle)
                        .help("DROP FUNCTION first, in the same transaction, and create anew what needs it"));
    }

    private static Optional<CreateFunction> replaced(CreateFunction create, Facts facts) {
        List<Routine> before = facts.schema().functions(create.name());
        if (before.isEmpty()) {
            return Optional.empty();
        }
        List<Routine> after = facts.schema().apply(create).functions(create.name());
        return before.stream()
                .filter(routine -> after.size() == before.size() && !after.contains(routine))
                .map(Routine::origin)
                .filter(Objects::nonNull)
                .filter(origin -> !origin.procedure())
                .findFirst();
    }

    private static Optional<String> obstacle(CreateFunction old, CreateFunction create) {
        if (old.returnsSet() != create.returnsSet() || differs(old.returns(), create.returns())) {
            return Optional.of("its result cannot become another one");
        }
        List<Argument> from = inputs(old);
        List<Argument> to = inputs(create);
        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            String name = from.get(i).name();
            if (name != null && !name.equals(to.get(i).name())) {
                return Optional.of("its argument " + name + " cannot be renamed");
            }
            if (from.get(i).defaultValue() != null && to.get(i).defaultValue() == null) {
                return Optional.of("its argument " + name + " cannot lose its default");
            }
        }
        return Optional.empty();
    }

    private static List<Argument> inputs(CreateFunction function) {
        return function.arguments().stream()
                .filter(argument -> !argument.mode().equals("OUT"))
                .toList();
    }

    /** A type may be written with its schema or without: only the names count. */
    private static boolean differs(@Nullable DataType old, @Nullable DataType now) {
        return old != null
                && now != null
                && !(old.name().name().equals(now.name().name()) && (old.dimensions() == 0) == (now.dimensions() == 0));
    }
}
