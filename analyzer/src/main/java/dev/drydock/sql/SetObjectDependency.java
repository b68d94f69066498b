package dev.drydock.sql;

/** ALTER … [NO] DEPENDS ON EXTENSION, for a function or a trigger. */
public record SetObjectDependency(Span span, ObjectName object, boolean depends, String extension)
        implements Statement {}
