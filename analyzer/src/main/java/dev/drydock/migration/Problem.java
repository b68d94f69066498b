package dev.drydock.migration;

import java.nio.file.Path;

/**
 * Something about the files that keeps a migration from being what its author meant.
 *
 * @param id the name under which lint reports it, in kebab case
 * @param file the file concerned
 * @param position where in the file; 1:1 where the whole file is meant
 * @param message what happened to which object
 * @param help what to do
 * @param weight how much it matters
 */
public record Problem(String id, Path file, Position position, String message, String help, Weight weight) {

    /** How much a problem matters. */
    public enum Weight {
        /** It may be meant so. */
        ODD,
        /** It is wrong. */
        WRONG,
        /** It is unknown what the tool would send to the server, so that a replay would prove nothing. */
        UNREADABLE
    }

    /** Whether it leaves open what the tool would run. */
    public boolean unreadable() {
        return weight == Weight.UNREADABLE;
    }

    /** The problem in two sentences, with its place. */
    @Override
    public String toString() {
        return file + ":" + position + ": " + message + " " + help;
    }
}
