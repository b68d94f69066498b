package dev.drydock.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CREATE [OR REPLACE] [CONSTRAINT] TRIGGER.
 *
 * @param timing {@code BEFORE}, {@code AFTER} or {@code INSTEAD OF}
 * @param from the table of FROM, or null
 * @param forEachRow whether it fires for each row, else for each statement
 * @param when the condition, or null
 * @param arguments the values of the literals
 */
public record CreateTrigger(
        Span span,
        String name,
        Name table,
        boolean orReplace,
        boolean constraint,
        String timing,
        List<TriggerEvent> events,
        @Nullable Name from,
        Deferral deferral,
        List<TransitionTable> referencing,
        boolean forEachRow,
        @Nullable Expression when,
        Name function,
        List<String> arguments)
        implements Statement {

    public CreateTrigger {
        events = List.copyOf(events);
        referencing = List.copyOf(referencing);
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Name> targets() {
        return List.of(table);
    }
}
