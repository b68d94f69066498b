package dev.drydock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.budget.Budget;
import dev.drydock.config.Config;
import dev.drydock.config.WorkloadStatement;
import dev.drydock.data.HistoryTables;
import dev.drydock.data.ProductionData;
import dev.drydock.data.StatedRows;
import dev.drydock.data.SyntheticData;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lint.Level;
import dev.drydock.lint.Lint;
import dev.drydock.lint.LintReport;
import dev.drydock.lint.Release;
import dev.drydock.lock.LockMode;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.MigrationSource;
import dev.drydock.migration.Migrations;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayOptions;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Replayer;
import dev.drydock.replay.report.TextReplayReport;
import dev.drydock.report.Ink;
import dev.drydock.report.TerminalReport;
import dev.drydock.schema.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what Drydock prints; its two commands are executed by {@code .ci/run}. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path SHOP = ROOT.resolve("examples/flyway-shop");
    private static final Lint RULES = Lint.withRulesOf(ReadmeTest.class.getClassLoader());
    private static final Set<String> SHOWN = Set.of("7", "12", "15", "16", "17");

    @Test
    void the_picture_of_the_finding_is_what_lint_prints() throws IOException {
        LintReport report = lint();

        assertThat(new TerminalReport(Ink.PLAIN).render(report)).contains(block("text lint"));
    }

    @Test
    void the_failure_names_the_findings_that_there_are() throws IOException {
        assertThat(block("text failure")).contains(": " + new TerminalReport(Ink.PLAIN).counts(lint()) + ". ");
    }

    @Test
    void the_table_of_the_replay_is_what_replay_prints_but_for_times_and_sizes() throws IOException {
        List<Replay> replays = new ArrayList<>();
        String printed;
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(16);
                Replayer replayer = Replayer.open(server, shop(), ReplayOptions.rows(1000))) {
            for (Migration migration : replayer.migrations()) {
                Replay replay = replayer.replay(migration);
                if (SHOWN.contains(replay.version())) {
                    replays.add(replay);
                }
            }
            printed = new TextReplayReport(Ink.PLAIN)
                    .render(new ReplayReport(server.version(), server.settings(), replays));
        }

        assertThat(withoutFigures(printed)).startsWith(withoutFigures(block("text replay")));
    }

    @Test
    void the_snippets_stand_in_the_example() throws IOException {
        assertThat(squeezed(Files.readString(SHOP.resolve("pom.xml")))).contains(squeezed(block("xml pom")));
        String test = block("java test");
        assertThat(squeezed(Files.readString(SHOP.resolve("src/test/java/shop/ShopMigrationsTest.java"))))
                .contains(squeezed(test.substring(0, test.lastIndexOf('}'))));
    }

    @Test
    void the_build_runs_both_commands() throws IOException {
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("for name in test main; do");
        assertThat(block("sh test")).isEqualTo("./mvnw verify");
        assertThat(block("sh main")).contains("failOn=never").contains("examples/flyway-shop");
    }

    @Test
    void the_settings_are_read_as_they_are_shown(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve(Config.FILE), block("yaml config"));
        Config config = Config.read(root);

        assertThat(config.levels(RULES.ids()))
                .containsOnly(Map.entry("rollback-missing", Level.OFF), Map.entry("timeout-too-high", Level.ERROR));
        assertThat(config.rows()).containsOnly(Map.entry("shipping_methods", 250L), Map.entry("orders", 40_000_000L));
        Budget orders = config.budgets().of("public.orders");
        assertThat(orders.blockedReads()).hasMillis(100);
        assertThat(orders.blockedWrites()).hasMillis(50);
        assertThat(orders.blockedRows()).hasSeconds(1);
        assertThat(orders.allowsRewrite()).isFalse();
        assertThat(orders.heldAtMost(LockMode.EXCLUSIVE)).contains(Duration.ofSeconds(1));
        assertThat(config.workload()).extracting(WorkloadStatement::perSecond).containsExactly(50.0);
        assertThat(config.extensions()).containsExactly("pgcrypto");
        assertThat(config.roles()).containsExactly("app_rw", "reporting");
        assertThat(config.releases()).extracting(Release::last).containsExactly("16");
        assertThat(config.options(RULES.pages())).containsOnlyKeys("timeout-too-high");
        assertThat(config.since().orElseThrow().judged(shop())).isNotEmpty();
    }

    @Test
    void the_settings_fit_the_example_and_decide_its_rows(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve(Config.FILE), block("yaml config"));
        HistoryTables tables = HistoryTables.of(shop(), ServerVersion.of("16"));
        SyntheticData data = ProductionData.of(root, Config.read(root))
                .sample(1000, new StatedRows("drydock.tables", Map.of("customers", 7L)), tables);

        assertThat(tables.certain()).isTrue();
        assertThat(data.rows()).isEqualTo(1000);
        assertThat(data.tableRows()).isEqualTo(Map.of("shipping_methods", 3L, "orders", 400_000L, "customers", 7L));
        assertThat(data.columns().get("orders")).containsOnlyKeys("status");
        assertThat(data.seed()).isEqualTo(42);
        assertThat(data.locale()).isEqualTo(Locale.GERMAN);
    }

    /** The project that uses the house rules is built in the integration cases of the plugin. */
    @Test
    void the_house_rules_are_used_as_their_page_shows() throws IOException {
        String page = Files.readString(ROOT.resolve("examples/custom-rules/README.md"));
        Path used = ROOT.resolve("maven-plugin/src/it/lint-with-house-rules");
        String plugin = squeezed(block("xml", page)).replace("${drydock.version}", "@project.version@");

        assertThat(squeezed(Files.readString(used.resolve("pom.xml")))).contains(plugin);
        assertThat(Files.readString(used.resolve("drydock.yml"))).contains(block("yaml", page));
    }

    @Test
    void the_suppression_silences_its_finding_and_is_needed(@TempDir Path root) throws IOException {
        String table = "CREATE TABLE orders (note text);";
        String shown = block("sql ignore");

        assertThat(rules(root, table, shown)).containsOnly("rollback-missing");
        assertThat(rules(root, table, shown.substring(shown.indexOf('\n')))).contains("column-dropped");
    }

    private static List<String> rules(Path root, String... ups) throws IOException {
        for (int i = 0; i < ups.length; i++) {
            Files.writeString(root.resolve("V" + (i + 1) + "__x.sql"), ups[i]);
        }
        return RULES
                .check(Migrations.read(MigrationSource.of(root, root)), ServerVersion.DEFAULT)
                .diagnostics()
                .stream()
                .map(Diagnostic::rule)
                .toList();
    }

    private static LintReport lint() {
        return RULES.check(shop(), ServerVersion.of("16"));
    }

    private static History shop() {
        return Migrations.read(MigrationSource.of(SHOP, SHOP.resolve("src/main/resources/db/migration")));
    }

    private static String block(String info) throws IOException {
        return block(info, Files.readString(ROOT.resolve("README.md")));
    }

    private static String block(String info, String page) {
        Matcher block = Pattern.compile("(?ms)^```" + Pattern.quote(info) + "\n(.*?)\n```$")
                .matcher(page);
        assertThat(block.find()).as("there is a block ```%s", info).isTrue();
        return block.group(1);
    }

    private static String withoutFigures(String text) {
        return text.replaceAll("[\\d,]+ ms", "N ms")
                .replaceAll("[\\d,.]+ [kM]?B", "N B")
                .replaceAll("[\\d,]+ of [\\d,]+ values", "N of N values")
                .replaceAll(" +", " ");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
