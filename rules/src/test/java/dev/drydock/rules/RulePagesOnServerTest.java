package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.lint.Diagnostic;
import dev.drydock.lock.LockMode;
import dev.drydock.migration.History;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.StatementRun;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.schema.ServerVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a page claims about locks, rewrites and scans is what servers of every supported version show. */
class RulePagesOnServerTest {

    private static final List<Rule<?>> RULES = new BuiltInRules().rules();

    @TestFactory
    Stream<DynamicContainer> the_server_shows_what_the_pages_claim() {
        return majors().map(major -> {
            PostgresServer server = EmbeddedPostgres.withMaven().start(major);
            return DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    RULES.stream().flatMap(rule -> blocks(rule, server)).onClose(server::close));
        });
    }

    /** The newest, or those that {@code -Ddrydock.pages.majors=13,14} names; {@code .ci/run} asks all six, for ten minutes. */
    private static Stream<Integer> majors() {
        String newest = String.valueOf(ServerVersion.NEWEST);
        return Arrays.stream(System.getProperty("drydock.pages.majors", newest).split(","))
                .map(Integer::valueOf);
    }

    private static Stream<DynamicTest> blocks(Rule<?> rule, PostgresServer server) {
        RulePage page = rule.page();
        int major = server.major();
        String only = System.getProperty("drydock.pages.rules", "");
        if (major < page.oldest() || major > page.newest() || !rule.id().matches(only + ".*")) {
            return Stream.empty();
        }
        Stream<DynamicTest> bad = page.bad().stream()
                .map(block -> dynamicTest(rule.id() + ": " + firstLine(block), () -> bad(rule, page, block, server)));
        Stream<DynamicTest> good = page.good().stream()
                .map(block ->
                        dynamicTest(rule.id() + " has no cause: " + firstLine(block), () -> good(page, block, server)));
        return Stream.concat(bad, good);
    }

    private static void bad(Rule<?> rule, RulePage page, String block, PostgresServer server) {
        List<Replay> replays = replay(server, page.setup(), block);
        Replay last = replays.get(replays.size() - 1);
        if (page.error().isEmpty()) {
            assertThat(last.up().failure()).isNull();
        } else {
            assertThat(last.up().failure()).contains(page.error());
        }
        for (Diagnostic diagnostic : Pages.lint(page.setup(), block, server.major())) {
            if (diagnostic.rule().equals(rule.id()) && !diagnostic.label().isEmpty()) {
                assertClaimHolds(page, diagnostic, replays, block);
            }
        }
    }

    private static void good(RulePage page, String block, PostgresServer server) {
        List<Replay> replays = replay(server, page.setup(), block);
        assertThat(replays).allMatch(replay -> replay.up().failure() == null);
        if (Set.of("rewrite", "scan", "build").contains(page.cost())) {
            assertThat(statements(replays))
                    .as(replays.toString())
                    .noneMatch(run -> costs(run, page.cost(), "public.orders") && blocks(run, "public.orders"));
        }
    }

    private static void assertClaimHolds(RulePage page, Diagnostic diagnostic, List<Replay> replays, String block) {
        String[] claim = diagnostic.label().split(" on ", 2);
        List<StatementRun> runs = statements(replays);
        for (String table : claim[1].split(", ")) {
            assertThat(runs)
                    .as("%s on %s in %s", claim[0], table, replays)
                    .anyMatch(run -> unseen(run) || names(table, block).anyMatch(name -> holds(run, name, claim[0])));
        }
        String first = claim[1].split(", ")[0];
        assertThat(runs)
                .as("%s of %s in %s", page.cost(), first, replays)
                .anyMatch(run -> unseen(run) && !page.cost().equals("rewrite")
                        || names(first, block).anyMatch(name -> costs(run, page.cost(), name)));
    }

    /** Whatever failed or runs outside a transaction has let go of its locks when the recorder asks for them. */
    private static boolean unseen(StatementRun run) {
        return run.scans() == null && run.locks().isEmpty();
    }

    /** A table under its full name, and under the one that the block gives to it: the recorder asks afterwards. */
    private static Stream<String> names(String table, String block) {
        Matcher renamed = Pattern.compile("RENAME TO (\\w+)").matcher(block);
        return Stream.of(table, renamed.find() ? renamed.group(1) : table)
                .map(name -> name.contains(".") ? name : "public." + name);
    }

    private static boolean holds(StatementRun run, String table, String mode) {
        return run.locks().stream()
                .anyMatch(lock ->
                        lock.relation().equals(table) && lock.mode().toString().equals(mode));
    }

    private static boolean costs(StatementRun run, String cost, String table) {
        return switch (cost) {
            case "rewrite" -> run.rewrites().contains(table);
            case "scan", "build" -> run.scans() != null && run.scans().contains(table);
            default -> run.locks().stream().anyMatch(lock -> lock.relation().equals(table));
        };
    }

    /** Tells whether writes to the table wait for longer than an instant while the statement runs. */
    private static boolean blocks(StatementRun run, String table) {
        return run.locks().stream()
                .anyMatch(lock ->
                        lock.relation().equals(table) && lock.mode().conflicts().contains(LockMode.ROW_EXCLUSIVE));
    }

    private static List<StatementRun> statements(List<Replay> replays) {
        return replays.stream()
                .flatMap(replay -> replay.up().statements().stream())
                .toList();
    }

    /** Replays a block; the statements of the set-up are not part of the result. */
    private static List<Replay> replay(PostgresServer server, String setup, String block) {
        History history = Pages.history(setup, block);
        List<Replay> replays = new ArrayList<>();
        try (Replayer replayer = Replayer.open(server, history, ReplayOptions.rows(200))) {
            for (int i = setup.isBlank() ? 0 : 1; i < history.migrations().size(); i++) {
                replays.add(replayer.replay(history.migrations().get(i)));
            }
        }
        return replays;
    }

    private static String firstLine(String block) {
        return block.lines().findFirst().orElse("");
    }
}
