package dev.drydock.junit;

import dev.drydock.budget.Budgets;
import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Overrun;
import dev.drydock.replay.Overruns;
import dev.drydock.replay.Replay;
import dev.drydock.replay.StatementRun;
import dev.drydock.rollback.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Asserts what a replay showed; every failure says what was measured.
 *
 * <p>Tables are named with their schema unless that is {@code public}.
 */
public final class ReplayAssert {

    private final Replay replay;

    private ReplayAssert(Replay replay) {
        this.replay = replay;
    }

    /** Begins assertions about a replay. */
    public static ReplayAssert assertThat(Replay replay) {
        return new ReplayAssert(replay);
    }

    /** Fails unless the down ran and left the schema as it was before the up; the order of columns does not matter. */
    public ReplayAssert restoresSchema() {
        if (replay.rollback().verdict() == Verdict.DIFFERS) {
            throw failure(MigrationInvocation.differences(replay.rollback()));
        }
        if (replay.down().failure() != null) {
            throw failure(replay.down().failure());
        }
        if (replay.rollback().verdict() != Verdict.RESTORES) {
            throw failure("There is no proof that the schema is restored: the rollback is "
                    + replay.rollback().verdict().word() + ".");
        }
        return this;
    }

    /**
     * Fails unless the down brought all rows and values back that were there before the up, and kept those that others wrote in
     * between.
     */
    public ReplayAssert losesNoData() {
        DataVerdict data = replay.rollback().data();
        if (Boolean.FALSE.equals(data.restored())) {
            throw failure(MigrationInvocation.losses(data));
        }
        if (data.restored() == null) {
            throw failure("There is no proof that no data is lost: the rollback is "
                    + replay.rollback().verdict().word() + ", and not all rows were compared.");
        }
        return this;
    }

    /** Fails where the up refuses what the code of before does: reading and writing the columns that it knows. */
    public ReplayAssert keepsOldCodeRunning() {
        List<CompatibilityBreak> breaks = replay.traffic().breaks();
        if (breaks == null) {
            throw failure("There is no proof that old code keeps running: the up is "
                    + replay.up().status().word() + ".");
        }
        if (!breaks.isEmpty()) {
            throw failure("Old code breaks: "
                    + breaks.stream().map(CompatibilityBreak::text).collect(Collectors.joining("; ")) + ".");
        }
        return this;
    }

    /** Fails where the up exceeds one of these budgets. */
    public ReplayAssert staysWithin(Budgets budgets) {
        List<Overrun> overruns = Overruns.of(replay, budgets);
        if (!overruns.isEmpty()) {
            throw failure(overruns.stream().map(Overrun::text).collect(Collectors.joining(" ")));
        }
        return this;
    }

    /** Fails where the up wrote the table's rows anew. */
    public ReplayAssert neverRewrites(String table) {
        if (rewrites().contains(qualified(table))) {
            throw failure("The up rewrites " + table + ".");
        }
        return this;
    }

    /** Fails unless the up wrote the table's rows anew. */
    public ReplayAssert rewrites(String table) {
        if (!rewrites().contains(qualified(table))) {
            throw failure("The up does not rewrite " + table + "; it rewrites " + listed(rewrites()) + ".");
        }
        return this;
    }

    /** Asserts for how long reads of a table waited during the up. */
    public BlockedAssert blocksReads(String table) {
        return new BlockedAssert(table, "Reads of", Blocked::readsMs);
    }

    /** Asserts for how long writes to a table waited during the up. */
    public BlockedAssert blocksWrites(String table) {
        return new BlockedAssert(table, "Writes to", Blocked::writesMs);
    }

    /** Asserts a time for which others waited. */
    public final class BlockedAssert {

        private final String table;
        private final String what;
        private final ToDoubleFunction<Blocked> waited;

        private BlockedAssert(String table, String what, ToDoubleFunction<Blocked> waited) {
            this.table = table;
            this.what = what;
            this.waited = waited;
        }

        /** Fails where they waited longer. */
        public ReplayAssert forAtMost(Duration limit) {
            double ms = milliseconds();
            if (ms > limit.toMillis()) {
                throw failure(sentence(ms, "at most", limit));
            }
            return ReplayAssert.this;
        }

        /** Fails where they waited less. */
        public ReplayAssert forAtLeast(Duration limit) {
            double ms = milliseconds();
            if (ms < limit.toMillis()) {
                throw failure(sentence(ms, "at least", limit));
            }
            return ReplayAssert.this;
        }

        private double milliseconds() {
            String wanted = qualified(table);
            return replay.blocked().stream()
                    .filter(blocked -> blocked.table().equals(wanted))
                    .mapToDouble(waited)
                    .findFirst()
                    .orElseThrow(() -> failure("Nobody read or wrote " + table + " during the replay; watched were "
                            + listed(replay.blocked().stream()
                                    .map(Blocked::table)
                                    .toList()) + "."));
        }

        private String sentence(double ms, String bound, Duration limit) {
            return String.format(
                    Locale.ROOT, "%s %s waited %.1f ms, expected %s %d ms.", what, table, ms, bound, limit.toMillis());
        }
    }

    private List<String> rewrites() {
        return replay.up().statements().stream()
                .map(StatementRun::rewrites)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private static String qualified(String table) {
        return table.contains(".") ? table : "public." + table;
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "nothing" : names.stream().collect(Collectors.joining(", "));
    }

    private AssertionError failure(String sentence) {
        return new AssertionError("V" + replay.version() + " " + replay.title() + " on PostgreSQL " + replay.postgres()
                + ": " + sentence);
    }
}
