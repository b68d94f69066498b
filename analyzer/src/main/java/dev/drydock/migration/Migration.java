package dev.drydock.migration;

import org.jspecify.annotations.Nullable;

/**
 * One migration as its tool sees it.
 *
 * @param version the tool's own text for it; unique in its history
 * @param title the description for people
 * @param up what it does
 * @param upTransaction how the tool runs the up
 * @param down what takes it back, or null
 * @param downTransaction how the tool runs the down
 * @param downKind tells why there is a down or none
 * @param irreversibleReason the reason given with {@link DownKind#IRREVERSIBLE}, or null
 * @param repeatable whether the tool runs it again when it changes
 */
public record Migration(
        String version,
        String title,
        Script up,
        TransactionPolicy upTransaction,
        @Nullable Script down,
        TransactionPolicy downTransaction,
        DownKind downKind,
        @Nullable String irreversibleReason,
        boolean repeatable) {

    /** The version and the title, as reports name it: {@code V12 add customer key}. */
    public String label() {
        return repeatable || title.isEmpty() ? version : "V" + version + " " + title;
    }
}
