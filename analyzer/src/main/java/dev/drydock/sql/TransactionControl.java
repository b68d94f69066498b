package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their like.
 *
 * @param verb the first word in upper case
 * @param modes of BEGIN and START TRANSACTION, in upper case
 * @param savepoint the savepoint's name, or null
 * @param prepared the identifier of PREPARE TRANSACTION, COMMIT PREPARED or ROLLBACK PREPARED, or null
 * @param chain AND CHAIN
 */
public record TransactionControl(
        Span span,
        String verb,
        List<String> modes,
        @Nullable String savepoint,
        @Nullable String prepared,
        boolean chain)
        implements Statement {

    public TransactionControl {
        modes = List.copyOf(modes);
    }

    /** COMMIT PREPARED and ROLLBACK PREPARED stand outside transactions (manual, 13 to 18). */
    @Override
    public boolean allowsTransaction() {
        return prepared == null || verb.equals("PREPARE");
    }
}
