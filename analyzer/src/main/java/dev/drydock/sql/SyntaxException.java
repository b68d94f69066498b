package dev.drydock.sql;

/** Carries a syntax error from the token where it shows to the reader, which goes on with the next statement. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SyntaxError error;

    SyntaxException(SyntaxError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    SyntaxError error() {
        return error;
    }
}
