package dev.drydock.schema;

import java.util.List;

/** A table, a view or a sequence. */
public sealed interface Relation extends SchemaObject permits Table, View, Sequence {

    @Override
    default Reference reference() {
        return Reference.relation(name());
    }

    /** Its indexes, those of constraints included; in its own schema. */
    default List<TableIndex> indexes() {
        return List.of();
    }

    /** Its triggers. */
    default List<Trigger> triggers() {
        return List.of();
    }

    /** Tells whether it lives only as long as the session. */
    default boolean temporary() {
        return SearchPath.TEMPORARY.equals(name().schema());
    }
}
