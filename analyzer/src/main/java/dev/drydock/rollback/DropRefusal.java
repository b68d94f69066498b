package dev.drydock.rollback;

import dev.drydock.schema.Relation;
import dev.drydock.schema.SchemaObject;
import dev.drydock.schema.Sequence;
import dev.drydock.schema.Table;
import dev.drydock.schema.UserType;
import dev.drydock.schema.View;
import dev.drydock.sql.Drop;
import dev.drydock.sql.Name;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a DROP: an object that is not there, or one that still needs it. */
final class DropRefusal {

    private DropRefusal() {}

    static @Nullable Refusal of(Drop drop, Presence presence) {
        Set<Name> going = new HashSet<>();
        drop.names()
                .forEach(name ->
                        presence.now().relation(name).map(Relation::name).ifPresent(going::add));
        for (Name name : drop.names()) {
            Refusal refusal = one(drop, name, going, presence);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal one(Drop drop, Name name, Set<Name> going, Presence presence) {
        return switch (drop.object()) {
            case TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> {
                Optional<Relation> relation = presence.now().relation(name);
                if (relation.isEmpty()) {
                    yield drop.ifExists() ? null : presence.relation(name);
                }
                yield drop.cascade() ? null : needed(relation.get(), going, presence);
            }
            case INDEX -> drop.ifExists() ? null : presence.index(name);
            case TYPE, DOMAIN -> {
                Optional<UserType> type = presence.now().type(name);
                if (type.isEmpty()) {
                    yield drop.ifExists() ? null : presence.type(name);
                }
                yield drop.cascade() ? null : needed(type.get(), going, presence);
            }
            case SCHEMA ->
                drop.cascade() ? null : new Refusal("whether schema " + name + " is empty is not known", false);
            default -> null;
        };
    }

    /** Without CASCADE, the server drops along only what belongs to the object: its partitions and its own sequences. */
    private static @Nullable Refusal needed(SchemaObject object, Set<Name> going, Presence presence) {
        for (SchemaObject user : presence.now().usersOf(object)) {
            boolean along = going.contains(user.name())
                    || user instanceof Sequence
                    || user instanceof Table table && object.name().equals(table.partitionOf());
            boolean needs = user instanceof View || user instanceof Table table && needs(table, object);
            if (!along && needs) {
                return new Refusal(user.name() + " still needs " + object.name(), true);
            }
        }
        return null;
    }

    private static boolean needs(Table user, SchemaObject object) {
        return object instanceof UserType
                || user.shape().inherits().contains(object.name())
                || user.foreignKeys().anyMatch(key -> object.name().equals(key.referenced()));
    }
}
