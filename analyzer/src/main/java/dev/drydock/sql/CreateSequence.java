package dev.drydock.sql;

import java.util.List;

/**
 * CREATE SEQUENCE.
 *
 * @param persistence {@code ""}, {@code TEMPORARY} or {@code UNLOGGED}
 * @param options in the order of the text
 */
public record CreateSequence(
        Span span, Name name, boolean ifNotExists, String persistence, List<SequenceOption> options)
        implements Statement {

    public CreateSequence {
        options = List.copyOf(options);
    }
}
