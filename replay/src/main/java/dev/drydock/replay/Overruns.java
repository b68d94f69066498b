package dev.drydock.replay;

import dev.drydock.budget.Budget;
import dev.drydock.budget.Budgets;
import dev.drydock.lock.LockMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the first up of a replay against budgets.
 *
 * <p>Tables that the up makes itself have no budget: nobody uses them yet.
 */
public final class Overruns {

    private final Replay replay;
    private final Budgets budgets;
    private final List<Overrun> overruns = new ArrayList<>();

    private Overruns(Replay replay, Budgets budgets) {
        this.replay = replay;
        this.budgets = budgets;
    }

    /** What exceeds the budgets, by table; empty if nothing does. */
    public static List<Overrun> of(Replay replay, Budgets budgets) {
        Overruns overruns = new Overruns(replay, budgets);
        overruns.waits();
        overruns.locks();
        overruns.rewrites();
        overruns.wal();
        overruns.overruns.sort(
                Comparator.comparing(overrun -> overrun.table() == null ? "" : String.valueOf(overrun.table())));
        return List.copyOf(overruns.overruns);
    }

    private void waits() {
        for (Blocked blocked : replay.blocked()) {
            String table = blocked.table();
            Budget budget = budgets.of(table);
            String help = "Keep its lock for less time, or raise %s.";
            wait(table, "Reads of " + table, blocked.readsMs(), budget.blockedReads(), "blockedReads", help);
            wait(table, "Writes to " + table, blocked.writesMs(), budget.blockedWrites(), "blockedWrites", help);
            wait(
                    table,
                    "Writes to single rows of " + table,
                    blocked.rowsMs(),
                    budget.blockedRows(),
                    "blockedRows",
                    "Update in smaller batches with a commit behind each, or raise %s.");
        }
    }

    private void wait(String table, String what, double ms, @Nullable Duration limit, String budget, String help) {
        if (limit != null && ms > limit.toNanos() / 1e6) {
            overruns.add(new Overrun(
                    table,
                    budget,
                    ms,
                    limit.toNanos() / 1e6,
                    String.format(Locale.ROOT, "%s waited %.1f ms, above the budget of %s. ", what, ms, shown(limit))
                            + help.formatted(budget)));
        }
    }

    private void locks() {
        Set<String> known = known();
        Map<String, Map<LockMode, Double>> longest = new HashMap<>();
        for (StatementRun run : replay.up().statements()) {
            for (HeldLock lock : run.locks()) {
                if (known.contains(lock.relation())) {
                    longest.computeIfAbsent(lock.relation(), table -> new HashMap<>())
                            .merge(lock.mode(), lock.heldMs(), Math::max);
                }
            }
        }
        longest.forEach((table, modes) -> modes.forEach((mode, ms) -> budgets.of(table)
                .heldAtMost(mode)
                .filter(limit -> ms > limit.toNanos() / 1e6)
                .ifPresent(limit -> overruns.add(new Overrun(
                        table,
                        "locks",
                        ms,
                        limit.toNanos() / 1e6,
                        String.format(
                                Locale.ROOT,
                                "%s on %s was held for %.1f ms, above the budget of %s. Keep it for less time, or raise"
                                        + " locks.",
                                mode,
                                table,
                                ms,
                                shown(limit)))))));
    }

    private void rewrites() {
        Set<String> known = known();
        Set<String> rewritten = new LinkedHashSet<>();
        replay.up().statements().forEach(run -> rewritten.addAll(run.rewrites()));
        for (String table : rewritten) {
            if (known.contains(table) && !budgets.of(table).allowsRewrite()) {
                overruns.add(new Overrun(
                        table,
                        "rewrite",
                        1,
                        0,
                        "The up rewrites " + table
                                + ", which its budget forbids. Change it so that rows stay as they are, or set rewrite to"
                                + " true."));
            }
        }
    }

    /** The default is for all that the migration writes, the budget of a table for the statements that write to it. */
    private void wal() {
        long all = 0;
        Map<String, Long> byTable = new HashMap<>();
        for (StatementRun run : replay.up().statements()) {
            long bytes = run.work() == null ? 0 : run.work().walBytes();
            all += bytes;
            run.locks().stream()
                    .filter(lock -> lock.mode().compareTo(LockMode.ROW_EXCLUSIVE) >= 0)
                    .map(HeldLock::relation)
                    .distinct()
                    .forEach(table -> byTable.merge(table, bytes, Long::sum));
        }
        wal(null, "The up", all, budgets.byDefault().wal());
        Budgets own = new Budgets(Budget.none(), budgets.tables());
        byTable.keySet().retainAll(known());
        byTable.forEach((table, bytes) ->
                wal(table, "Statements on " + table, bytes, own.of(table).wal()));
    }

    private void wal(@Nullable String table, String what, long bytes, @Nullable Long limit) {
        if (limit != null && bytes > limit) {
            overruns.add(new Overrun(
                    table,
                    "wal",
                    bytes,
                    limit,
                    String.format(
                            Locale.ROOT,
                            "%s wrote %,d bytes of write-ahead log, above the budget of %,d bytes. Write less at once, or"
                                    + " raise wal.",
                            what,
                            bytes,
                            limit)));
        }
    }

    private Set<String> known() {
        Set<String> known = new LinkedHashSet<>();
        replay.tables().forEach(table -> known.add(table.table()));
        replay.blocked().forEach(table -> known.add(table.table()));
        return known;
    }

    private static String shown(Duration limit) {
        return limit.toMillis() < 10_000 || limit.toMillis() % 1_000 > 0
                ? limit.toMillis() + " ms"
                : limit.toSeconds() + " s";
    }
}
