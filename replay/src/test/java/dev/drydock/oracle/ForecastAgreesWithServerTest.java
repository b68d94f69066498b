package dev.drydock.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.drydock.postgres.Majors;
import dev.drydock.postgres.OnMajors;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ForecastAgreesWithServerTest {

    private static final List<Integer> MAJORS = Majors.of(13, 14, 15, 16, 17, 18);

    private static final SortedMap<Integer, Comparison> COMPARISONS = new TreeMap<>();

    @BeforeAll
    static void every_case_is_put_to_every_server() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Comparison>> tasks = new ArrayList<>();
            for (int major : MAJORS) {
                Comparison.variants(major).forEach(variant -> tasks.add(() -> Comparison.on(major, variant)));
            }
            for (var done : two.invokeAll(tasks)) {
                COMPARISONS.merge(done.get().major(), done.get(), Comparison::and);
            }
        } finally {
            two.shutdownNow();
        }
        System.out.println(LocksPage.summary(COMPARISONS));
    }

    @OnMajors({13, 14, 15, 16, 17, 18})
    void every_forecast_is_what_the_server_does(int major) {
        Map<String, String> exceptions = LockCase.exceptions();
        List<String> differences = COMPARISONS.get(major).differences().stream()
                .filter(difference -> !exceptions.containsKey(difference.one().statement()))
                .map(Comparison.Difference::toString)
                .toList();
        assertThat(differences).isEmpty();
    }

    @Test
    void there_are_at_least_400_cases_and_none_stands_twice() {
        assertThat(LockCase.all()).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    }

    @Test
    void every_case_is_run_by_some_server() {
        Set<LockCase> run = new LinkedHashSet<>();
        COMPARISONS
                .values()
                .forEach(comparison -> run.addAll(comparison.measured().keySet()));
        assertThat(LockCase.all()).allMatch(run::contains);
    }

    @Test
    void every_record_has_a_case_or_a_reason_why_not() {
        Set<String> asked = new TreeSet<>();
        for (LockCase one : LockCase.all()) {
            for (Statement statement : SqlReader.read(one.statement()).statements()) {
                asked.add(statement.kind());
                statement.actions().forEach(action -> kinds(action, asked));
            }
        }
        Set<String> missing = Stream.of(Statement.class, TableAction.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .filter(kind -> !asked.contains(kind))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> excused = LockCase.text("without-case.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(
                        line -> Stream.of(line.substring(0, line.indexOf(" | ")).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEqualTo(excused);
    }

    private static boolean allAreAsked() {
        return MAJORS.size() == 6;
    }

    private static void kinds(TableAction action, Set<String> into) {
        into.add(action.kind());
        action.actions().forEach(inner -> kinds(inner, into));
    }

    @Test
    void at_most_5_exceptions_are_needed() {
        Set<String> different = COMPARISONS.values().stream()
                .flatMap(comparison -> comparison.differences().stream())
                .map(difference -> difference.one().statement())
                .collect(Collectors.toSet());
        assertThat(LockCase.exceptions()).hasSizeLessThanOrEqualTo(5);
        if (allAreAsked()) {
            assertThat(LockCase.exceptions().keySet()).isSubsetOf(different);
        }
    }

    @Test
    void the_page_about_locks_says_what_the_servers_showed() throws IOException {
        assumeThat(allAreAsked())
                .as("docs/locks.md is held against all six servers: -Ddrydock.majors=13,14,15,16,17,18")
                .isTrue();
        Path page = Path.of("..", "docs", "locks.md");
        Path fresh = Path.of("target", "locks.md");
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.writeString(fresh, LocksPage.of(COMPARISONS));
        assertThat(page)
                .as("docs/locks.md is stale. Copy replay/target/locks.md over it.")
                .hasSameTextualContentAs(fresh);
    }
}
