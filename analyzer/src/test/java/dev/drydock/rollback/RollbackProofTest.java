package dev.drydock.rollback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.migration.DownKind;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.migration.TransactionPolicy;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.SqlReader;
import dev.drydock.sql.Statement;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollbackProofTest {

    private static final String BEFORE = "CREATE TABLE customers (id bigint PRIMARY KEY, email text);"
            + "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, note text);"
            + "CREATE INDEX orders_note_idx ON orders (note);"
            + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';"
            + "CREATE TYPE state AS ENUM ('new', 'paid');";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ALTER TABLE orders ADD paid_at date ! ALTER TABLE orders DROP paid_at",
                "CREATE TABLE refunds (id serial PRIMARY KEY) ! DROP TABLE refunds",
                "ALTER TABLE orders DROP note ! ALTER TABLE orders ADD note text; CREATE INDEX orders_note_idx ON orders (note)",
                "ALTER TABLE orders RENAME note TO remark ! ALTER TABLE orders RENAME remark TO note",
                "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE orders ADD m mood ! ALTER TABLE orders DROP m; DROP TYPE mood",
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a) ! DROP TABLE a, b",
                "CREATE VIEW v AS SELECT id FROM orders ! DROP VIEW IF EXISTS v",
                "DROP INDEX orders_note_idx ! CREATE INDEX orders_note_idx ON orders (note)",
                "CREATE EXTENSION IF NOT EXISTS pg_trgm ! DROP EXTENSION pg_trgm"
            })
    void a_down_that_takes_everything_back_restores(String up, String down) {
        RollbackProof proof = prove(up, down);

        assertThat(proof.differences()).isEmpty();
        assertThat(proof.verdict()).isEqualTo(Verdict.RESTORES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ALTER TABLE orders DROP note ! ALTER TABLE orders ADD note text ! index public.orders_note_idx is missing",
                "ALTER TABLE orders ADD a int, ADD b int ! ALTER TABLE orders DROP a ! column public.orders.b was not there",
                "DROP TABLE customers ! SELECT 1 ! table public.customers is missing",
                "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2' ! SELECT 1 ! function public.f(): body is SELECT 2 instead of SELECT 1",
                "CREATE EXTENSION pg_trgm ! SELECT 1 ! extension pg_trgm was not there",
                "ALTER TABLE orders ALTER note TYPE varchar(9) ! SELECT 1 ! column public.orders.note: type is character varying(9) instead of text"
            })
    void what_a_down_forgets_is_named(String up, String down, String difference) {
        RollbackProof proof = prove(up, down);

        assertThat(proof.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(proof.differences()).contains(difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ALTER TABLE orders ADD a int ! ALTER TABLE orders DROP a; ALTER TABLE orders DROP a ! column orders.a does not exist by then",
                "DROP TABLE customers ! DROP TABLE customers ! relation customers does not exist by then",
                "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a int REFERENCES a) ! DROP TABLE a; DROP TABLE b ! public.b still needs public.a",
                "ALTER TABLE orders ADD a int ! ALTER TABLE orders DROP a; CREATE TABLE orders (id int) ! relation orders exists already",
                "CREATE TYPE mood AS ENUM ('a'); ALTER TABLE orders ADD m mood ! DROP TYPE mood ! public.orders still needs public.mood",
                "ALTER TABLE orders ADD a int ! ALTER TABEL orders DROP a ! syntax error at or near \"TABEL\""
            })
    void a_down_that_cannot_run_fails(String up, String down, String reason) {
        RollbackProof proof = prove(up, down);

        assertThat(proof.verdict()).isEqualTo(Verdict.FAILS);
        assertThat(proof.differences()).containsExactly(reason);
        assertThat(proof.at()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "ALTER TABLE unknown ADD a int ! SELECT 1",
                "ALTER TABLE orders ADD a int ! ALTER TABLE unknown DROP a",
                "DO $$ BEGIN EXECUTE 'DROP TABLE ' || x; END $$ ! SELECT 1",
                "ALTER TABLE orders ADD a int ! CALL undo()",
                "ALTER TABLE orders ADD a int ! ALTER TABLE orders DROP CONSTRAINT never_seen"
            })
    void what_is_not_known_is_undecided_and_never_broken(String up, String down) {
        assertThat(prove(up, down).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void a_second_up_that_would_fail_is_told() {
        assertThat(prove("ALTER TABLE orders ADD a int; CREATE TABLE t (a int)", "DROP TABLE t")
                        .differences())
                .containsExactly("column public.orders.a was not there", "a second up fails: column a exists already");
    }

    @Test
    void without_a_down_the_kind_says_why() {
        assertThat(prove("SELECT 1", null, DownKind.MISSING).verdict()).isEqualTo(Verdict.MISSING);
        assertThat(prove("SELECT 1", null, DownKind.IRREVERSIBLE).verdict()).isEqualTo(Verdict.IRREVERSIBLE);
        assertThat(prove("SELECT 1", "-- nothing", DownKind.EXPLICIT).verdict()).isEqualTo(Verdict.EMPTY);
    }

    private static RollbackProof prove(String up, String down) {
        return prove(up, down, DownKind.EXPLICIT);
    }

    private static RollbackProof prove(String up, String down, DownKind kind) {
        Schema before = Schema.empty(ServerVersion.DEFAULT);
        for (Statement statement : SqlReader.read(BEFORE).statements()) {
            before = before.apply(statement);
        }
        Migration migration = new Migration(
                "2",
                "x",
                Script.of(Path.of("V2__x.sql"), up),
                TransactionPolicy.PER_MIGRATION,
                down == null ? null : Script.of(Path.of("U2__x.sql"), down),
                TransactionPolicy.PER_MIGRATION,
                kind,
                null,
                false);
        return RollbackProof.of(migration, before);
    }
}
