package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names an object the way statements about any kind of object do.
 *
 * @param name null for what has none: casts, transforms, user mappings and large objects
 * @param arguments of a function, procedure or routine; null where none were written
 * @param on the table of a column, constraint, policy, rule or trigger; the domain of a domain's constraint; else null
 * @param details the rest: the arguments of an aggregate or operator with their parentheses, {@code USING} and its method, what
 * names a cast; null where nothing is
 */
public record ObjectName(
        ObjectKind kind,
        @Nullable Name name,
        @Nullable List<Argument> arguments,
        @Nullable Name on,
        @Nullable Expression details) {

    public ObjectName {
        arguments = arguments == null ? null : List.copyOf(arguments);
    }
}
