package dev.drydock.junit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** What came of example classes that JUnit ran; display names stand for tests. */
record Outcome(List<Event> events) {

    /** Runs the classes in one go. */
    static Outcome of(Class<?>... examples) {
        return of(Map.of(), examples);
    }

    /** Runs the classes in one go, with these configuration parameters. */
    static Outcome of(Map<String, String> parameters, Class<?>... examples) {
        EngineTestKit.Builder run = EngineTestKit.engine("junit-jupiter").configurationParameters(parameters);
        for (Class<?> example : examples) {
            run.selectors(DiscoverySelectors.selectClass(example));
        }
        return new Outcome(run.execute().allEvents().list());
    }

    /** The part of one of the classes. */
    Outcome in(Class<?> example) {
        return new Outcome(events.stream()
                .filter(event -> event.getTestDescriptor()
                        .getUniqueId()
                        .toString()
                        .contains("[class:" + example.getName() + "]"))
                .toList());
    }

    /** The tests that passed, in order. */
    List<String> passed() {
        return events.stream()
                .filter(event -> event.getTestDescriptor().isTest() && ended(event, Status.SUCCESSFUL))
                .map(Outcome::name)
                .toList();
    }

    /** The tests, methods and classes that failed, with their messages. */
    Map<String, String> failed() {
        return events.stream()
                .filter(event -> ended(event, Status.FAILED))
                .collect(Collectors.toMap(Outcome::name, Outcome::message));
    }

    /** The message of the only one that failed. */
    String failure() {
        return failed().values().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("more than one failed: " + failed());
                })
                .orElseThrow(() -> new AssertionError("none failed, and these passed: " + passed()));
    }

    /** What the tests reported about their rollbacks, in order. */
    List<String> rollbacks() {
        return reported("rollback");
    }

    /** What the tests reported under this key, in order. */
    List<String> reported(String key) {
        return events.stream()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(ReportEntry.class)
                        .getKeyValuePairs()
                        .get(key))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean ended(Event event, Status status) {
        return event.getPayload(TestExecutionResult.class)
                .filter(result -> result.getStatus() == status)
                .isPresent();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName();
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}
