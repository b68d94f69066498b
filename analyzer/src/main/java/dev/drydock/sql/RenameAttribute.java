package dev.drydock.sql;

/** ALTER TYPE … RENAME ATTRIBUTE. */
public record RenameAttribute(Span span, Name type, String attribute, String to, boolean cascade)
        implements Statement {}
