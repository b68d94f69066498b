package dev.drydock.junit;

import dev.drydock.contents.DataDifference;
import dev.drydock.migration.Migration;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.Replay;
import dev.drydock.replay.Rollback;
import dev.drydock.replay.Step;
import dev.drydock.report.Printable;
import dev.drydock.rollback.Verdict;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One test: a migration is replayed before the method's body and judged behind it. */
final class MigrationInvocation
        implements TestTemplateInvocationContext, BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final ExtensionContext.Namespace RESULT =
            ExtensionContext.Namespace.create(MigrationInvocation.class);

    private final RehearsalKey key;
    private final Migration migration;
    private final Limits limits;

    MigrationInvocation(RehearsalKey key, Migration migration, Limits limits) {
        this.key = key;
        this.migration = migration;
        this.limits = limits;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        String way = migration.down() == null ? "up" : "up / down / up";
        return Printable.of(migration.label()) + " → " + way + " on PostgreSQL " + key.major();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Rehearsal rehearsal = Rehearsal.of(context, key);
        Replay replay = rehearsal.replay(migration);
        context.getStore(RESULT).put(Replay.class, replay);
        rehearsal
                .rowsSince()
                .ifPresent(since -> context.publishReportEntry(
                        "rows", "kept since " + since + "; -Ddrydock.clearCache=true makes them anew"));
        context.publishReportEntry("rollback", replay.rollback().verdict().word());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Replay.class
                && parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return replay(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            return;
        }
        Replay replay = replay(context);
        List<String> failures = new ArrayList<>();
        addFailure(replay.up(), failures);
        boolean bodyJudges =
                List.of(context.getRequiredTestMethod().getParameterTypes()).contains(Replay.class);
        if (!bodyJudges) {
            if (replay.down().needsSuperuser()) {
                context.publishReportEntry(
                        "rollback", "undecided: " + replay.down().failure());
            } else {
                addFailure(replay.down(), failures);
            }
            if (replay.rollback().data().isLoss()) {
                failures.add(losses(replay.rollback().data()));
            }
            if (replay.rollback().verdict() == Verdict.DIFFERS) {
                failures.add(differences(replay.rollback()));
            }
            if (Boolean.FALSE.equals(replay.rollback().secondUpEqual())
                    && replay.again().failure() == null) {
                failures.add("The second up leaves another schema than the first: "
                        + listed(replay.rollback().secondUpDifferences())
                        + ". Let the up and the down leave nothing to chance.");
            }
        }
        addFailure(replay.again(), failures);
        failures.addAll(limits.exceededBy(replay));
        if (!failures.isEmpty()) {
            throw new AssertionError(Printable.of(migration.label()) + " on PostgreSQL " + key.major() + ":\n"
                    + String.join("\n", failures));
        }
    }

    private static Replay replay(ExtensionContext context) {
        return Objects.requireNonNull(context.getStore(RESULT).get(Replay.class, Replay.class));
    }

    private static void addFailure(Step step, List<String> failures) {
        if (step.failure() != null) {
            failures.add(step.failure());
        }
    }

    /** The two sentences about a down that leaves another schema than there was. */
    static String differences(Rollback rollback) {
        return "The down does not restore the schema: " + listed(rollback.schemaDifferences())
                + ". Correct the down so that it takes back all that the up does.";
    }

    /** The two sentences about a down that does not bring all rows back. */
    static String losses(DataVerdict data) {
        return "The down does not restore the data: "
                + data.differences().stream()
                        .filter(difference -> !difference.harmless())
                        .map(DataDifference::text)
                        .collect(Collectors.joining("; "))
                + ". Keep what the up removes until nobody goes back, or say in the up why nobody can:"
                + " -- drydock:irreversible and the reason.";
    }

    private static String listed(List<Difference> differences) {
        return differences.stream()
                .filter(difference -> !difference.harmless())
                .map(Difference::text)
                .collect(Collectors.joining("; "));
    }
}
