package dev.drydock.sql;

/** SET TABLESPACE: all pages are copied. */
public record SetTablespace(Span span, Name table, String tablespace, boolean noWait) implements TableAction {}
