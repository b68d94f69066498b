package dev.drydock.junit;

import dev.drydock.DrydockException;
import dev.drydock.data.HistoryTables;
import dev.drydock.data.ProductionData;
import dev.drydock.data.SyntheticData;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.postgres.PostgresBinaries;
import dev.drydock.replay.Conditions;
import dev.drydock.report.Printable;
import dev.drydock.schema.ServerVersion;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Turns a {@link MigrationTest} method into one test for each migration and server version. */
final class MigrationTestProvider implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), MigrationTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        if (AnnotationSupport.isAnnotated(method, Test.class)) {
            throw new ExtensionConfigurationException(
                    "The method " + method.getName() + " carries both @Test and @MigrationTest. Remove @Test.");
        }
        MigrationTest test =
                AnnotationSupport.findAnnotation(method, MigrationTest.class).orElseThrow();
        MigrationsOf migrations = MigrationsOf.context(context);
        History history = migrations.history();
        List<Migration> all = history.migrations();
        List<Migration> chosen = test.version().isEmpty()
                ? migrations.judged(history)
                : all.stream()
                        .filter(migration -> migration.version().equals(test.version()))
                        .toList();
        if (chosen.isEmpty() && !test.version().isEmpty()) {
            throw new DrydockException("There is no migration of version " + test.version() + ". Choose one of "
                    + all.stream().map(Migration::version).collect(Collectors.joining(", ")) + ".");
        }
        List<Integer> majors = (test.postgres().length == 0 ? migrations.postgres() : List.of(test.postgres()))
                .stream().map(MigrationTestProvider::major).toList();
        long rows = test.rows() < 0 ? migrations.rows() : test.rows();
        ProductionData production = MigrationsOf.production();
        Conditions conditions = MigrationsOf.conditions();
        Limits limits = Limits.of(test, conditions.budgets());
        return majors.stream().flatMap(major -> {
            HistoryTables known = HistoryTables.of(history, new ServerVersion(major));
            SyntheticData data = production.sample(rows, migrations.tables(), known);
            RehearsalKey key = new RehearsalKey(migrations, data, conditions.unlimited(), major);
            return chosen.stream().map(migration -> new MigrationInvocation(key, migration, limits));
        });
    }

    /** There is none to replay where all are history. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    private static int major(String version) {
        List<Integer> majors = PostgresBinaries.majors();
        return majors.stream()
                .filter(major -> version.strip().equals(String.valueOf(major)))
                .findFirst()
                .orElseThrow(() -> new ExtensionConfigurationException("PostgreSQL \"" + Printable.of(version)
                        + "\" is no version to replay on. Let postgres name a major version from " + majors.get(0)
                        + " to " + majors.get(majors.size() - 1) + "."));
    }
}
