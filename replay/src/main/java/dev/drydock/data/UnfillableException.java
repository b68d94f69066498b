package dev.drydock.data;

/** Says why a table cannot be filled, in a few words for the report. */
final class UnfillableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfillableException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
