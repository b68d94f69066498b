package dev.drydock.data;

/** Says why a table cannot be filled and what to do, in two short sentences for the report. */
final class UnfillableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The way out where values are not found. */
    static final String LIST_VALUES = "List values of its columns in drydock.yml, or write a ColumnGenerator.";

    /** Takes what is in the way, to follow the table's name and a colon, and a sentence that says what to do. */
    UnfillableException(String obstacle, String help) {
        super(obstacle + ". " + help);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
