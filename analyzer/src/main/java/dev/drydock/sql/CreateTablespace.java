package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE TABLESPACE. */
public record CreateTablespace(
        Span span, String name, @Nullable String owner, String location, List<Option> options) implements Statement {

    public CreateTablespace {
        options = List.copyOf(options);
    }

    /** PostgreSQL 13 to 18 refuse it in a block (manual). */
    @Override
    public boolean allowsTransaction() {
        return false;
    }
}
