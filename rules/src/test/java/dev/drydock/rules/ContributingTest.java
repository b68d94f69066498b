package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.rule.Rule;
import dev.drydock.schema.ServerVersion;
import dev.drydock.testkit.RuleTester;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule that CONTRIBUTING writes from an empty file compiles, and its page is true. */
class ContributingTest {

    @TempDir
    private Path folder;

    @Test
    void the_rule_of_the_guide_is_proven_like_any_other() throws Throwable {
        Path place = Files.createDirectories(folder.resolve("dev/drydock/rules"));
        Path source = place.resolve("ReplicaIdentityChanged.java");
        Files.writeString(source, block("```java rule\n(.*?)```"));
        Files.writeString(place.resolve("replica-identity-changed.md"), block("````markdown page\n(.*?)````"));

        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath(), source.toString());

        assertThat(errors).isZero();
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, ContributingTest.class.getClassLoader());
                PostgresServer server = EmbeddedPostgres.withMaven().start(ServerVersion.NEWEST);
                PageDatabase database = PageDatabase.on(server)) {
            Rule<?> rule = (Rule<?>) loader.loadClass("dev.drydock.rules.ReplicaIdentityChanged")
                    .getConstructor()
                    .newInstance();
            RuleTester.of(rule).provesItsPage();
            List<DynamicTest> proofs =
                    new PageOnServer(rule, database, server.major()).tests().toList();
            assertThat(proofs).hasSizeGreaterThan(3);
            for (DynamicTest proof : proofs) {
                proof.getExecutable().execute();
            }
        }
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String block(String pattern) throws IOException {
        Matcher block = Pattern.compile("(?ms)^" + pattern).matcher(Files.readString(Path.of("..", "CONTRIBUTING.md")));
        assertThat(block.find()).as("CONTRIBUTING.md has a block %s", pattern).isTrue();
        return block.group(1);
    }
}
