package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE POLICY.
 *
 * @param permissive AS PERMISSIVE, the default, else RESTRICTIVE
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles empty means PUBLIC
 * @param using null where none was written
 * @param withCheck null where none was written
 */
public record CreatePolicy(
        Span span,
        String name,
        Name table,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression withCheck)
        implements Statement {

    public CreatePolicy {
        roles = List.copyOf(roles);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
