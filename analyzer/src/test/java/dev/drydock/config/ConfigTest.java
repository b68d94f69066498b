package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.budget.Budget;
import dev.drydock.budget.Budgets;
import dev.drydock.lint.Histories;
import dev.drydock.lint.Level;
import dev.drydock.lint.Release;
import dev.drydock.lint.Since;
import dev.drydock.lock.LockMode;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Name;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    void budgets_are_those_of_all_tables_and_of_single_ones() {
        Budgets budgets = Config.of("""
                budgets:
                  default: {blockedReads: 100ms, blockedWrites: 2s, blockedRows: 1m, rewrite: false, wal: 500 MB}
                  orders: {blockedWrites: 50ms, wal:, locks: {access exclusive: 50ms, SHARE Row Exclusive: 1s}}
                  sales.orders: {rewrite: true, wal: 1_000_000}
                  empty: {}
                  nothing:
                """).budgets();

        Budget all = Budget.none()
                .blockedReads(Duration.ofMillis(100))
                .blockedWrites(Duration.ofSeconds(2))
                .blockedRows(Duration.ofMinutes(1))
                .rewrite(false)
                .wal(500L * 1024 * 1024);
        assertThat(budgets.byDefault()).isEqualTo(all);
        assertThat(budgets.of("public.orders"))
                .isEqualTo(all.blockedWrites(Duration.ofMillis(50))
                        .lock(LockMode.ACCESS_EXCLUSIVE, Duration.ofMillis(50))
                        .lock(LockMode.SHARE_ROW_EXCLUSIVE, Duration.ofSeconds(1)));
        assertThat(budgets.of("sales.orders")).isEqualTo(all.rewrite(true).wal(1_000_000));
        assertThat(budgets.of("empty")).isEqualTo(all);
        assertThat(budgets.of("nothing")).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "budgets:", "budgets: {}", "workload:", "workload: []", "extensions: []\nroles:"})
    void without_budgets_and_a_workload_nothing_is_limited_and_nothing_runs(String text) {
        Config config = Config.of(text);

        assertThat(config.budgets()).isEqualTo(Budgets.NONE);
        assertThat(config.workload()).isEmpty();
        assertThat(config.extensions()).isEmpty();
        assertThat(config.roles()).isEmpty();
    }

    @Test
    void the_workload_is_what_the_application_sends() {
        List<WorkloadStatement> workload = Config.of("""
                workload:
                  - {table: orders, sql: "select * from orders where customer_id = ?", perSecond: 50}
                  - table: sales.orders
                    sql: |
                      -- why?
                      insert into sales.orders (id, data) values (?, ?::jsonb)
                        on conflict (id) do update set data = excluded.data where orders.data ?? 'x';
                    perSecond: 0.5
                """).workload();

        assertThat(workload)
                .containsExactly(
                        new WorkloadStatement(
                                "orders", "select * from orders where customer_id = ?", 50, "drydock.yml:2:21"),
                        new WorkloadStatement("sales.orders", """
                                -- why?
                                insert into sales.orders (id, data) values (?, ?::jsonb)
                                  on conflict (id) do update set data = excluded.data where orders.data ?? 'x';
                                """, 0.5, "drydock.yml:4:5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update orders set paid = true where id = ?",
                "delete from orders where id in (?, ?)",
                "merge into orders o using (values (?::int)) v (id) on o.id = v.id when matched then update set paid = true",
                "with old as (delete from orders where id = ? returning *) insert into archive select * from old",
                "with new as (insert into archive select 'x into y' returning *) select * from new",
                "values (?::int)",
                "table orders",
                "select 'a;b' from orders limit ? for update skip locked;"
            })
    void queries_and_statements_that_write_rows_make_a_workload(String sql) {
        assertThat(Config.of(workload(sql)).workload())
                .extracting(WorkloadStatement::sql)
                .containsExactly(sql);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "truncate orders|sql is no statement that reads or writes rows. Write a query, an INSERT, UPDATE, DELETE or MERGE.",
                "select * into b from orders|sql is no statement that reads or writes rows. Write a query, an INSERT, UPDATE, DELETE or MERGE.",
                "explain select 1|sql is no statement that reads or writes rows. Write a query, an INSERT, UPDATE, DELETE or MERGE.",
                "select 1; select 2|sql holds 2 statements. Give each statement an item of its own.",
                "-- nothing|sql holds 0 statements. Give each statement an item of its own.",
                "selct 1|sql cannot be read: syntax error at or near \"selct\". Write one statement as the application sends it, with ? for each value.",
                "select :id|sql cannot be read: syntax error at or near \":\". Write one statement as the application sends it, with ? for each value.",
                "select $1|sql has a numbered parameter. Write ? for each value that the application binds.",
                "select 'x|sql cannot be read: unterminated quoted string at or near \"'x\". Write one statement as the application sends it, with ? for each value."
            })
    void what_no_application_sends_all_day_is_no_workload(String sql, String message) {
        assertThatThrownBy(() -> Config.of(workload(sql)))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.yml:3:5: " + message);
    }

    private static String workload(String sql) {
        return "workload:\n  - table: orders\n    sql: >-\n      " + sql + "\n    perSecond: 1\n";
    }

    @Test
    void a_workload_runs_at_a_rate_that_can_be_kept() {
        assertThatThrownBy(() -> new WorkloadStatement("orders", "select 1", Double.NaN, "here"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Config.of(workload("select 1").replace("perSecond: 1", "perSecond: 1_000"))
                        .workload())
                .extracting(WorkloadStatement::perSecond)
                .containsExactly(1000.0);
    }

    @Test
    void extensions_and_roles_are_lists_of_names() {
        Config config = Config.of("""
                extensions: [pgcrypto, "uuid-ossp", pg_trgm]
                roles: [app_rw, reporting, Reporting]
                """);

        assertThat(config.extensions()).containsExactly("pgcrypto", "uuid-ossp", "pg_trgm");
        assertThat(config.roles()).containsExactly("app_rw", "reporting", "Reporting");
        assertThat(Config.of("roles: app").roles()).containsExactly("app");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budgets: {order: {rewrite: false}}|1:11: No migration makes a table called order. Did you mean orders?",
                "budgets: {xyz: {}}|1:11: No migration makes a table called xyz. Remove it, or correct its name.",
                "'workload: [{table: peple, sql: select 1, perSecond: 1}]'|1:13: No migration makes a table called peple. Did you mean people?",
                "'budgets: {default: {rewrite: false}, orders: {}}'|",
                "'workload: [{table: orders, sql: select 1, perSecond: 1}]'|"
            })
    void a_table_that_never_is_has_no_budget_and_no_workload(String text, @Nullable String message) {
        Config config = Config.of(text);
        Map<String, Set<String>> known = Map.of("orders", Set.of("id"), "people", Set.of());

        if (message == null) {
            assertThatCode(() -> config.checkTables(known)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> config.checkTables(known))
                    .isInstanceOf(DrydockException.class)
                    .hasMessage("drydock.yml:" + message);
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
                "x: 1|1:1: The key x is not known. The keys are postgres, migrations, tables, scale, seed, locale, budgets, workload, extensions, roles, releases, rules.",
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
                "\"x\\e[2Jy\": 1|1:1: The key x?[2Jy is not known. The keys are postgres, migrations, tables, scale, seed, locale, budgets, workload, extensions, roles, releases, rules.",
                "migrations: {locations: [\"a\\0b\"]}|1:26: This is no path (Nul character not allowed). Name a folder of the project.",
                "tables: {a: {columns: {b: {value: 1}}}}|1:28: The key value is not known in b. Did you mean values?",
                "tables: {a: {columns: {b: {weights: [1]}}}}|1:24: The column b has no values. List them, as in values: [new, paid], or remove the column.",
                "tables: {a: {columns: {b: {values: []}}}}|1:28: values is empty. Name one value or more, or remove the column.",
                "tables: {a: {columns: {b: {values: [x, null]}}}}|1:40: A value is null here, which is the lack of one. Remove it, as drydock-profile.json says how often a column is null; the word is \"null\" in quotes.",
                "tables: {a: {columns: {b: {values: [x, [1]]}}}}|1:40: A value is a list or a map here. Write it in quotes as PostgreSQL reads it, such as \"{1,2}\" for an array.",
                "tables: {a: {columns: {b: {values: [x, y, x]}}}}|1:43: The value \"x\" stands here twice. Name it once, and give it a larger weight.",
                "tables: {a: {columns: {b: {values: [x, y], weights: [1]}}}}|1:44: There are 1 weights for 2 values. Write one weight for each value, or none at all.",
                "tables: {a: {columns: {b: {values: [x, y], weights: [1, 0]}}}}|1:57: A weight is \"0\", which is no number above 0. Write how often the value is met in relation to the others, as in weights: [1, 9].",
                "budgets: [x]|1:1: The key budgets has no keys below it. Write them indented, each as key: value.",
                "budgets: {rewrite: false}|1:11: The limit rewrite stands here without a table. Write it as default: {rewrite: …}, or in the braces of a table.",
                "budgets: {orders: 1s}|1:11: The key orders has no keys below it. Write them indented, each as key: value.",
                "budgets: {orders: {blockedWrite: 1s}}|1:20: The key blockedWrite is not known in orders. Did you mean blockedWrites?",
                "budgets: {orders: {growth: 1s}}|1:20: The key growth is not known in orders. The keys are blockedReads, blockedWrites, blockedRows, rewrite, wal, locks.",
                "budgets: {orders: {blockedReads: 100}}|1:20: blockedReads is \"100\", which is no duration. Write a number and a unit, such as 200ms, 2s or 1m.",
                "budgets: {orders: {blockedReads: [1s]}}|1:20: The key blockedReads is no plain value. Write one value behind its colon.",
                "budgets: {orders: {rewrite: never}}|1:20: rewrite is \"never\", which is neither true nor false. Write false where the table must not be rewritten.",
                "budgets: {orders: {wal: much}}|1:20: wal is \"much\", which is no size. Write bytes, or a whole number of kB, MB, GB or TB, such as 500 MB.",
                "budgets: {orders: {locks: 1s}}|1:20: The key locks has no keys below it. Write them indented, each as key: value.",
                "budgets: {orders: {locks: {exklusive: 1s}}}|1:28: There is no lock mode exklusive. Did you mean exclusive?",
                "budgets: {orders: {locks: {x: 1s}}}|1:28: There is no lock mode x. The modes are access share, row share, row exclusive, share update exclusive, share, share row exclusive, exclusive, access exclusive.",
                "budgets: {orders: {locks: {share: 1s, SHARE: 2s}}}|1:39: The mode share stands here twice. Remove one of them.",
                "budgets: {orders: {locks: {share: soon}}}|1:28: share is \"soon\", which is no duration. Write a number and a unit, such as 200ms, 2s or 1m.",
                "workload: {table: orders}|1:1: A statement of the workload has no sql. Write it as {table: orders, sql: \"select * from orders where id = ?\", perSecond: 50}.",
                "workload: [{table: orders, sql: select 1}]|1:12: A statement of the workload has no perSecond. Write it as {table: orders, sql: \"select * from orders where id = ?\", perSecond: 50}.",
                "workload: [{table: orders, sgl: select 1}]|1:28: The key sgl is not known. Did you mean sql?",
                "workload: [select 1]|1:12: This has no keys below it. Write them indented, each as key: value.",
                "workload: [{table: orders, sql: select 1, perSecond: 0}]|1:43: perSecond is \"0\", which is no number above 0 and up to 1000. Write how often the statement runs each second, such as 50 or 0.5.",
                "workload: [{table: orders, sql: select 1, perSecond: 1000.1}]|1:43: perSecond is \"1000.1\", which is no number above 0 and up to 1000. Write how often the statement runs each second, such as 50 or 0.5.",
                "extensions: {pgcrypto: 1}|1:1: This is no name of an extension. List plain names, as in [pgcrypto, \"uuid-ossp\"].",
                "extensions: [postgis, \"a b\"]|1:23: \"a b\" is no name of an extension. List plain names, as in [pgcrypto, \"uuid-ossp\"].",
                "extensions: [postgis, postgis]|1:23: The name postgis stands here twice. Remove one of them.",
                "roles: [app, \"\"]|1:14: \"\" is no name of a role. List plain names, as in [app_rw, reporting].",
                "roles: [app, null]|1:14: This is no name of a role. List plain names, as in [app_rw, reporting].",
                "roles: [app, app]|1:14: The name app stands here twice. Remove one of them.",
                "roles: [pg_app]|1:9: The name pg_app is kept for PostgreSQL. Remove it: a role of this name cannot be made.",
                "roles: [public]|1:9: The name public is kept for PostgreSQL. Remove it: a role of this name cannot be made.",
                "roles: [none]|1:9: The name none is kept for PostgreSQL. Remove it: a role of this name cannot be made.",
                "roles: [drydock_app]|1:9: The name drydock_app is kept for Drydock. Remove it: a role of this name cannot be made.",
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
        assertThat(all.budgets().tables()).containsOnlyKeys(Name.of("orders"));
        assertThat(all.workload()).extracting(WorkloadStatement::table).containsExactly("orders");
        assertThat(all.extensions()).containsExactly("pgcrypto");
        assertThat(all.roles()).containsExactly("app_rw", "reporting");
        assertThat(config.budgets()).isEqualTo(Budgets.NONE);
        assertThat(all.levels(Set.of("rollback-missing"))).containsOnlyKeys("rollback-missing");
    }
}
