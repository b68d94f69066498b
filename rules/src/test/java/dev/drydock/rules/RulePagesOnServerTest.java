package dev.drydock.rules;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.rule.Rule;
import dev.drydock.schema.ServerVersion;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What a page claims about locks, rewrites and scans is what servers of every supported version show. */
class RulePagesOnServerTest {

    private static final List<Rule<?>> RULES = new BuiltInRules().rules();

    @TestFactory
    Stream<DynamicContainer> the_server_shows_what_the_pages_claim() {
        return majors().map(major -> {
            PostgresServer server = EmbeddedPostgres.withMaven().start(major);
            PageDatabase database = PageDatabase.on(server);
            return DynamicContainer.dynamicContainer(
                    "PostgreSQL " + major,
                    RULES.stream()
                            .map(rule -> new PageOnServer(rule, database, major))
                            .flatMap(PageOnServer::tests)
                            .onClose(() -> {
                                database.close();
                                server.close();
                            }));
        });
    }

    /** The newest, or those that {@code -Ddrydock.majors=13,14} names; {@code .ci/run} asks all six. */
    private static Stream<Integer> majors() {
        String newest = String.valueOf(ServerVersion.NEWEST);
        return Arrays.stream(System.getProperty("drydock.majors", newest).split(","))
                .map(Integer::valueOf);
    }
}
