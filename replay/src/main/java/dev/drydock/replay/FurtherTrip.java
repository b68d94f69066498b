package dev.drydock.replay;

import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Goes down and up once more where that is asked for: to run a down twice, and to see what stands behind an idle reader.
 */
final class FurtherTrip {

    private final Bench bench;
    private final Migration migration;
    private final Conditions conditions;

    /**
     * What it showed.
     *
     * @param settled whether the database is where it was before
     */
    record Result(@Nullable SecondDown secondDown, @Nullable Queue queue, boolean settled) {

        static final Result NONE = new Result(null, null, true);
    }

    FurtherTrip(Bench bench, Migration migration, Conditions conditions) {
        this.bench = bench;
        this.migration = migration;
        this.conditions = conditions;
    }

    /**
     * Runs it behind a second up that has left the schema of the first.
     *
     * @param before the schema in front of the first up
     * @param up the first one
     */
    Result run(Script down, SchemaSnapshot before, Bench.Measured up) throws SQLException, InterruptedException {
        Duration stays = conditions.idleReader();
        if (!conditions.secondDown() && stays == null) {
            return Result.NONE;
        }
        if (!bench.measured(down, migration.downTransaction()).succeeded()) {
            return new Result(null, null, false);
        }
        SecondDown secondDown = conditions.secondDown() ? secondDown(down, before) : null;
        Queue queue = null;
        Bench.Measured again;
        if (stays != null) {
            again = bench.behindIdleReader(migration.up(), migration.upTransaction(), stays);
            queue = queue(up, again, stays);
            if (again.outcome().lockTimedOut()) {
                again = bench.measured(migration.up(), migration.upTransaction());
            }
        } else {
            again = bench.measured(migration.up(), migration.upTransaction());
        }
        return new Result(secondDown, queue, again.succeeded() && secondDown != SecondDown.HARMFUL);
    }

    private SecondDown secondDown(Script down, SchemaSnapshot before) throws SQLException, InterruptedException {
        SchemaSnapshot once = bench.schema();
        Bench.Measured second = bench.measured(down, migration.downTransaction());
        boolean same = bench.schema().differencesTo(once).isEmpty()
                || bench.schema().differencesTo(before).isEmpty();
        return !same ? SecondDown.HARMFUL : second.succeeded() ? SecondDown.HARMLESS : SecondDown.REFUSED;
    }

    private static Queue queue(Bench.Measured alone, Bench.Measured behind, Duration stays) {
        double waited = behind.step().statements().stream()
                .flatMap(run -> run.locks().stream())
                .mapToDouble(HeldLock::waitedMs)
                .max()
                .orElse(0);
        if (behind.outcome().lockTimedOut()) {
            // The statement that gave up did nothing but wait, even where no look at the locks has met it.
            waited = Math.max(waited, lastMilliseconds(behind));
        }
        double reads = longest(behind, Blocked::readsMs);
        double writes = longest(behind, Blocked::writesMs);
        double held = Math.max(longest(alone, Blocked::readsMs), longest(alone, Blocked::writesMs));
        return new Queue(
                stays.toNanos() / 1e6,
                waited,
                behind.outcome().lockTimedOut(),
                reads,
                writes,
                behind.outcome().lockTimedOut() ? stays.toNanos() / 1e6 + held : null);
    }

    private static double lastMilliseconds(Bench.Measured measured) {
        List<StatementRun> runs = measured.step().statements();
        return runs.isEmpty() ? 0 : runs.get(runs.size() - 1).milliseconds();
    }

    private static double longest(Bench.Measured measured, ToDoubleFunction<Blocked> figure) {
        return measured.traffic().blocked().stream()
                .map(figure::applyAsDouble)
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }
}
