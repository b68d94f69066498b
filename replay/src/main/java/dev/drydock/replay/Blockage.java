package dev.drydock.replay;

import dev.drydock.evidence.Intervals;
import dev.drydock.evidence.WaitSighting;
import dev.drydock.lock.LockMode;
import dev.drydock.probe.ProbeFleet;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells from the locks of a step, with the probes as witnesses, how long others had to wait for each table. */
final class Blockage {

    private final Recording recording;
    private final List<WaitSighting> waits;
    private final Map<Integer, ProbeFleet.Target> targets;

    private final Map<Integer, Double> longestWaitsMs;

    /** Takes what was seen of the migration and of the probes, and the longest wait of each probe that the server's log has. */
    Blockage(
            Recording recording,
            List<WaitSighting> waits,
            Map<Integer, ProbeFleet.Target> targets,
            Map<Integer, Double> longestWaitsMs) {
        this.longestWaitsMs = longestWaitsMs;
        this.recording = recording;
        this.waits = waits;
        this.targets = targets;
    }

    /** The probed tables, and those that were blocked without being probed. */
    List<Blocked> blocked() {
        Map<String, Blocked> blocked = new TreeMap<>();
        Set<Long> probed = new HashSet<>();
        for (ProbeFleet.Target target : targets.values()) {
            ProbedTable table = target.table();
            if (table != null && probed.add(table.oid())) {
                blocked.put(table.name().toString(), of(table.name().toString(), table.oid()));
            }
        }
        for (LockSpan lock : recording.locks()) {
            Relation relation = recording.relations().get(lock.key().relation());
            if (relation != null && relation.isTable() && probed.add(relation.oid())) {
                Blocked unprobed = of(relation.name().toString(), relation.oid());
                if (unprobed.readsMs() + unprobed.writesMs() + unprobed.rowsMs() > 0) {
                    blocked.put(unprobed.table(), unprobed);
                }
            }
        }
        return List.copyOf(blocked.values());
    }

    private Blocked of(String table, long oid) {
        Intervals reads = waits(oid, ProbeKind.READER, LockMode::blocksReads);
        Intervals writes = waits(oid, ProbeKind.WRITER, LockMode::blocksWrites);
        double unseenReadMs = unseen(reads, oid, ProbeKind.READER);
        double unseenWriteMs = unseen(writes, oid, ProbeKind.WRITER);
        return new Blocked(
                table,
                reads.totalMs() + unseenReadMs,
                writes.totalMs() + unseenWriteMs,
                rows(oid).totalMs(),
                Math.max(Math.max(reads.longestMs(), writes.longestMs()), Math.max(unseenReadMs, unseenWriteMs)));
    }

    /** A wait that the log has is one, even where no look at the locks has met it. */
    private double unseen(Intervals seen, long oid, ProbeKind kind) {
        if (!seen.parts().isEmpty()) {
            return 0;
        }
        return longestWaitsMs.entrySet().stream()
                .filter(wait -> isOf(targets.get(wait.getKey()), oid, kind))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /** For the table itself, and for indexes, partitions, parents and others that a probe of the table had to wait for. */
    private Intervals waits(long oid, ProbeKind kind, Predicate<LockMode> blocks) {
        List<Intervals.Interval> parts =
                new ArrayList<>(recording.waitsFor(oid, blocks).parts());
        for (WaitSighting wait : waits) {
            if (isOf(targets.get(wait.backend()), oid, kind) && wait.relation() != 0) {
                Intervals known = known(wait);
                parts.addAll(known.parts().isEmpty() ? List.of(lasting(wait)) : known.parts());
            }
        }
        return Intervals.union(parts);
    }

    /** For how long the migration's locks would have let such a wait last. */
    private Intervals known(WaitSighting wait) {
        LockMode asked = wait.mode();
        return asked == null
                ? Intervals.NONE
                : recording.waitsFor(wait.relation(), mode -> mode.conflicts().contains(asked));
    }

    /** For those whose rows the migration wrote, and where a probe of the table was seen waiting for somebody's transaction. */
    private Intervals rows(long oid) {
        List<Intervals.Interval> parts = new ArrayList<>(
                recording.rows().getOrDefault(oid, Intervals.NONE).parts());
        for (WaitSighting wait : waits) {
            ProbeFleet.@Nullable Target target = targets.get(wait.backend());
            boolean witness = isOf(target, oid, ProbeKind.ROW) || target != null && isWorkload(target, oid);
            if (witness && wait.relation() == 0) {
                parts.add(lasting(wait));
            }
        }
        return Intervals.union(parts);
    }

    private static boolean isWorkload(ProbeFleet.Target target, long oid) {
        return target.kind() == ProbeKind.WORKLOAD
                && target.table() != null
                && target.table().oid() == oid;
    }

    private static boolean isOf(ProbeFleet.@Nullable Target target, long oid, ProbeKind kind) {
        return target != null
                && target.standsFor() == kind
                && target.table() != null
                && target.table().oid() == oid;
    }

    private Intervals.Interval lasting(WaitSighting wait) {
        return recording.time().between(wait.began().middle(), wait.ended().middle());
    }
}
