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
    private final Conditions conditions;

    /**
     * What came of it.
     *
     * @param upLost whether the first up failed because its session ended
     * @param settled the schema at the end
     * @param diverged whether the database is no longer in the state that ups alone lead to
     */
    record Result(
            Step up,
            Step down,
            Step again,
            Traffic traffic,
            Rollback rollback,
            List<TableSize> sizes,
            List<String> unfinished,
            boolean upLost,
            SchemaSnapshot settled,
            boolean diverged) {}

    /** The first up, and what it left. */
    private record FirstUp(
            Bench.Measured measured,
            Traffic traffic,
            List<TableSize> sizes,
            SchemaSnapshot before,
            SchemaSnapshot after) {

        Result result(Step down, Step again, Rollback rollback, SchemaSnapshot settled, boolean diverged) {
            return new Result(
                    measured.step(),
                    down,
                    again,
                    traffic,
                    rollback,
                    sizes,
                    after.unfinishedSince(before),
                    measured.outcome().sessionLost(),
                    settled,
                    diverged);
        }

        FirstUp with(Queue queue) {
            return new FirstUp(measured, traffic.with(queue), sizes, before, after);
        }
    }

    RoundTrip(Bench bench, Migration migration, Conditions conditions) {
        this.bench = bench;
        this.migration = migration;
        this.conditions = conditions;
    }

    /** Measures it; {@code before} is the schema as it is now. */
    Result run(SchemaSnapshot before) throws SQLException, InterruptedException {
        try (DataProof proof = bench.keep(migration)) {
            FirstUp up = up(before, proof);
            Script down = migration.down();
            if (!up.measured().succeeded() || down == null) {
                Verdict verdict = up.measured().succeeded() ? withoutDown() : Verdict.UNDECIDED;
                return up.result(Step.ABSENT, Step.ABSENT, Rollback.notRun(verdict), up.after(), false);
            }
            return down(up, down, proof);
        }
    }

    private FirstUp up(SchemaSnapshot before, DataProof proof) throws SQLException, InterruptedException {
        Sizes sizes = bench.sizes(migration.up());
        Bench.Measured up = bench.probed(migration.up(), migration.upTransaction());
        List<TableSize> grown = bench.grown(sizes);
        SchemaSnapshot after = bench.schema();
        Traffic traffic = up.succeeded() ? up.traffic().with(bench.oldCode(proof)) : up.traffic();
        return new FirstUp(up, traffic, grown, before, after);
    }

    private Result down(FirstUp up, Script script, DataProof proof) throws SQLException, InterruptedException {
        Bench.Measured down = bench.measured(script, migration.downTransaction());
        if (!down.succeeded()) {
            Verdict verdict =
                    down.step().needsSuperuser() || down.outcome().sessionLost() ? Verdict.UNDECIDED : Verdict.FAILS;
            // Even where the server has undone it, rows that the old code wrote are left.
            return up.result(down.step(), Step.ABSENT, Rollback.notRun(verdict), up.after(), true);
        }
        SchemaSnapshot behind = bench.schema();
        List<Difference> left = differences(behind.differencesTo(up.before()));
        DataVerdict data = proof.compare(up.measured().step(), down.step());
        proof.close();
        Bench.Measured again = bench.measured(migration.up(), migration.upTransaction());
        SchemaSnapshot end = bench.schema();
        List<Difference> second = again.succeeded() ? differences(end.differencesTo(up.after())) : List.of();
        boolean restored = left.stream().allMatch(Difference::harmless);
        boolean equal = again.succeeded() && second.stream().allMatch(Difference::harmless);
        // A leftover that can hold no row is no more once the second up has led to the same schema.
        boolean same = proof.settled()
                && (restored || Boolean.TRUE.equals(data.restored()) && !behind.canHoldMoreThan(up.before()));
        FurtherTrip.Result further = restored && equal
                ? new FurtherTrip(bench, migration, conditions).run(script, up.before(), up.measured())
                : FurtherTrip.Result.NONE;
        Verdict verdict = script.statements().isEmpty() ? Verdict.EMPTY : restored ? Verdict.RESTORES : Verdict.DIFFERS;
        FirstUp first = further.queue() == null ? up : up.with(further.queue());
        return first.result(
                down.step(),
                again.step(),
                new Rollback(verdict, restored, left, equal, second, data, further.secondDown()),
                end,
                !equal || !same || !further.settled());
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
