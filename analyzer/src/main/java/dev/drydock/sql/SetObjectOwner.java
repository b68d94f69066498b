package dev.drydock.sql;

/** ALTER … OWNER TO, for whatever is no relation; CURRENT_USER and its like are in upper case. */
public record SetObjectOwner(Span span, ObjectName object, String owner) implements Statement {}
