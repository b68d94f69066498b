package dev.drydock.sql;

/** [NO] DEPENDS ON EXTENSION, of an index or a materialized view. */
public record DependsOnExtension(Span span, Name table, boolean depends, String extension) implements TableAction {}
