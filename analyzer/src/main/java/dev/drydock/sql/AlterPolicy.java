package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** ALTER POLICY; what is empty or null stays as it is. */
public record AlterPolicy(
        Span span,
        String name,
        Name table,
        List<String> roles,
        @Nullable Expression using,
        @Nullable Expression withCheck)
        implements Statement {

    public AlterPolicy {
        roles = List.copyOf(roles);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
