package dev.drydock.schema;

import dev.drydock.sql.AlterSequence;
import dev.drydock.sql.CreateSequence;
import dev.drydock.sql.Identity;
import dev.drydock.sql.Name;
import dev.drydock.sql.SequenceOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of sequences, those behind serial and identity columns included. */
final class SequenceChange {

    private SequenceChange() {}

    static void create(Draft draft, CreateSequence create) {
        Name written =
                create.persistence().equals("TEMPORARY") ? create.name().in(SearchPath.TEMPORARY) : create.name();
        Name name = draft.created(written);
        if (draft.catalog.relationTaken(name)) {
            return;
        }
        draft.put(new Sequence(name, null, null, false));
        own(draft, name, create.options());
    }

    static void alter(Draft draft, AlterSequence alter) {
        Relation known = draft.relation(alter.table());
        if (known instanceof Sequence sequence) {
            own(draft, sequence.name(), alter.options());
        }
    }

    private static void own(Draft draft, Name sequence, List<SequenceOption> options) {
        for (SequenceOption option : options) {
            if (option.kind() == SequenceOption.Kind.OWNED_BY
                    && draft.catalog.object(Reference.relation(sequence)) instanceof Sequence known) {
                Name owner = option.name();
                draft.put(known.withOwner(
                        owner == null ? null : draft.relationName(owner), owner == null ? null : option.value()));
            }
        }
    }

    /** The sequence of a serial column: {@code table_column_seq}, in the table's schema. */
    static Name serial(Draft draft, Name table, String column) {
        Name name = table.sibling(draft.freeRelation(table, column, "seq", false));
        draft.put(new Sequence(name, table, column, false));
        return name;
    }

    /** The sequence of an identity column, under the name that it was given or one that is made up. */
    static void identity(Draft draft, Name table, String column, @Nullable Identity identity) {
        Name name = null;
        for (SequenceOption option : identity == null ? List.<SequenceOption>of() : identity.options()) {
            if (option.kind() == SequenceOption.Kind.SEQUENCE_NAME && option.name() != null) {
                name = option.name().in(table.schema() == null ? SearchPath.PUBLIC : table.schema());
            }
        }
        if (name == null) {
            name = table.sibling(draft.freeRelation(table, column, "seq", false));
        }
        draft.put(new Sequence(name, table, column, true));
    }

    /** Removes the sequence of a column that is no identity any more. */
    static void dropIdentity(Draft draft, Name table, String column) {
        for (SchemaObject user : draft.catalog.usersOf(Reference.relation(table))) {
            if (user instanceof Sequence sequence && sequence.identity() && sequence.isOwnedBy(table, column)) {
                draft.remove(sequence);
            }
        }
    }
}
