package dev.drydock.sql;

import java.util.List;

/**
 * An event that fires a trigger.
 *
 * @param event {@code INSERT}, {@code UPDATE}, {@code DELETE} or {@code TRUNCATE}
 * @param columns those of UPDATE OF; empty means any
 */
public record TriggerEvent(String event, List<String> columns) {

    public TriggerEvent {
        columns = List.copyOf(columns);
    }
}
