package com.acme.rules;

import dev.drydock.oracle.ServerOracle;
import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresServer;
import dev.drydock.testkit.RuleTester;
import org.junit.jupiter.api.Test;

class AcmeRulesTest {

    @Test
    void a_table_needs_its_audit_columns() {
        RuleTester.of(AcmeRules.AUDIT_COLUMNS)
                .check("""
                        CREATE TABLE refunds (id bigint PRIMARY KEY, created_at timestamptz);
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ because support asks
                        """)
                .reports();
    }

    @Test
    void columns_that_a_table_takes_from_another_count() {
        RuleTester.of(AcmeRules.AUDIT_COLUMNS)
                .given("CREATE TABLE base (created_at timestamptz, updated_at timestamptz);")
                .check("CREATE TABLE refunds (id bigint PRIMARY KEY, LIKE base);")
                .isClean();
    }

    @Test
    void cascade_is_found_and_taken_out() {
        RuleTester.of(new CascadeDrops())
                .check("""
                        DROP VIEW open_orders;
                        DROP TABLE orders, payments CASCADE;
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ of other teams
                        """)
                .reports()
                .fixedBy("""
                        DROP VIEW open_orders;
                        DROP TABLE orders, payments RESTRICT;
                        """);
    }

    @Test
    void the_pages_say_what_the_rules_do() {
        RuleTester.of(new CascadeDrops()).provesItsPage();
        RuleTester.of(new HotTableLocked()).provesItsPage();
    }

    @Test
    void which_tables_are_hot_is_an_option() {
        RuleTester.of(new HotTableLocked())
                .option("tables", "orders, carts")
                .given("CREATE TABLE carts (id bigint);")
                .check("""
                        ALTER TABLE carts ADD COLUMN note text;
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nobody can pay while carts is locked
                        """)
                .reports();
    }

    @Test
    void the_lock_is_the_one_that_the_server_takes() {
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(16);
                ServerOracle oracle = new ServerOracle(server, "acme_rules")) {
            RuleTester.of(new HotTableLocked())
                    .given("CREATE TABLE payments (id bigint PRIMARY KEY, note text);")
                    .check("""
                            ALTER TABLE payments DROP COLUMN note;
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                            """)
                    .reports()
                    .provenOn(oracle);
        }
    }
}
