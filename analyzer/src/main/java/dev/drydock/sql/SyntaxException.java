package dev.drydock.sql;

/** Carries a syntax error from the token where it shows to the reader, which goes on with the next statement. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SyntaxError error;

    SyntaxException(SyntaxError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** A syntax error at a token of the text, in the server's words. */
    static SyntaxException at(Token token, Source source) {
        return token.kind() == Token.Kind.END
                ? of(token.span(), "syntax error at end of input")
                : near(token.span(), "syntax error", source);
    }

    /** An error of these words at a part of the text, which it quotes. */
    static SyntaxException near(Span span, String words, Source source) {
        return of(span, words + " at or near \"" + abbreviated(span, source) + "\"");
    }

    private static SyntaxException of(Span span, String message) {
        return new SyntaxException(new SyntaxError(span, message));
    }

    /** The server quotes all that follows an open quote; 60 chars of it are enough for a report. */
    private static String abbreviated(Span span, Source source) {
        return span.end() - span.start() <= 63
                ? source.of(span)
                : source.of(new Span(span.start(), span.start() + 60)) + "…";
    }

    SyntaxError error() {
        return error;
    }
}
