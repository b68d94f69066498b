package dev.drydock.rules;

import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.schema.SchemaObject;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DROP without CASCADE of a table, a view, a sequence or a type is refused while something else needs it. */
public final class DroppedObjectInUse implements Rule<Drop> {

    @Override
    public Class<Drop> subject() {
        return Drop.class;
    }

    @Override
    public Stream<Finding> check(Drop drop, Facts facts) {
        if (drop.cascade()) {
            return Stream.empty();
        }
        List<SchemaObject> objects = drop.names().stream()
                .<SchemaObject>flatMap(name -> object(drop, name, facts).stream())
                .toList();
        Set<Name> going = objects.stream().map(SchemaObject::name).collect(Collectors.toSet());
        return objects.stream()
                .flatMap(object ->
                        Dependents.of(object, going, facts).limit(1).map(user -> finding(drop, object, user)));
    }

    private static Optional<? extends SchemaObject> object(Drop drop, Name name, Facts facts) {
        return switch (drop.object()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> facts.schema().relation(name);
            case TYPE, DOMAIN -> facts.schema().type(name);
            default -> Optional.empty();
        };
    }

    private static Finding finding(Drop drop, SchemaObject object, String user) {
        return Finding.at(
                        drop.span(),
                        "the server refuses this: " + user + " still needs "
                                + ("public".equals(object.name().schema())
                                        ? Name.of(object.name().name())
                                        : object.name()))
                .help("drop or change that first; CASCADE would drop it without a word");
    }
}
