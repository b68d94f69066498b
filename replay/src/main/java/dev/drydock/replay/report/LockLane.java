package dev.drydock.replay.report;

import dev.drydock.lock.Blocked;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.Step;
import dev.drydock.replay.TableFill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All locks of a step on one relation.
 *
 * @param rows what was in the table before the migration; null if it is none, or is new
 */
record LockLane(String relation, @Nullable Long rows, List<HeldLock> locks) {

    /** A stretch of time in milliseconds of the step. */
    record Span(double from, double to) {

        double length() {
            return to - from;
        }
    }

    /** The lanes of a step: tables with rows before others, and among them the most blocking and longest first. */
    static List<LockLane> of(Step step, Replay replay) {
        Map<String, Long> rows =
                replay.tables().stream().collect(Collectors.toMap(TableFill::table, TableFill::rows, Math::max));
        Map<String, List<HeldLock>> byRelation = new LinkedHashMap<>();
        step.statements().stream()
                .flatMap(run -> run.locks().stream())
                .forEach(lock -> byRelation
                        .computeIfAbsent(lock.relation(), name -> new ArrayList<>())
                        .add(lock));
        return byRelation.entrySet().stream()
                .map(lane -> new LockLane(lane.getKey(), rows.get(lane.getKey()), List.copyOf(lane.getValue())))
                .sorted(Comparator.comparing(LockLane::hasRows)
                        .thenComparing(LockLane::blocks)
                        .thenComparing(lane -> lane.strongest().mode())
                        .thenComparing(LockLane::lengthMs)
                        .reversed()
                        .thenComparing(LockLane::relation))
                .toList();
    }

    /** Whether somebody may have waited for it: a table in which the migration found rows. */
    boolean hasRows() {
        return rows != null && rows > 0;
    }

    /** The strongest lock, of several of its mode the one that was held for longest. */
    HeldLock strongest() {
        return locks.stream()
                .max(Comparator.comparing(HeldLock::mode).thenComparing(HeldLock::heldMs))
                .orElseThrow();
    }

    /** What it blocks. */
    Blocked blocks() {
        return strongest().mode().blocks();
    }

    /** For how long its strongest locks were asked for or held. */
    double lengthMs() {
        return spans(blocks(), HeldLock::sinceMs, LockLane::released).stream()
                .mapToDouble(Span::length)
                .sum();
    }

    /** When locks that block just this were held. */
    List<Span> held(Blocked blocks) {
        return spans(blocks, LockLane::granted, LockLane::released);
    }

    /** When locks that block just this were asked for, and others got in their way. */
    List<Span> awaited(Blocked blocks) {
        return spans(blocks, HeldLock::sinceMs, LockLane::granted).stream()
                .filter(span -> span.length() > 0)
                .toList();
    }

    /** When others would have waited for it that do what these locks block, or more. */
    List<Span> blocked(Blocked atLeast) {
        return union(
                locks.stream()
                        .filter(lock -> lock.mode().blocks().compareTo(atLeast) >= 0)
                        .map(lock -> new Span(lock.sinceMs(), released(lock)))
                        .toList(),
                0);
    }

    private List<Span> spans(Blocked blocks, ToDoubleFunction<HeldLock> from, ToDoubleFunction<HeldLock> to) {
        return union(
                locks.stream()
                        .filter(lock -> lock.mode().blocks() == blocks)
                        .map(lock -> new Span(from.applyAsDouble(lock), to.applyAsDouble(lock)))
                        .toList(),
                0);
    }

    /** The stretches as one, where they overlap or less than {@code gapMs} lies between. */
    static List<Span> union(List<Span> spans, double gapMs) {
        List<Span> union = new ArrayList<>();
        Span last = null;
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            if (last != null && span.from() <= last.to() + gapMs) {
                last = new Span(last.from(), Math.max(last.to(), span.to()));
            } else {
                if (last != null) {
                    union.add(last);
                }
                last = span;
            }
        }
        if (last != null) {
            union.add(last);
        }
        return union;
    }

    static double granted(HeldLock lock) {
        return lock.sinceMs() + lock.waitedMs();
    }

    static double released(HeldLock lock) {
        return granted(lock) + lock.heldMs();
    }
}
