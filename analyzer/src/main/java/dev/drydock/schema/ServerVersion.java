package dev.drydock.schema;

import dev.drydock.DrydockException;

/**
 * The major version of the PostgreSQL server that a migration is meant for.
 *
 * @param major 13 or above; above {@link #NEWEST} it is treated as the newest known
 */
public record ServerVersion(int major) {

    /** The oldest supported version. */
    public static final int OLDEST = 13;

    /** The newest version whose locks were measured. */
    public static final int NEWEST = 18;

    /** The version that is assumed where nobody names one. */
    public static final ServerVersion DEFAULT = new ServerVersion(16);

    /**
     * Reads {@code 16} or {@code 16.3}.
     *
     * @throws DrydockException where it is no version, or older than 13
     */
    public static ServerVersion of(String text) {
        String digits = text.strip().split("\\.", 2)[0];
        int major = digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : 0;
        if (major < OLDEST) {
            throw new DrydockException("The PostgreSQL version \"" + printable(text)
                    + "\" is not known. Set drydock.postgresVersion to a major version from " + OLDEST + " to " + NEWEST
                    + ".");
        }
        return new ServerVersion(major);
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    /** Tells whether this version is this one or newer. */
    public boolean atLeast(int other) {
        return major >= other;
    }

    @Override
    public String toString() {
        return String.valueOf(major);
    }
}
