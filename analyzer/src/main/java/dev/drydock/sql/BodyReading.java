package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a body.
 *
 * @param problem where it could not be followed further, or null
 */
record BodyReading(
        List<BodyStatement> statements,
        List<DynamicSql> dynamic,
        @Nullable SyntaxError problem) {

    BodyReading {
        statements = List.copyOf(statements);
        dynamic = List.copyOf(dynamic);
    }

    static BodyReading broken(Span span, String message) {
        return new BodyReading(List.of(), List.of(), new SyntaxError(span, message));
    }
}
