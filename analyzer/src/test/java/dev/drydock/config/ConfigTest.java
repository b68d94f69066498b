package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.lint.Histories;
import dev.drydock.lint.Level;
import dev.drydock.lint.Release;
import dev.drydock.lint.Since;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** drydock.yml: what it sets, and where exactly it is wrong. */
class ConfigTest {

    private static final Set<String> RULES = Set.of("table-dropped", "column-dropped");
    private static final Map<String, RulePage> PAGES = Map.of("column-dropped", page());

    private static RulePage page() {
        RulePage plain = RulePage.of("A column is dropped", Severity.WARNING);
        List<RuleOption> options = List.of(
                new RuleOption("rows", "3", "how many"),
                new RuleOption("longest", "10s", "how long"),
                new RuleOption("words", "a", "which"));
        return new RulePage(
                plain.title(), plain.severity(), "", "none", "", 13, 18, true, options, "", "", List.of(), List.of());
    }

    @Test
    void every_key_sets_something() {
        Config config = Config.of("""
                postgres:
                  version: 15.3
                migrations:
                  locations: [db/migration, "more sql"]
                  layout: flyway
                  since: 1.10
                tables:
                  orders: {rows: 40_000_000}
                  sales.countries: {rows: 250}
                releases:
                  spring: "7"
                  summer: "1.10"
                rules:
                  table-dropped: off
                  column-dropped: {severity: warning, rows: 1_000, words: [a, b]}
                """);

        assertThat(config.postgresVersion()).contains(new ServerVersion(15));
        assertThat(config.locations()).containsExactly(Path.of("db/migration"), Path.of("more sql"));
        assertThat(config.layout()).contains("flyway");
        assertThat(config.since()).contains(new Since("1.10", "drydock.yml:6:3: migrations.since"));
        assertThat(config.rows()).isEqualTo(Map.of("orders", 40_000_000L, "sales.countries", 250L));
        assertThat(config.levels(RULES)).isEqualTo(Map.of("table-dropped", Level.OFF, "column-dropped", Level.WARNING));
        assertThat(config.releases())
                .containsExactly(
                        new Release("spring", "7", "drydock.yml:11:3: releases.spring"),
                        new Release("summer", "1.10", "drydock.yml:12:3: releases.summer"));
        assertThat(config.options(PAGES))
                .isEqualTo(Map.of(
                        "column-dropped", new RuleOptions(Map.of("rows", "1_000", "words", "a, b", "longest", "10s"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{row: 1}|15: The rule column-dropped has no option row. Did you mean rows?",
                "{rows: many}|15: column-dropped.rows is \"many\", which is not a whole number. It says how many; left out, it is 3.",
                "{longest: 1}|15: column-dropped.longest is \"1\", which is not a time, such as 500ms, 10s or 5min. It says how long; left out, it is 10s."
            })
    void an_option_that_is_wrong_is_named_with_its_line_and_what_it_means(String value, String message) {
        Config config = Config.of("rules:\n  column-dropped: " + value);

        assertThatThrownBy(() -> config.options(PAGES))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:2:" + message.replaceFirst("15", "20"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "postgres:\ntables:\nrules: null\n", "---\n", "{}"})
    void what_is_not_said_is_not_set(String text) {
        Config config = Config.of(text);

        assertThat(config.postgresVersion()).isEmpty();
        assertThat(config.locations()).isEmpty();
        assertThat(config.layout()).isEmpty();
        assertThat(config.since()).isEmpty();
        assertThat(config.rows()).isEmpty();
        assertThat(config.levels(RULES)).isEmpty();
    }

    @Test
    void the_rows_of_a_replay_are_described() {
        Config config = Config.of("""
                tables:
                  orders:
                    columns:
                      status: {values: [new, paid], weights: [1, 9.5]}
                      "Paid at": {values: [1, true, 1.50, "", "null"]}
                  sales.countries: {rows: 250, columns: {code: {values: de}}}
                scale: 0.1
                seed: -42
                locale: DE-ch
                """);

        assertThat(config.columns())
                .isEqualTo(Map.of(
                        "orders",
                        Map.of(
                                "status",
                                new ColumnValues(List.of("new", "paid"), List.of(1.0, 9.5)),
                                "Paid at",
                                ColumnValues.evenly(List.of("1", "true", "1.50", "", "null"))),
                        "sales.countries",
                        Map.of("code", ColumnValues.evenly(List.of("de")))));
        assertThat(config.rows()).isEqualTo(Map.of("sales.countries", 250L));
        assertThat(config.scale()).hasValue(0.1);
        assertThat(config.seed()).hasValue(-42);
        assertThat(config.locale(List.of("en", "de-CH"))).contains(Locale.forLanguageTag("de-CH"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-HC|Did you mean de-CH?",
                "de-XY|Did you mean de?",
                "fi|Did you mean fi-FI?",
                "deutsch|Write a language, or a language of a country, such as en or pt-BR."
            })
    void a_locale_without_words_is_named_with_the_closest(String written, String help) {
        Config config = Config.of("seed: 1\nlocale: " + written);

        assertThatThrownBy(() -> config.locale(List.of("en", "de", "de-CH", "fi-FI")))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:2:1: locale is \"" + written + "\", in which no words are known. " + help);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order|3: No migration makes a table called order. Did you mean orders?",
                "xyz|3: No migration makes a table called xyz. Remove it, or correct its name.",
                "orders|12: No migration gives orders a column called stat. Did you mean state?",
                "people|12: No migration gives people a column called stat. Its columns are age, name.",
                "made|"
            })
    void a_table_or_column_that_never_is_is_named_with_its_place(String table, @Nullable String message) {
        Config config = Config.of("tables:\n  " + table + ": {columns: {stat: {values: [a]}}}");
        Map<String, Set<String>> known =
                Map.of("orders", Set.of("id", "state"), "people", Set.of("name", "age"), "made", Set.of());

        if (message == null) {
            assertThatCode(() -> config.checkTables(known)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> config.checkTables(known))
                    .isInstanceOf(DrydockException.class)
                    .hasMessage("drydock.yml:2:" + message.replaceFirst("^12", "22"));
        }
    }

    @Test
    void one_location_needs_no_list() {
        assertThat(Config.of("migrations: {locations: db}").locations()).isEqualTo(List.of(Path.of("db")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgre: {version: 16}|1:1: The key postgre is not known. Did you mean postgres?",
                "x: 1|1:1: The key x is not known. The keys are postgres, migrations, tables, scale, seed, locale, releases, rules.",
                "migrations: {sinc: 4}|1:14: The key sinc is not known in migrations. Did you mean since?",
                "tables: {orders: {row: 4}}|1:19: The key row is not known in orders. Did you mean rows?",
                "tables: {orders: 4}|1:10: The key orders has no keys below it. Write them indented, each as key: value.",
                "tables: {orders: {rows: many}}|1:19: rows is \"many\", which is no number of rows. Write a whole number from 0 on, such as 40_000_000.",
                "tables: {orders: {rows: -1}}|1:19: rows is \"-1\", which is no number of rows. Write a whole number from 0 on, such as 40_000_000.",
                "postgres: {version: 9.6}|1:12: postgres.version is \"9.6\", which is no version that is known. Set it to a major version from 13 to 18.",
                "postgres: {version: [16]}|1:12: The key version is no plain value. Write one value behind its colon.",
                "rules: {table-dropped: fatal}|1:9: table-dropped is set to \"fatal\", which is no severity. Set it to off, info, warning or error.",
                "rules: [table-dropped]|1:1: The key rules has no keys below it. Write them indented, each as key: value.",
                "postgres|1:1: This has no keys below it. Write them indented, each as key: value.",
                "a: &x {b: *x}|1:11: This is an alias, which is not read here. Write it out plainly.",
                "postgres: {version: 16, version: 17}|1:25: The key version stands here for the second time. Remove one of them.",
                "? [a]|1:3: This key is no word. Write it as key: value.",
                "budgets: {}|1:1: Budgets are not read from it yet. Remove it, and give @MigrationTest its own limits.",
                "workload: []|1:1: The statements of probes cannot be chosen yet. Remove it.",
                "extensions: [pgcrypto]|1:1: Extensions are not made up front yet. Remove it.",
                "\"x\\e[2Jy\": 1|1:1: The key x?[2Jy is not known. The keys are postgres, migrations, tables, scale, seed, locale, releases, rules.",
                "migrations: {locations: [\"a\\0b\"]}|1:26: This is no path (Nul character not allowed). Name a folder of the project.",
                "tables: {a: {columns: {b: {value: 1}}}}|1:28: The key value is not known in b. Did you mean values?",
                "tables: {a: {columns: {b: {weights: [1]}}}}|1:24: The column b has no values. List them, as in values: [new, paid], or remove the column.",
                "tables: {a: {columns: {b: {values: []}}}}|1:28: values is empty. Name one value or more, or remove the column.",
                "tables: {a: {columns: {b: {values: [x, null]}}}}|1:40: A value is null here, which is the lack of one. Remove it, as drydock-profile.json says how often a column is null; the word is \"null\" in quotes.",
                "tables: {a: {columns: {b: {values: [x, [1]]}}}}|1:40: A value is a list or a map here. Write it in quotes as PostgreSQL reads it, such as \"{1,2}\" for an array.",
                "tables: {a: {columns: {b: {values: [x, y, x]}}}}|1:43: The value \"x\" stands here twice. Name it once, and give it a larger weight.",
                "tables: {a: {columns: {b: {values: [x, y], weights: [1]}}}}|1:44: There are 1 weights for 2 values. Write one weight for each value, or none at all.",
                "tables: {a: {columns: {b: {values: [x, y], weights: [1, 0]}}}}|1:57: A weight is \"0\", which is no number above 0. Write how often the value is met in relation to the others, as in weights: [1, 9].",
                "scale: 0|1:1: scale is \"0\", which is no number above 0 and up to 100. Write by how much the sizes of production are multiplied, such as 0.1 for a tenth.",
                "scale: 101|1:1: scale is \"101\", which is no number above 0 and up to 100. Write by how much the sizes of production are multiplied, such as 0.1 for a tenth.",
                "scale: 10%|1:1: scale is \"10%\", which is no number above 0 and up to 100. Write by how much the sizes of production are multiplied, such as 0.1 for a tenth.",
                "seed: one|1:1: seed is \"one\", which is no whole number. Write one of up to 18 digits, such as 42."
            })
    void a_mistake_is_named_with_its_line_and_what_to_do(String text, String message) {
        assertThatThrownBy(() -> Config.of(text))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:" + message);
    }

    @Test
    void a_line_in_the_middle_of_the_file_is_counted_from_its_beginning() {
        assertThatThrownBy(() -> Config.of("postgres:\n  version: 16\n\n# layout\nmigrations:\n  layuot: plain\n"))
                .hasMessage("drydock.yml:6:3: The key layuot is not known in migrations. Did you mean layout?");
    }

    @Test
    void an_unknown_rule_is_named_with_the_one_that_was_meant() {
        Config config = Config.of("rules:\n  table-droped: error\n");

        assertThatThrownBy(() -> config.levels(RULES))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:2:3: There is no rule called table-droped. Did you mean table-dropped?");
    }

    @Test
    void what_is_no_yaml_is_said_at_its_place() {
        assertThatThrownBy(() -> Config.of("postgres: {version: 16\n"))
                .isInstanceOf(DrydockException.class)
                .hasMessageMatching("(?s)drydock.yml:2:1: This is no YAML \\(.*\\). Correct it at this place.");
        assertThatThrownBy(() -> Config.of("a: b\n---\nc: d\n")).isInstanceOf(DrydockException.class);
        assertThatThrownBy(() -> Config.of("[".repeat(100_000)))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:1:21: This is nested too deeply. Write it out plainly.");
    }

    @Test
    void the_file_lies_at_the_root(@TempDir Path root) throws IOException {
        assertThat(Config.read(root).layout()).isEmpty();
        Files.writeString(root.resolve("drydock.yml"), "migrations: {layout: goose}");
        assertThat(Config.read(root).layout()).contains("goose");
        Files.write(root.resolve("drydock.yml"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> Config.read(root))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The file drydock.yml is not UTF-8. Save it as UTF-8.");
    }

    @Test
    void the_file_that_a_project_begins_with_is_read_as_what_was_found() {
        String text = StarterConfig.text(
                Histories.of("SELECT 1", "SELECT 2"),
                Path.of("/p"),
                List.of(Path.of("/p/db"), Path.of("/q \"x\"")),
                new ServerVersion(15));
        Config config = Config.of(text);
        Config all = Config.of(text.replaceAll("(?m)^# ?(?=\\S+:( |$)|  )", ""));

        assertThat(config.postgresVersion()).contains(new ServerVersion(15));
        assertThat(config.locations()).containsExactly(Path.of("db"), Path.of("/q \"x\""));
        assertThat(config.layout()).contains("flyway");
        assertThat(config.since()).isEmpty();
        assertThat(all.releases()).extracting(Release::last).containsExactly("2");
        assertThat(all.rows()).containsOnlyKeys("orders");
        assertThat(all.columns()).containsOnlyKeys("orders");
        assertThat(all.scale()).hasValue(0.1);
        assertThat(all.seed()).hasValue(1);
        assertThat(all.locale(Set.of("en"))).contains(Locale.ENGLISH);
        assertThat(all.levels(Set.of("rollback-missing"))).containsOnlyKeys("rollback-missing");
    }
}
