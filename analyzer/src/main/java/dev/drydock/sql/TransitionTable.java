package dev.drydock.sql;

/** A name for the old or new rows of the statement that fired a trigger. */
public record TransitionTable(boolean newRows, String name) {}
