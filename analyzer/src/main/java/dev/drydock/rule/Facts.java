package dev.drydock.rule;

import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.schema.Table;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule may know about its subject.
 *
 * @param schema what exists before the statement
 * @param schemaBeforeMigration what existed before the migration's first statement
 * @param server the version in production
 * @param migration the migration under check, or null for a rule about the history
 * @param statement the statement under check, or null for a rule about the migration or the history
 * @param history all migrations
 * @param sizes what the user says of the sizes of tables
 */
public record Facts(
        Schema schema,
        Schema schemaBeforeMigration,
        ServerVersion server,
        @Nullable Migration migration,
        @Nullable Statement statement,
        History history,
        TableSizes sizes) {

    /** The table of this name as it is before the statement. */
    public Optional<Table> table(Name name) {
        return schema.table(name);
    }

    /**
     * Tells whether the table, whatever it was called then, was created earlier in the same migration: it is empty but for what the migration wrote,
     * and nobody else sees it yet.
     */
    public boolean isNew(Name table) {
        return schema.table(table)
                .filter(known -> !schemaBeforeMigration.holds(known.origin()))
                .isPresent();
    }

    /** Tells whether the user says that the table is small in production, so that size is no reason for a finding. */
    public boolean isSmall(Name table) {
        return sizes.isSmall(table);
    }
}
