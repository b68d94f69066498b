package dev.drydock.sql;

/**
 * An action that changes neither columns nor constraints: storage, triggers, owner, row level security and the like.
 *
 * @param keywords its leading key words, for instance {@code OWNER TO}
 */
public record OtherAction(Span span, Name table, String keywords) implements TableAction {}
