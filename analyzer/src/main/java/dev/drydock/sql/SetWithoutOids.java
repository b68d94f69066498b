package dev.drydock.sql;

/** SET WITHOUT OIDS, which does nothing since 12. */
public record SetWithoutOids(Span span, Name table) implements TableAction {}
