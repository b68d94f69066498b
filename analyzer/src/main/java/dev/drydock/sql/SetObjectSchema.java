package dev.drydock.sql;

/** ALTER … SET SCHEMA, for whatever is no relation. */
public record SetObjectSchema(Span span, ObjectName object, String schema) implements Statement {}
