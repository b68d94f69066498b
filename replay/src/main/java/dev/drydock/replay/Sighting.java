package dev.drydock.replay;

/**
 * What the observer saw of one lock of the migration while a statement ran; all times of {@link System#nanoTime}.
 *
 * @param firstSeen when it was first seen, asked for or held
 * @param granted when it was first seen held; equal to {@code lastSeen} if it never was
 * @param lastSeen when it was last seen
 * @param waited whether it was seen ungranted
 */
record Sighting(long firstSeen, long granted, long lastSeen, boolean waited) {

    static Sighting first(long now, boolean granted) {
        return new Sighting(now, now, now, !granted);
    }

    Sighting again(long now, boolean isGranted) {
        boolean wasWaiting = waited && granted == lastSeen;
        return new Sighting(firstSeen, wasWaiting ? now : granted, now, waited || !isGranted);
    }

    long waitedNanos() {
        return waited ? granted - firstSeen : 0;
    }

    long heldNanos() {
        return lastSeen - granted;
    }
}
