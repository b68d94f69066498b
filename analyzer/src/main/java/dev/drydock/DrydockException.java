package dev.drydock;

/**
 * Stops the work with a message that is meant for the user and needs no stack trace.
 *
 * <p>The message has two sentences: what happened to which object, and what to do about it.
 */
public final class DrydockException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception; the message is shown to the user as it is. */
    public DrydockException(String message) {
        super(message);
    }

    /** Creates the exception and keeps the cause for a debug log. */
    public DrydockException(String message, Throwable cause) {
        super(message, cause);
    }
}
