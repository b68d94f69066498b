package dev.drydock.replay;

import dev.drydock.evidence.Bounds;
import dev.drydock.evidence.Intervals;
import dev.drydock.evidence.LockKey;
import dev.drydock.evidence.LockSighting;
import dev.drydock.evidence.Sightings;
import dev.drydock.lock.LockMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a step did and when, told by its own backend and by the observer.
 *
 * <p>The backend knows every lock that it holds behind a statement, and the client between which two moments it got and lost
 * it. Where the observer saw the lock too, its looks narrow both.
 *
 * @param statements in their order
 * @param locks all of the step's locks on the user's relations
 * @param rows the time in which others that wrote rows which the step had written would have waited, by the table's oid
 * @param relations the user's relations at the beginning, by their oids
 * @param time the clock of the step
 */
record Recording(
        List<StatementRun> statements,
        List<LockSpan> locks,
        Map<Long, Intervals> rows,
        Map<Long, Relation> relations,
        StepTime time) {

    static Recording of(StepTime time, List<RecordedStatement> recorded, Sightings sightings) {
        List<LockSighting> seen = new ArrayList<>(sightings.locks());
        List<List<LockSpan>> locks = new ArrayList<>();
        for (RecordedStatement statement : recorded) {
            List<LockSpan> held = new ArrayList<>();
            for (LockKey key : statement.taken()) {
                held.add(held(key, statement, seen));
            }
            locks.add(held);
        }
        for (LockSighting sighting : seen) {
            passing(sighting, recorded, locks);
        }
        List<StatementRun> runs = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            runs.add(recorded.get(i).run(time, locks.get(i)));
        }
        return new Recording(
                runs,
                locks.stream().flatMap(List::stream).toList(),
                rows(recorded, time),
                firstRelations(recorded),
                time);
    }

    /** For how long a lock that fits made others wait for the relation, from its request on. */
    Intervals waitsFor(long relation, Predicate<LockMode> fits) {
        return Intervals.union(locks.stream()
                .filter(lock -> lock.key().relation() == relation
                        && fits.test(lock.key().mode()))
                .map(lock -> time.between(lock.requested(), lock.released()))
                .toList());
    }

    /** Held behind the statement, until its transaction ended; takes its sighting out of those that are left. */
    private static LockSpan held(LockKey key, RecordedStatement statement, List<LockSighting> seen) {
        long end = statement.end().to();
        for (int i = 0; i < seen.size(); i++) {
            LockSighting sighting = seen.get(i);
            if (sighting.key().equals(key)
                    && sighting.requested().from() < end
                    && sighting.released().to() > statement.sent()) {
                seen.remove(i);
                Bounds requested = sighting.requested().within(statement.sent(), statement.answered());
                Bounds granted = sighting.granted().within(requested.middle(), statement.answered());
                long released =
                        sighting.released().within(statement.end().from(), end).middle();
                long got = sighting.waited() ? granted.middle() : requested.middle();
                return new LockSpan(key, requested.middle(), got, Math.max(got, released));
            }
        }
        return new LockSpan(
                key, statement.sent(), statement.sent(), statement.end().middle());
    }

    /** Came and went inside a statement, or was held by one that failed. */
    private static void passing(LockSighting sighting, List<RecordedStatement> recorded, List<List<LockSpan>> locks) {
        for (int i = recorded.size() - 1; i >= 0; i--) {
            RecordedStatement statement = recorded.get(i);
            if (statement.sent() <= sighting.requested().to()) {
                long requested = sighting.requested()
                        .within(statement.sent(), Math.max(statement.sent(), statement.answered()))
                        .middle();
                long granted = Math.max(requested, sighting.granted().middle());
                long released = Math.max(granted, sighting.released().middle());
                locks.get(i).add(new LockSpan(sighting.key(), requested, granted, released));
                return;
            }
        }
    }

    private static Map<Long, Intervals> rows(List<RecordedStatement> recorded, StepTime time) {
        Map<Long, List<Intervals.Interval>> stretches = new HashMap<>();
        for (RecordedStatement statement : recorded) {
            for (long table : statement.rowLockedTables()) {
                stretches
                        .computeIfAbsent(table, oid -> new ArrayList<>())
                        .add(time.between(statement.sent(), statement.end().middle()));
            }
        }
        Map<Long, Intervals> rows = new HashMap<>();
        stretches.forEach((table, parts) -> rows.put(table, Intervals.union(parts)));
        return rows;
    }

    private static Map<Long, Relation> firstRelations(List<RecordedStatement> recorded) {
        return recorded.stream()
                .map(RecordedStatement::before)
                .filter(relations -> !relations.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }
}
