package dev.drydock.testkit;

import static dev.drydock.rule.Every.every;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.lock.LockForecast;
import dev.drydock.lock.LockMode;
import dev.drydock.lock.LockOracle;
import dev.drydock.lock.RelationLock;
import dev.drydock.rule.Rule;
import dev.drydock.rule.Severity;
import dev.drydock.sql.AddColumn;
import dev.drydock.sql.CreateTable;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kit with which teams test their rules: it must fail where a rule is wrong. */
class RuleTesterTest {

    private static final Rule<AddColumn> NO_MONEY = every(AddColumn.class)
            .should(
                    "not be of type money",
                    add -> !add.column().type().toString().equals("money"))
            .because("the server's locale decides how it is written");

    private static final RuleTester INDEXES = RuleTester.of(new IndexBuilt())
            .given("CREATE TABLE orders (id bigint, note text);", "INSERT INTO orders VALUES (1, 'x');");

    @Test
    void carets_mark_what_is_expected_and_words_of_the_message_stand_behind_them() {
        RuleTester.of(NO_MONEY).check("""
                        ALTER TABLE orders ADD COLUMN note text;
                        ALTER TABLE orders
                            ADD COLUMN price money,
                            ^^^^^^^^^^^^^^^^^^^^^^ because the server's locale
                            ADD COLUMN sum money;
                        --  ^^^^^^^^^^^^^^^^^^^^
                        """).reports();
    }

    @Test
    void a_finding_elsewhere_fails_and_the_failure_shows_both() {
        CheckedSql checked = RuleTester.of(NO_MONEY).check("""
                ALTER TABLE orders ADD COLUMN price money;
                ^^^^^ money
                """);

        assertThatThrownBy(checked::reports).isInstanceOf(AssertionError.class).hasMessage("""
                        add-column-should-not-be-of-type-money was expected to find

                        ALTER TABLE orders ADD COLUMN price money;
                        ^^^^^ money

                        and finds

                        ALTER TABLE orders ADD COLUMN price money;
                                           ^^^^^^^^^^^^^^^^^^^^^^ ADD COLUMN should not be of type money, because the server's locale decides how it is written
                        """);
    }

    @Test
    void other_words_too_many_findings_and_too_few_fail() {
        String sql = "ALTER TABLE orders ADD price money;\n";
        RuleTester tester = RuleTester.of(NO_MONEY);

        assertThatThrownBy(() -> tester.check(sql + "                   ^^^^^^^^^^^^^^^ euros")
                        .reports())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tester.check(sql).isClean()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tester.check("SELECT 1;\n^^^").reports()).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_assertion_that_could_not_fail_fails() {
        assertThatThrownBy(() -> RuleTester.of(NO_MONEY).check("SELECT 1").reports())
                .hasMessageContaining("No line of the SQL has carets");
        assertThatThrownBy(() -> RuleTester.of(NO_MONEY).check("SELECT 1\n ^").isClean())
                .hasMessageContaining("Remove them");
        assertThatThrownBy(() -> RuleTester.of(NO_MONEY)
                        .check("ALTER TABLE orders ADD price money")
                        .provenOn((setUp, statement) -> forecast()))
                .hasMessageContaining("claims a lock");
    }

    @Test
    void what_is_given_is_known_but_not_judged() {
        RuleTester.of(every(CreateTable.class)
                        .should(
                                "be the first of its name",
                                (table, facts) -> facts.table(table.table()).isEmpty()))
                .given("CREATE TABLE a (b int);", "CREATE TABLE a (b int);")
                .check("""
                        CREATE TABLE b (b int);
                        CREATE TABLE a (b int);
                        ^^^^^^^^^^^^^^^^^^^^^^
                        """)
                .reports();
    }

    @Test
    void lines_are_counted_over_all_migrations_of_a_text() {
        RuleTester.of(NO_MONEY).check("""
                        SELECT 1;
                        -- next migration

                        ALTER TABLE a ADD b money;
                                      ^^^^^^^^^^^
                        """).reports();
    }

    @Test
    void fixes_are_applied_until_nothing_is_found() {
        INDEXES.check("""
                        CREATE INDEX a ON orders (id); -- why
                        create unique index b on orders (note);
                        """).fixedBy("""
                        CREATE INDEX CONCURRENTLY a ON orders (id); -- why
                        create unique index CONCURRENTLY b on orders (note);
                        """);
    }

    @Test
    void a_fix_that_gives_something_else_or_mends_nothing_fails() {
        assertThatThrownBy(() -> INDEXES.check("CREATE INDEX a ON orders (id);").fixedBy("SELECT 1;"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("were expected to give");
        assertThatThrownBy(() -> RuleTester.of(NO_MONEY)
                        .check("ALTER TABLE orders ADD price money;")
                        .fixedBy(""))
                .hasMessageContaining("has no fix");
    }

    @Test
    void an_option_is_what_the_test_sets_or_what_the_page_says() {
        String sql = "CREATE INDEX CONCURRENTLY a ON orders (id, note);";

        INDEXES.check(sql).isClean();
        assertThat(INDEXES.option("columns", "1").check(sql).findings()).hasSize(1);
    }

    @Test
    void a_small_table_is_no_finding_where_the_page_says_that_size_is_the_reason() {
        INDEXES.rows("orders", 250).check("CREATE INDEX a ON orders (id);").isClean();
        assertThat(INDEXES.rows("orders", 250_000)
                        .check("CREATE INDEX a ON orders (id);")
                        .findings())
                .hasSize(1);
    }

    @Test
    void a_proof_asks_for_the_marked_statement_behind_all_that_stands_before_it() {
        List<String> asked = new ArrayList<>();
        LockOracle oracle = (setUp, statement) -> {
            asked.add(setUp + " | " + statement);
            return forecast();
        };

        INDEXES.check("SELECT 1; CREATE INDEX a ON orders (id);").provenOn(oracle);

        assertThat(asked)
                .containsExactly("CREATE TABLE orders (id bigint, note text);\nINSERT INTO orders VALUES (1, 'x');\n"
                        + "SELECT 1 | CREATE INDEX a ON orders (id)");
    }

    @Test
    void a_claim_that_the_server_does_not_show_fails() {
        LockForecast weaker = new LockForecast(
                List.of(new RelationLock(new Name("public", "orders"), LockMode.ROW_EXCLUSIVE)),
                List.of(),
                List.of(),
                List.of(),
                true);
        LockForecast cheap = new LockForecast(forecast().locks(), List.of(), List.of(), List.of(), true);
        CheckedSql checked = INDEXES.check("CREATE INDEX a ON orders (id);");

        assertThatThrownBy(() -> checked.provenOn((setUp, statement) -> weaker))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("says SHARE on orders, but the server takes ROW EXCLUSIVE on public.orders");
        assertThatThrownBy(() -> checked.provenOn((setUp, statement) -> cheap))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("costs a build of public.orders, but the server shows none");
    }

    @Test
    void a_page_is_proven_by_its_blocks() {
        RuleTester.of(new IndexBuilt()).provesItsPage();

        assertThatThrownBy(() ->
                        RuleTester.of(new IndexBuilt()).option("columns", "0").provesItsPage())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("good, but found:");
    }

    @Test
    void a_rule_of_one_sentence_has_an_id_a_severity_and_a_title() {
        Rule<Statement> rule = every(Statement.class)
                .should("be short", (statement, facts) -> false)
                .named("short-statements")
                .severity(Severity.INFO);

        assertThat(rule.id()).isEqualTo("short-statements");
        assertThat(rule.page().title()).isEqualTo("statement should be short");
        assertThat(rule.page().severity()).isEqualTo(Severity.INFO);
        RuleTester.of(rule)
                .check("SELECT 1;\n^^^^^^^^ statement should be short")
                .reports();
    }

    @Test
    void sql_that_no_server_reads_fails() {
        RuleTester tester = RuleTester.of(NO_MONEY);

        assertThatThrownBy(() -> tester.check("SELECT 1;\nALTER TABEL a ADD b money;"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("No server would read this SQL: ")
                .hasMessageContaining(" at 2:7. Correct it:\n\nSELECT 1;\nALTER TABEL a");
        assertThatThrownBy(() -> tester.given("CREATE TABEL a ();").check("SELECT 1;"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> tester.down("DORP TABLE a;").check("SELECT 1;"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void an_option_that_the_page_does_not_declare_fails() {
        assertThatThrownBy(() -> INDEXES.option("column", "1"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("The page of index-built declares no option column. Did you mean columns?");
    }

    @Test
    void a_rule_that_its_page_switches_off_is_on_in_its_test() {
        assertThat(new IndexBuilt().page().enabled()).isFalse();
        assertThat(INDEXES.check("CREATE INDEX a ON orders (id);").findings())
                .extracting(found -> found.severity())
                .containsExactly(Severity.ERROR);
    }

    private static LockForecast forecast() {
        Name orders = new Name("public", "orders");
        return new LockForecast(
                List.of(new RelationLock(orders, LockMode.SHARE)),
                List.of(),
                List.of(orders),
                List.of(new Name("public", "a")),
                true);
    }
}
