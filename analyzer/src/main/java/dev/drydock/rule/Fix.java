package dev.drydock.rule;

import dev.drydock.sql.Span;
import java.util.List;

/**
 * How to change a script so that a finding is gone; data, applied by nobody unless someone asks.
 *
 * @param title what the change does, as a command: {@code build the index CONCURRENTLY}; no full stop at its end
 * @param edits what is replaced, in any order; the spans do not overlap
 */
public record Fix(String title, List<Edit> edits) {

    /**
     * One replaced part.
     *
     * @param span the part of the up script, as the server gets it; empty for an insertion
     * @param text what stands there afterwards
     */
    public record Edit(Span span, String text) {}

    public Fix {
        edits = List.copyOf(edits);
    }

    /** Puts a text behind a part of the script. */
    public static Fix appending(String title, Span part, String text) {
        return new Fix(title, List.of(new Edit(new Span(part.end(), part.end()), text)));
    }

    /** Puts another text in the place of a part of the script. */
    public static Fix replacing(String title, Span part, String text) {
        return new Fix(title, List.of(new Edit(part, text)));
    }
}
