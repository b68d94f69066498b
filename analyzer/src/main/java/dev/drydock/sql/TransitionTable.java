package dev.drydock.sql;

/**
 * A name for the old or new rows of the statement that fired a trigger.
 *
 * @param newRows NEW, else OLD
 * @param row ROW, which the server parses and then refuses (measured, 18), else TABLE
 */
public record TransitionTable(boolean newRows, boolean row, String name) {}
