package dev.drydock.sql;

/** ALTER … RENAME TO, for whatever is no relation. */
public record RenameObject(Span span, ObjectName object, boolean ifExists, String to) implements Statement {}
