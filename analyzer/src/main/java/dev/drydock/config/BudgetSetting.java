package dev.drydock.config;

import dev.drydock.budget.Amount;
import dev.drydock.budget.Budget;
import dev.drydock.budget.Budgets;
import dev.drydock.lock.LockMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the file allows migrations to do to one table, or to all.
 *
 * @param entry the table's name, or {@code default}, with its place
 */
record BudgetSetting(Entry entry, Budget budget) {

    private static final String DEFAULT = "default";

    private static final List<String> LIMITS =
            List.of("blockedReads", "blockedWrites", "blockedRows", "rewrite", "wal", "locks");

    private static final List<String> MODES =
            Arrays.stream(LockMode.values()).map(BudgetSetting::spelling).toList();

    static BudgetSetting of(Entry entry) {
        if (entry.keys() == null && LIMITS.contains(entry.name())) {
            throw entry.error(
                    "The limit " + entry.name() + " stands here without a table.",
                    "Write it as default: {" + entry.name() + ": …}, or in the braces of a table.");
        }
        entry.only(LIMITS.toArray(String[]::new));
        Budget budget = Budget.none();
        for (Entry limit : entry.children()) {
            budget = entry.find(limit.name()).isPresent() ? with(budget, limit) : budget;
        }
        return new BudgetSetting(entry, budget);
    }

    private static Budget with(Budget budget, Entry limit) {
        return switch (limit.name()) {
            case "blockedReads" -> budget.blockedReads(duration(limit));
            case "blockedWrites" -> budget.blockedWrites(duration(limit));
            case "blockedRows" -> budget.blockedRows(duration(limit));
            case "rewrite" -> budget.rewrite(rewrite(limit));
            case "wal" -> budget.wal(bytes(limit));
            default -> withLocks(budget, limit);
        };
    }

    private static Budget withLocks(Budget budget, Entry locks) {
        Budget more = budget;
        for (Entry limit : locks.children()) {
            LockMode mode = LockMode.ofManualName(limit.name().strip().toUpperCase(Locale.ROOT))
                    .orElseThrow(() -> limit.unknown(
                            "There is no lock mode " + limit.name() + ".",
                            MODES,
                            "The modes are " + String.join(", ", MODES) + "."));
            if (more.locks().containsKey(mode)) {
                throw limit.error("The mode " + spelling(mode) + " stands here twice.", "Remove one of them.");
            }
            more = more.lock(mode, duration(limit));
        }
        return more;
    }

    private static String spelling(LockMode mode) {
        return mode.toString().toLowerCase(Locale.ROOT);
    }

    private static Duration duration(Entry limit) {
        return Amount.duration(limit.text())
                .orElseThrow(() -> limit.error(
                        limit.name() + " is " + limit.quoted() + ", which is no duration.",
                        "Write " + Amount.DURATION_FORM + "."));
    }

    private static long bytes(Entry limit) {
        return Amount.bytes(limit.text())
                .orElseThrow(() -> limit.error(
                        limit.name() + " is " + limit.quoted() + ", which is no size.",
                        "Write " + Amount.SIZE_FORM + "."));
    }

    private static boolean rewrite(Entry limit) {
        return switch (limit.text()) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw limit.error(
                        "rewrite is " + limit.quoted() + ", which is neither true nor false.",
                        "Write false where the table must not be rewritten.");
        };
    }

    /** The budgets with this one. */
    Budgets addedTo(Budgets budgets) {
        return isDefault() ? budgets.byDefault(budget) : budgets.on(entry.name(), budget);
    }

    /** Makes sure that the table is one of these. */
    void check(Map<String, Set<String>> known) {
        if (!isDefault()) {
            TableSetting.columns(entry, entry.name(), known);
        }
    }

    private boolean isDefault() {
        return entry.name().equals(DEFAULT);
    }
}
