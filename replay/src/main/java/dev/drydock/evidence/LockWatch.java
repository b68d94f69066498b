package dev.drydock.evidence;

import dev.drydock.lock.LockMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins single looks at {@code pg_locks} to locks and waits with a beginning and an end. */
final class LockWatch {

    private final long database;
    private final int backend;
    private final Set<Integer> probes;
    private final Map<LockKey, Lock> open = new HashMap<>();
    private final Map<WaitKey, Wait> waiting = new HashMap<>();
    private final List<Lock> locks = new ArrayList<>();
    private final List<WaitSighting> waits = new ArrayList<>();
    private long lastLook;

    private record WaitKey(int backend, long relation) {}

    private static final class Lock {

        private final LockKey key;
        private final Bounds requested;
        private final boolean waited;
        private long lastSeen;
        private Bounds granted;
        private boolean isGranted;
        private Bounds released;

        private Lock(LockKey key, Bounds requested, long now, boolean isGranted) {
            this.key = key;
            this.requested = requested;
            this.waited = !isGranted;
            this.isGranted = isGranted;
            this.lastSeen = now;
            this.granted = isGranted ? requested : Bounds.at(now);
            this.released = Bounds.at(now);
        }

        private LockSighting sighting() {
            return new LockSighting(key, requested, isGranted ? granted : released, released, waited);
        }
    }

    private static final class Wait {

        private final @Nullable LockMode mode;
        private final Bounds began;
        private long lastSeen;

        private Wait(@Nullable LockMode mode, Bounds began, long now) {
            this.mode = mode;
            this.began = began;
            this.lastSeen = now;
        }
    }

    LockWatch(long database, int backend, Set<Integer> probes, long now) {
        this.database = database;
        this.backend = backend;
        this.probes = Set.copyOf(probes);
        this.lastLook = now;
    }

    long database() {
        return database;
    }

    int backend() {
        return backend;
    }

    Set<Integer> probes() {
        return probes;
    }

    /** Notes what was there at a moment. */
    void look(List<SeenLock> seen, long now) {
        Set<LockKey> present = new HashSet<>();
        Set<WaitKey> stillWaiting = new HashSet<>();
        for (SeenLock lock : seen) {
            if (lock.backend() == backend && lock.key() != null) {
                present.add(lock.key());
                note(lock.key(), lock, now);
            } else if (!lock.granted() && probes.contains(lock.backend())) {
                WaitKey key = new WaitKey(lock.backend(), lock.relation());
                stillWaiting.add(key);
                note(key, lock, now);
            }
        }
        open.values().removeIf(lock -> {
            boolean gone = !present.contains(lock.key);
            if (gone) {
                lock.released = new Bounds(lock.lastSeen, now);
            }
            return gone;
        });
        waiting.entrySet().removeIf(entry -> {
            boolean over = !stillWaiting.contains(entry.getKey());
            if (over) {
                end(entry.getKey(), entry.getValue(), new Bounds(entry.getValue().lastSeen, now));
            }
            return over;
        });
        lastLook = now;
    }

    /** What was seen until now; what is still there ends with the last look. */
    Sightings sightings() {
        waiting.forEach((key, wait) -> end(key, wait, Bounds.at(wait.lastSeen)));
        waiting.clear();
        return new Sightings(locks.stream().map(Lock::sighting).toList(), waits);
    }

    private void note(LockKey key, SeenLock seen, long now) {
        Lock lock = open.get(key);
        if (lock == null) {
            lock = new Lock(key, began(seen, now), now, seen.granted());
            open.put(key, lock);
            locks.add(lock);
            return;
        }
        if (!lock.isGranted && seen.granted()) {
            lock.isGranted = true;
            lock.granted = new Bounds(lock.lastSeen, now);
        }
        lock.lastSeen = now;
        lock.released = Bounds.at(now);
    }

    private void note(WaitKey key, SeenLock seen, long now) {
        Wait wait = waiting.get(key);
        if (wait != null && seen.waitedNanos() != null && now - seen.waitedNanos() > wait.lastSeen) {
            // Between two looks one wait ended and another one began.
            end(key, wait, new Bounds(wait.lastSeen, now - seen.waitedNanos()));
            wait = null;
        }
        if (wait == null) {
            waiting.put(key, new Wait(seen.mode(), began(seen, now), now));
        } else {
            wait.lastSeen = now;
        }
    }

    private void end(WaitKey key, Wait wait, Bounds ended) {
        waits.add(new WaitSighting(key.backend(), key.relation(), wait.mode, wait.began, ended));
    }

    private Bounds began(SeenLock seen, long now) {
        return seen.waitedNanos() == null ? new Bounds(lastLook, now) : Bounds.at(now - seen.waitedNanos());
    }
}
