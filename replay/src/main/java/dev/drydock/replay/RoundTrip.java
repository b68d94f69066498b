package dev.drydock.replay;

import dev.drydock.catalog.SchemaDifference;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.rollback.Verdict;
import java.sql.SQLException;
import java.util.List;

/** Takes one migration up, down and up again, and judges the way back. */
final class RoundTrip {

    private final Bench bench;
    private final Migration migration;

    /**
     * What came of it.
     *
     * @param settled the schema at the end
     * @param diverged whether the database is no longer in the state that ups alone lead to
     */
    record Result(
            Step up,
            Step down,
            Step again,
            Traffic traffic,
            Rollback rollback,
            SchemaSnapshot settled,
            boolean diverged) {}

    RoundTrip(Bench bench, Migration migration) {
        this.bench = bench;
        this.migration = migration;
    }

    /** Measures it; {@code before} is the schema as it is now. */
    Result run(SchemaSnapshot before) throws SQLException, InterruptedException {
        Bench.Measured up = bench.probed(migration.up(), migration.upTransaction());
        SchemaSnapshot after = bench.schema();
        Script down = migration.down();
        if (up.step().status() != Status.OK || down == null) {
            Verdict verdict = up.step().status() == Status.OK ? withoutDown() : Verdict.UNDECIDED;
            return new Result(
                    up.step(), Step.ABSENT, Step.ABSENT, up.traffic(), Rollback.notRun(verdict), after, false);
        }
        return down(up, down, before, after);
    }

    private Result down(Bench.Measured up, Script script, SchemaSnapshot before, SchemaSnapshot after)
            throws SQLException, InterruptedException {
        Bench.Measured down = bench.measured(script, migration.downTransaction());
        if (down.step().status() != Status.OK) {
            return new Result(
                    up.step(),
                    down.step(),
                    Step.ABSENT,
                    up.traffic(),
                    Rollback.notRun(Verdict.FAILS),
                    after,
                    !down.undone());
        }
        List<Difference> left = differences(bench.schema().differencesTo(before));
        Bench.Measured again = bench.measured(migration.up(), migration.upTransaction());
        SchemaSnapshot end = bench.schema();
        List<Difference> second =
                again.step().status() == Status.OK ? differences(end.differencesTo(after)) : List.of();
        boolean restored = left.stream().allMatch(Difference::harmless);
        boolean equal = again.step().status() == Status.OK && second.stream().allMatch(Difference::harmless);
        Verdict verdict = script.statements().isEmpty() ? Verdict.EMPTY : restored ? Verdict.RESTORES : Verdict.DIFFERS;
        return new Result(
                up.step(),
                down.step(),
                again.step(),
                up.traffic(),
                new Rollback(verdict, restored, left, equal, second),
                end,
                !restored || !equal);
    }

    private Verdict withoutDown() {
        if (migration.repeatable()) {
            return Verdict.UNDECIDED;
        }
        return switch (migration.downKind()) {
            case IRREVERSIBLE -> Verdict.IRREVERSIBLE;
            case DECLARED_EMPTY -> Verdict.EMPTY;
            case EXPLICIT, GENERATED, MISSING -> Verdict.MISSING;
        };
    }

    private static List<Difference> differences(List<SchemaDifference> differences) {
        return differences.stream()
                .map(difference ->
                        new Difference(difference.object(), Wording.escaped(difference.text()), difference.harmless()))
                .toList();
    }
}
