package dev.drydock.sql;

/** OWNER TO; the role is as written: CURRENT_USER and its like in upper case. */
public record SetOwner(Span span, Name table, String owner) implements TableAction {}
