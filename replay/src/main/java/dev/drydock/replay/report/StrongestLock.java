package dev.drydock.replay.report;

import dev.drydock.lock.LockMode;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.TableFill;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The strongest lock of a migration's first up on tables with rows: nobody waits for those that it creates.
 *
 * @param mode the strongest of all modes
 * @param tables that were locked in this mode, by name
 * @param heldMs the longest time for which one of them was
 */
record StrongestLock(LockMode mode, List<String> tables, double heldMs) {

    private static final int MOST_TABLES = 2;

    static Optional<StrongestLock> of(Replay replay) {
        Set<String> filled = filled(replay);
        List<HeldLock> locks = replay.up().statements().stream()
                .flatMap(run -> run.locks().stream())
                .filter(lock -> filled.contains(lock.relation()))
                .toList();
        return locks.stream()
                .map(HeldLock::mode)
                .max(Comparator.naturalOrder())
                .map(mode -> of(
                        mode, locks.stream().filter(lock -> lock.mode() == mode).toList()));
    }

    private static StrongestLock of(LockMode mode, List<HeldLock> locks) {
        return new StrongestLock(
                mode,
                locks.stream()
                        .map(lock -> Names.shortName(lock.relation()))
                        .distinct()
                        .sorted()
                        .toList(),
                locks.stream().mapToDouble(HeldLock::heldMs).max().orElse(0));
    }

    /** As in {@code SHARE on a, b and 3 more}; not escaped. */
    String words() {
        return mode + " on " + Names.some(tables, MOST_TABLES);
    }

    /** The tables that had rows when the migration came. */
    static Set<String> filled(Replay replay) {
        return replay.tables().stream()
                .filter(table -> table.rows() > 0)
                .map(TableFill::table)
                .collect(Collectors.toSet());
    }
}
