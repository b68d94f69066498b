package dev.drydock.lint;

import static dev.drydock.rule.Every.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.migration.Problem;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleSet;
import dev.drydock.rule.Severity;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Select;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules meet statements: each with the schema before it, in the order of the text. */
class LintTest {

    @TempDir
    private Path folder;

    private static List<String> found(LintReport report) {
        return report.diagnostics().stream()
                .map(d -> d.migration() + " " + d.start() + "-" + d.end() + " " + d.severity() + " " + d.rule() + ": "
                        + d.message())
                .toList();
    }

    @Test
    void findings_come_in_the_order_of_migrations_and_of_their_text() {
        LintReport report = Histories.lint(
                Histories.of("DROP TABLE a;\nALTER TABLE b ADD c int,\n  ADD d int;", "SELECT 1;\nDROP TABLE x, y;"));

        assertThat(found(report))
                .containsExactly(
                        "1 1:1-1:13 info migration-named: this is V1 x",
                        "1 1:1-1:13 error table-dropped: a is gone for good",
                        "1 2:15-2:24 warning column-added: a column is added",
                        "1 3:3-3:12 warning column-added: a column is added",
                        "2 1:1-1:9 info migration-named: this is V2 x",
                        "2 2:1-2:16 error table-dropped: x is gone for good",
                        "2 2:1-2:16 error table-dropped: y is gone for good");
    }

    @Test
    void names_without_a_schema_are_those_of_flyways_default_schema() {
        History read = Histories.of("CREATE TABLE a (); DROP TABLE sales.a;", "DROP TABLE other.a;");
        History history = new History(
                read.layout(), read.migrations(), read.problems(), read.notes(), Map.of("schemas", "sales, audit"));

        assertThat(history.searchPath()).containsExactly("sales", "public");
        assertThat(Histories.drops(history).diagnostics())
                .extracting(Diagnostic::migration)
                .containsExactly("2");
        assertThat(Histories.drops(read).diagnostics())
                .extracting(Diagnostic::migration)
                .containsExactly("1", "2");
    }

    @Test
    void a_table_is_new_only_within_its_own_migration() {
        LintReport report = Histories.drops(Histories.of(
                "CREATE TABLE t (a int); DROP TABLE t; CREATE TABLE t (a int);", "DROP TABLE t; DROP TABLE unknown;"));

        assertThat(found(report))
                .containsExactly(
                        "2 1:1-1:13 error table-dropped: t is gone for good",
                        "2 1:15-1:33 error table-dropped: unknown is gone for good");
    }

    @Test
    void a_rename_makes_no_table_new_or_old() {
        LintReport report = Histories.drops(
                Histories.of(
                        "CREATE TABLE t (a int);",
                        "CREATE TABLE n (a int); ALTER TABLE t RENAME TO old; ALTER TABLE n RENAME TO t;\nDROP TABLE t;\nDROP TABLE old;"));

        assertThat(found(report)).containsExactly("2 3:1-3:15 error table-dropped: old is gone for good");
    }

    @Test
    void a_dropped_and_remade_table_is_new() {
        LintReport report = Histories.drops(
                Histories.of("CREATE TABLE t (a int);", "DROP TABLE t; CREATE TABLE t (a int); DROP TABLE t;"));

        assertThat(found(report)).containsExactly("2 1:1-1:13 error table-dropped: t is gone for good");
    }

    @Test
    void problems_of_files_come_first_as_errors_at_their_place() {
        Problem problem = new Problem(
                "syntax-error",
                Path.of("db", "V1__x.sql"),
                new Position(1, 3),
                "It broke.",
                "Mend it.",
                Problem.Weight.WRONG);

        LintReport report = Histories.drops(Histories.of(List.of(problem), List.of(), "SELECT 1"));

        assertThat(report.diagnostics())
                .containsExactly(new Diagnostic(
                        "syntax-error",
                        Severity.ERROR,
                        "1",
                        Path.of("db", "V1__x.sql"),
                        new Position(1, 3),
                        new Position(1, 3),
                        "It broke",
                        "Mend it",
                        null,
                        null,
                        "SELECT 1"));
    }

    @Test
    void a_problem_of_a_file_without_migration_belongs_to_none() {
        Problem problem = new Problem(
                "empty-migration",
                Path.of("db", "V9__.sql"),
                new Position(1, 1),
                "It is.",
                "Go.",
                Problem.Weight.WRONG);

        assertThat(Histories.drops(Histories.of(List.of(problem), List.of(), "SELECT 1"))
                        .diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.migration()).isNull())
                .satisfies(d -> assertThat(d.excerpt()).isEmpty());
    }

    @Test
    void a_statement_without_record_is_said_to_be_unjudged_unless_it_is_a_syntax_error() {
        LintReport report = Histories.drops(Histories.of("\\connect shop\nCREATE TABEL x (a int);"));

        assertThat(found(report))
                .containsExactly(
                        "1 1:1-1:14 info statement-not-judged: this statement is not judged: \\, a psql command is not SQL");
    }

    @Test
    void the_statements_of_a_block_are_judged_where_they_stand_and_applied() {
        LintReport report = Histories.lint(
                Histories.of("""
                DO $$
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM pg_class) THEN
                        CREATE TABLE made (a int);
                        ALTER TABLE made ADD b int;
                    END IF;
                    EXECUTE 'DROP TABLE made, old';
                    EXECUTE 'DROP TABLE ' || quote_ident(x);
                    DO 'BEGIN DROP TABLE deep; END';
                END $$;
                CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE later; END $$;
                """, "DO $$ BEGIN DROP TABLE first; LOOP END; $$;\nDO LANGUAGE plperl '1'"));

        assertThat(found(report))
                .containsExactly(
                        "1 1:1-10:7 info migration-named: this is V1 x",
                        "1 5:26-5:35 warning column-added: a column is added",
                        "1 7:14-7:34 error table-dropped: old is gone for good",
                        "1 8:13-8:44 info statement-not-judged: this statement is not judged: EXECUTE, its SQL is put together when it runs; it begins with DROP TABLE",
                        "1 9:15-9:30 error table-dropped: deep is gone for good",
                        "2 1:1-1:43 info migration-named: this is V2 x",
                        "2 1:13-1:29 error table-dropped: first is gone for good",
                        "2 1:39-1:40 info statement-not-judged: from here on the block is not judged: syntax error at or near \";\"",
                        "2 2:20-2:23 info statement-not-judged: from here on the block is not judged: the language plperl is not read");
    }

    @Test
    void the_same_history_gives_the_same_report() {
        String[] ups = {"DROP TABLE a; ALTER TABLE b ADD c int;", "CREATE POLICY p ON t; DROP TABLE b"};

        assertThat(Histories.lint(Histories.of(ups)).diagnostics())
                .isEqualTo(Histories.lint(Histories.of(ups)).diagnostics());
    }

    @Test
    void forms_of_every_kind_are_judged_without_trouble_whole_or_cut_short() throws IOException {
        String forms;
        try (InputStream in = Histories.class.getResourceAsStream("/dev/drydock/sql/forms.sql")) {
            forms = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Random random = new Random(7);
        String[] cut = forms.lines()
                .map(line -> line.substring(0, random.nextInt(line.length() + 1)) + ";")
                .toArray(String[]::new);

        LintReport whole = Histories.drops(Histories.of(forms, String.join("\n", cut)));

        assertThat(whole.diagnostics()).extracting(Diagnostic::rule).containsOnly("table-dropped");
        assertThat(whole.diagnostics())
                .allSatisfy(d -> assertThat(d.excerpt()).isNotEmpty())
                .allSatisfy(d -> assertThat(d.end().line())
                        .isGreaterThanOrEqualTo(d.start().line()));
    }

    @Test
    void two_rules_of_one_name_are_an_error() {
        assertThatThrownBy(() -> Lint.with(() -> List.of(new TableDropped()), () -> List.of(new TableDropped())))
                .isInstanceOf(DrydockException.class)
                .hasMessageStartingWith(
                        "Two rules are called table-dropped, the second is in dev.drydock.lint.LintTest")
                .hasMessageEndingWith(". Give one of them another name.");
    }

    @Test
    void a_rule_without_a_page_is_an_error_that_says_where_to_put_it() {
        assertThatThrownBy(() -> Lint.with(() -> List.of(new PagelessRule())))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "The rule pageless-rule has no page. Put pageless-rule.md among the resources of the package dev.drydock.lint.");
    }

    private static final class PagelessRule implements Rule<Select> {

        @Override
        public Class<Select> subject() {
            return Select.class;
        }

        @Override
        public Stream<Finding> check(Select select, Facts facts) {
            return Stream.empty();
        }
    }

    @Test
    void a_rule_over_an_interface_is_asked_about_all_that_implement_it() {
        Rule<?> statements = every(Statement.class).should("stay", statement -> false);
        Rule<?> actions = every(TableAction.class).should("stay", action -> false);

        LintReport report = Lint.with(() -> List.of(statements, actions))
                .check(Histories.of("ALTER TABLE a ADD b int, ADD c int; SELECT 1;"), ServerVersion.DEFAULT);

        assertThat(report.diagnostics())
                .extracting(Diagnostic::rule, d -> d.start().column())
                .containsExactly(
                        tuple("statement-should-stay", 1),
                        tuple("table-action-should-stay", 15),
                        tuple("table-action-should-stay", 26),
                        tuple("statement-should-stay", 37));
    }

    @Test
    void a_rule_over_the_history_is_asked_once_and_can_be_silenced_in_the_migration_that_it_names() {
        Rule<?> rule = every(History.class)
                .should("have three migrations", history -> history.migrations().size() >= 3);
        Lint lint = Lint.with(() -> List.of(rule));

        assertThat(found(lint.check(Histories.of("SELECT 1", "SELECT 2"), ServerVersion.DEFAULT)))
                .containsExactly(
                        "2 1:1-1:9 error history-should-have-three-migrations: history should have three migrations");
        assertThat(lint.check(
                                Histories.of(
                                        "SELECT 1",
                                        "-- drydock:ignore history-should-have-three-migrations we are new\nSELECT 2"),
                                ServerVersion.DEFAULT)
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void a_release_is_what_lies_between_two_named_ends_and_what_lies_behind_the_last() {
        List<String> seen = new ArrayList<>();
        Rule<?> rule = every(Migration.class)
                .should(
                        "be seen",
                        (migration, facts) -> seen.add(
                                facts.release().stream().map(Migration::version).collect(Collectors.joining("+"))));
        Lint lint = Lint.with(() -> List.of(rule));
        History history = Histories.of("SELECT 1", "SELECT 2", "SELECT 3", "SELECT 4", "SELECT 5");
        LintOptions options = LintOptions.of(ServerVersion.DEFAULT);
        Since since = new Since("2", "since");

        lint.check(history, options.since(since));
        lint.check(history, options.since(since).releases(List.of(new Release("a", "4", "x"))));
        lint.check(history, options);

        assertThat(seen).containsExactly("3+4+5", "3+4+5", "3+4+5", "3+4", "3+4", "5", "", "", "", "", "");
        assertThatThrownBy(() -> lint.check(
                        history, options.releases(List.of(new Release("a", "7", "drydock.yml:2:3: releases.a")))))
                .hasMessage("drydock.yml:2:3: releases.a is \"7\", but no migration has this version. "
                        + "Set it to the version of the release's last migration.");
    }

    @Test
    void releases_that_do_not_stand_in_their_order_are_an_error() {
        History history = Histories.of("SELECT 1", "SELECT 2", "SELECT 3");
        LintOptions options = LintOptions.of(ServerVersion.DEFAULT);
        Release spring = new Release("spring", "2", "drydock.yml:2:3: releases.spring");

        for (String last : List.of("1", "2")) {
            Release summer = new Release("summer", last, "drydock.yml:3:3: releases.summer");
            assertThatThrownBy(() -> Lint.with().check(history, options.releases(List.of(spring, summer))))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageStartingWith("drydock.yml:3:3: releases.summer ends at \"" + last
                            + "\", which is not behind the last migration of the release above it. ");
        }
    }

    @Test
    void a_rule_that_fails_is_named_with_the_place() {
        Rule<Statement> broken = every(Statement.class)
                .should("work", (statement, facts) -> {
                    throw new IllegalStateException("no luck");
                })
                .named("broken");
        Rule<Migration> onMigrations = every(Migration.class)
                .should("work", (migration, facts) -> facts.options().number("columns") > 0)
                .named("undeclared");

        assertThatThrownBy(() -> Lint.with(() -> List.of(broken))
                        .check(Histories.of("SELECT 1;", "\n  SELECT 2;"), ServerVersion.DEFAULT))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The rule broken (dev.drydock.rule.HouseRule) fails at "
                        + Path.of("db", "V1__x.sql")
                        + ":1:1: java.lang.IllegalStateException: no luck. "
                        + "Mend the rule, or set it to off under rules in drydock.yml until then.")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        Lint.with(() -> List.of(onMigrations)).check(Histories.of("SELECT 1;"), ServerVersion.DEFAULT))
                .isInstanceOf(DrydockException.class)
                .hasMessageContaining("fails at " + Path.of("db", "V1__x.sql") + ": ")
                .hasMessageContaining("declares no option columns");
    }

    @Test
    void a_set_of_rules_that_fails_is_named() {
        RuleSet set = new RuleSet() {
            @Override
            public List<Rule<?>> rules() {
                throw new NoSuchMethodError("Every.each");
            }
        };

        assertThatThrownBy(() -> Lint.with(set))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The set of rules " + set.getClass().getName()
                        + " cannot tell its rules: java.lang.NoSuchMethodError: Every.each. "
                        + "Mend it, or build it with this version of Drydock.");
    }

    @Test
    void a_set_of_rules_that_cannot_be_loaded_is_an_error_that_says_where_to_look() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(RuleSet.class.getName()), "com.example.Gone");

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            assertThatThrownBy(() -> Lint.withRulesOf(loader))
                    .isInstanceOf(DrydockException.class)
                    .hasMessageStartingWith("A set of rules cannot be loaded: ")
                    .hasMessageContaining("com.example.Gone")
                    .hasMessageEndingWith(
                            "Correct META-INF/services/dev.drydock.rule.RuleSet, or the class that it names, in the jar of these rules.");
        }
    }
}
