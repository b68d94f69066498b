package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SET TRANSACTION or SET SESSION CHARACTERISTICS.
 *
 * @param session whether it is meant for all transactions of the session
 * @param modes in upper case, for instance {@code ISOLATION LEVEL SERIALIZABLE}
 * @param snapshot the snapshot's identifier, or null
 */
public record SetTransaction(
        Span span,
        boolean session,
        List<String> modes,
        @Nullable String snapshot) implements Statement {

    public SetTransaction {
        modes = List.copyOf(modes);
    }
}
