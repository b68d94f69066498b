package dev.drydock.sql;

import static dev.drydock.sql.Reading.expression;
import static dev.drydock.sql.Reading.one;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drops, DML and utility statements with all that they say. */
class OtherStatementsTest {

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    @Test
    void a_drop_says_kind_names_and_options() {
        String table = "DROP TABLE IF EXISTS s.t, u CASCADE";
        String index = "DROP INDEX CONCURRENTLY i";

        assertThat(one(Drop.class, table))
                .returns(ObjectKind.TABLE, Drop::object)
                .returns(List.of(Name.of("s", "t"), Name.of("u")), Drop::names)
                .returns(true, Drop::ifExists)
                .returns(true, Drop::cascade)
                .extracting(Statement::targets)
                .isEqualTo(List.of(Name.of("s", "t"), Name.of("u")));
        assertThat(one(Drop.class, index))
                .isEqualTo(new Drop(
                        whole(index),
                        ObjectKind.INDEX,
                        List.of(new ObjectName(ObjectKind.INDEX, Name.of("i"), null, null, null)),
                        false,
                        false,
                        true,
                        false))
                .matches(drop -> !drop.allowsTransaction())
                .matches(drop -> drop.targets().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP MATERIALIZED VIEW v | MATERIALIZED_VIEW",
                "DROP FOREIGN TABLE f | FOREIGN_TABLE",
                "DROP FUNCTION left(text, int) | FUNCTION",
                "DROP USER bob | ROLE",
                "DROP ROLE current_user | ROLE",
                "DROP SCHEMA s | SCHEMA"
            })
    void a_drop_knows_the_kinds_of_objects(String text, ObjectKind kind) {
        assertThat(one(Drop.class, text).object()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE s.t SET a = 1, \"B\" = (SELECT 2 FROM u WHERE x) | a,B | false",
                "UPDATE ONLY s.t AS x SET (a, b) = (1, 2) WHERE x.a = 3 | a,b | true",
                "UPDATE s.t SET a[1].b = 2 FROM u WHERE u.id = 1 RETURNING * | a | true",
                "UPDATE s.t * SET a = b IS DISTINCT FROM c, d = extract(year FROM e) WHERE true | a,d | true",
                "UPDATE s.t SET a = CASE WHEN b THEN 1 END | a | false"
            })
    void an_update_says_columns_and_whether_there_is_a_where(String text, String columns, boolean where) {
        Update update = one(Update.class, text);

        assertThat(update)
                .isEqualTo(new Update(
                        whole(text), Name.of("s", "t"), List.of(columns.split(",")), where, expression(text, text)));
        assertThat(update.targets()).containsExactly(Name.of("s", "t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM t | false",
                "DELETE FROM ONLY t AS x USING u WHERE u.id = x.id RETURNING 1 | true",
                "DELETE FROM t WHERE a IN (SELECT b FROM u ORDER BY 1 LIMIT 5) | true",
                "WITH x AS (SELECT 1 WHERE true) DELETE FROM t | false"
            })
    void a_delete_says_whether_there_is_a_where(String text, boolean where) {
        assertThat(one(Delete.class, text))
                .isEqualTo(new Delete(whole(text), Name.of("t"), where, expression(text, text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t (a, b[1], c.d) VALUES (1, 2, 3) | a,b,c",
                "INSERT INTO t VALUES (1) | ''",
                "INSERT INTO t AS x DEFAULT VALUES | ''",
                "INSERT INTO t (SELECT 1) | ''",
                "INSERT INTO t (a) OVERRIDING SYSTEM VALUE SELECT 1 ON CONFLICT (a) DO NOTHING | a"
            })
    void an_insert_says_the_columns_that_it_lists(String text, String columns) {
        assertThat(one(Insert.class, text))
                .isEqualTo(new Insert(
                        whole(text),
                        Name.of("t"),
                        columns.isEmpty() ? List.of() : List.of(columns.split(",")),
                        expression(text, text)));
    }

    @Test
    void queries_merges_and_copies_are_told_apart() {
        String select = "WITH RECURSIVE x (n) AS NOT MATERIALIZED (VALUES (1)) SEARCH DEPTH FIRST BY n SET o"
                + " CYCLE n SET c TO 1 DEFAULT 0 USING p, y AS (SELECT 2) SELECT * FROM x, y";
        String merge = "MERGE INTO ONLY t USING u ON t.id = u.id WHEN MATCHED THEN DELETE";

        assertThat(one(Select.class, select)).isEqualTo(new Select(whole(select), expression(select, select)));
        assertThat(one(Merge.class, merge)).isEqualTo(new Merge(whole(merge), Name.of("t"), expression(merge, merge)));
        assertThat(one(Copy.class, "COPY s.t (a) FROM STDIN WITH (FORMAT csv)"))
                .returns(Name.of("s", "t"), Copy::table)
                .returns(List.of("a"), Copy::columns)
                .returns(true, Copy::from)
                .matches(Copy::fromStdin);
        assertThat(one(Copy.class, "COPY (SELECT 1) TO STDOUT").table()).isNull();
        assertThat(one(Truncate.class, "TRUNCATE TABLE ONLY t, s.u RESTART IDENTITY CASCADE"))
                .isEqualTo(new Truncate(
                        new Span(0, 51),
                        List.of(
                                new Relation(Name.of("t"), true, List.of()),
                                new Relation(Name.of("s", "u"), false, List.of())),
                        true,
                        true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LOCK t | ACCESS EXCLUSIVE",
                "LOCK TABLE ONLY (t) IN ACCESS SHARE MODE | ACCESS SHARE",
                "LOCK t IN SHARE MODE | SHARE",
                "LOCK t * IN SHARE ROW EXCLUSIVE MODE NOWAIT | SHARE ROW EXCLUSIVE",
                "LOCK t IN SHARE UPDATE EXCLUSIVE MODE | SHARE UPDATE EXCLUSIVE",
                "LOCK t IN ROW EXCLUSIVE MODE | ROW EXCLUSIVE"
            })
    void lock_says_its_mode(String text, String mode) {
        assertThat(one(LockTable.class, text))
                .returns(List.of(Name.of("t")), LockTable::tables)
                .returns(mode, LockTable::mode)
                .returns(text.contains("ONLY"), lock -> lock.relations().get(0).only())
                .returns(text.contains("NOWAIT"), LockTable::noWait);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "null",
            value = {
                "SET lock_timeout = '2s' | lock_timeout | '2s' | false",
                "SET LOCAL statement_timeout TO 5000 | statement_timeout | 5000 | true",
                "SET SESSION Lock_Timeout TO DEFAULT | lock_timeout | null | false",
                "SET search_path TO a, \"B\" | search_path | a, \"B\" | false",
                "SET my.setting = on | my.setting | on | false",
                "SET TIME ZONE 'UTC' | time zone | 'UTC' | false",
                "RESET lock_timeout | lock_timeout | null | false"
            })
    void set_says_setting_and_value(String text, String name, String value, boolean local) {
        assertThat(one(SetParameter.class, text))
                .isEqualTo(new SetParameter(whole(text), name, value, local, text.startsWith("RESET")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN ISOLATION LEVEL READ COMMITTED, READ ONLY",
                "START TRANSACTION",
                "COMMIT AND CHAIN",
                "END WORK",
                "ABORT",
                "ROLLBACK TO SAVEPOINT s",
                "RELEASE s",
                "SAVEPOINT s"
            })
    void transaction_control_says_its_verb(String text) {
        assertThat(one(TransactionControl.class, text))
                .returns(text.split(" ")[0], TransactionControl::verb)
                .returns(text.endsWith(" s") ? "s" : null, TransactionControl::savepoint)
                .returns(text.endsWith("CHAIN"), TransactionControl::chain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REINDEX TABLE s.t | TABLE | s.t | false | true",
                "REINDEX INDEX CONCURRENTLY i | INDEX | i | true | false",
                "REINDEX (VERBOSE, CONCURRENTLY) TABLE i | TABLE | i | true | false",
                "REINDEX (CONCURRENTLY false) TABLE i | TABLE | i | false | true",
                "REINDEX SCHEMA s | SCHEMA | s | false | false"
            })
    void reindex_says_whether_it_runs_in_a_transaction(
            String text, String kind, String name, boolean concurrently, boolean transactional) {
        Reindex reindex = one(Reindex.class, text);

        assertThat(reindex.kindWord()).isEqualTo(kind);
        assertThat(reindex.name()).hasToString(name);
        assertThat(reindex.concurrently()).isEqualTo(concurrently);
        assertThat(reindex.allowsTransaction()).isEqualTo(transactional);
    }

    @Test
    void maintenance_says_its_tables() {
        assertThat(one(Vacuum.class, "VACUUM (FULL, ANALYZE) s.t (a), u"))
                .returns(List.of(Name.of("s", "t"), Name.of("u")), Vacuum::tables)
                .returns(true, Vacuum::full)
                .matches(vacuum -> !vacuum.allowsTransaction());
        assertThat(one(Vacuum.class, "VACUUM FREEZE VERBOSE ANALYSE").tables()).isEmpty();
        assertThat(one(Analyze.class, "ANALYZE VERBOSE t (a, b)"))
                .isEqualTo(new Analyze(
                        new Span(0, 24),
                        List.of(new Relation(Name.of("t"), false, List.of("a", "b"))),
                        List.of(new Option("verbose", null)),
                        false));
        assertThat(one(RefreshMaterializedView.class, "REFRESH MATERIALIZED VIEW CONCURRENTLY s.v WITH DATA"))
                .isEqualTo(new RefreshMaterializedView(new Span(0, 52), Name.of("s", "v"), true, false));
    }

    @Test
    void blocks_calls_comments_and_grants_are_told_apart() {
        assertThat(one(DoBlock.class, "DO LANGUAGE plpgsql $x$ BEGIN END $x$"))
                .returns("plpgsql", DoBlock::language)
                .returns(" BEGIN END ", block -> block.body().text())
                .returns(new Span(20, 37), block -> block.body().written().span());
        assertThat(one(Call.class, "CALL s.p(1, ')')"))
                .isEqualTo(new Call(new Span(0, 16), Name.of("s", "p"), new Expression("(1, ')')", new Span(8, 16))));
        assertThat(one(CommentOn.class, "COMMENT ON COLUMN t.is IS 'x'"))
                .isEqualTo(new CommentOn(
                        new Span(0, 29),
                        new ObjectName(ObjectKind.COLUMN, Name.of("is"), null, Name.of("t"), null),
                        "x"));
        assertThat(one(Grant.class, "GRANT SELECT (a) ON t TO bob").revoke()).isFalse();
        assertThat(one(Grant.class, "REVOKE ALL ON t FROM PUBLIC").revoke()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE DATABASE d",
                "DROP DATABASE d",
                "ALTER SYSTEM SET wal_level = 'logical'",
                "CREATE TABLESPACE ts LOCATION '/x'",
                "DROP SUBSCRIPTION s",
                "DISCARD ALL",
                "DROP TABLESPACE ts",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p",
                "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                "ALTER DATABASE d SET TABLESPACE ts",
                "CLUSTER",
                "COMMIT PREPARED 'x'",
                "REINDEX SCHEMA s",
                "VACUUM"
            })
    void some_statements_refuse_a_transaction(String text) {
        assertThat(one(Statement.class, text).allowsTransaction()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLUSTER t",
                "DISCARD PLANS",
                "PREPARE TRANSACTION 'x'",
                "CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p WITH (create_slot = false)",
                "ALTER SUBSCRIPTION s ADD PUBLICATION p WITH (refresh = off)",
                "ALTER DATABASE d SET lock_timeout = '1s'",
                "ALTER TYPE e ADD VALUE 'x'",
                "REINDEX (VERBOSE) TABLE t"
            })
    void others_of_their_kind_do_not(String text) {
        assertThat(one(Statement.class, text).allowsTransaction()).isTrue();
    }
}
