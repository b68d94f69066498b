package dev.drydock.sql;

/** SET LOGGED or UNLOGGED: the whole table is written anew. */
public record SetLogged(Span span, Name table, boolean logged) implements TableAction {}
