package dev.drydock.sql;

/**
 * A text under the reader, which may be a part of a script: all offsets outside of the lexer are those of the script.
 *
 * @param text the part; of the script's length between its ends, but masked where the script quotes it
 * @param base the script's offset of the part's first char
 * @param depth 0 for a script, 1 for the body of a function in it, and so on
 */
record Source(String text, int base, int depth) {

    static Source script(String text) {
        return new Source(text, 0, 0);
    }

    /** The text of a part that is given by the script's offsets. */
    String of(Span span) {
        return text.substring(span.start() - base, span.end() - base);
    }

    /** The script's span of a part that is given by offsets of this text. */
    Span span(int start, int end) {
        return new Span(base + start, base + end);
    }
}
