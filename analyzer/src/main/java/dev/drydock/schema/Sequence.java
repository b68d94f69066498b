package dev.drydock.schema;

import dev.drydock.sql.Name;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence that exists.
 *
 * @param name with its schema
 * @param ownerTable the table of the column with which it is dropped, or null
 * @param ownerColumn that column, or null
 * @param identity whether it belongs to an identity column
 */
public record Sequence(
        Name name, @Nullable Name ownerTable, @Nullable String ownerColumn, boolean identity) implements Relation {

    @Override
    public Set<Reference> uses() {
        return ownerTable == null ? Set.of() : Set.of(Reference.relation(ownerTable));
    }

    boolean isOwnedBy(Name table, String column) {
        return table.equals(ownerTable) && column.equals(ownerColumn);
    }

    Sequence withName(Name changed) {
        return new Sequence(changed, ownerTable, ownerColumn, identity);
    }

    Sequence withOwner(@Nullable Name table, @Nullable String column) {
        return new Sequence(name, table, column, identity);
    }

    Sequence renaming(Reference from, Reference to) {
        return new Sequence(name, References.renamed(ownerTable, from, to), ownerColumn, identity);
    }
}
