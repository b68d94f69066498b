package dev.drydock.sql;

import static dev.drydock.sql.Reading.expression;
import static dev.drydock.sql.Reading.one;
import static dev.drydock.sql.Reading.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each CREATE statement with all that it says. */
class CreateStatementsTest {

    private static Span whole(String text) {
        return new Span(0, text.length());
    }

    @Test
    void a_table_says_its_columns_and_constraints() {
        String text =
                "CREATE UNLOGGED TABLE IF NOT EXISTS s.t (id bigserial PRIMARY KEY, a text, UNIQUE (a)) INHERITS (p, s.q)";
        Name table = Name.of("s", "t");

        CreateTable create = one(CreateTable.class, text);

        assertThat(create)
                .isEqualTo(new CreateTable(
                        whole(text),
                        table,
                        true,
                        "UNLOGGED",
                        List.of(
                                new Column(
                                        "id",
                                        new DataType(Name.of("bigserial"), List.of(), 0, span(text, "bigserial")),
                                        true,
                                        null,
                                        false,
                                        null,
                                        false,
                                        null,
                                        span(text, "id bigserial PRIMARY KEY")),
                                new Column(
                                        "a",
                                        new DataType(Name.of("text"), List.of(), 0, span(text, "text")),
                                        false,
                                        null,
                                        false,
                                        null,
                                        false,
                                        null,
                                        span(text, "a text"))),
                        List.of(
                                new AddKey(
                                        span(text, "PRIMARY KEY"),
                                        table,
                                        null,
                                        true,
                                        List.of("id"),
                                        List.of(),
                                        false,
                                        null,
                                        Place.CREATE_TABLE),
                                new AddKey(
                                        span(text, "UNIQUE (a)"),
                                        table,
                                        null,
                                        false,
                                        List.of("a"),
                                        List.of(),
                                        false,
                                        null,
                                        Place.CREATE_TABLE)),
                        null,
                        null,
                        List.of(Name.of("p"), Name.of("s", "q")),
                        List.of(),
                        null,
                        null));
        assertThat(create.targets()).containsExactly(table);
    }

    @Test
    void a_partition_says_its_parent_and_bound() {
        CreateTable create = one(
                CreateTable.class,
                "CREATE TABLE p PARTITION OF s.t (a NOT NULL, CHECK (a > 0)) FOR VALUES FROM (1) TO (10) PARTITION BY HASH (b)");

        assertThat(create.partitionOf()).isEqualTo(Name.of("s", "t"));
        assertThat(create.bound()).isEqualTo("FOR VALUES FROM (1) TO (10)");
        assertThat(create.partitionBy()).isEqualTo("HASH (b)");
        assertThat(create.actions()).hasOnlyElementsOfType(AddCheck.class).hasSize(1);
    }

    @Test
    void a_table_may_be_like_another_or_a_query() {
        CreateTable like =
                one(CreateTable.class, "CREATE TEMP TABLE t (LIKE s.u INCLUDING ALL EXCLUDING INDEXES, b int)");
        String text = "CREATE TABLE t (a, b) AS SELECT 1, 2";
        CreateTable query = one(CreateTable.class, text);

        assertThat(like.like()).containsExactly(Name.of("s", "u"));
        assertThat(like.persistence()).isEqualTo("TEMPORARY");
        assertThat(like.columns()).extracting(Column::name).containsExactly("b");
        assertThat(query.query()).isEqualTo(expression(text, "SELECT 1, 2"));
        assertThat(query.columns()).isEmpty();
    }

    @Test
    void an_index_says_all_that_decides_its_cost() {
        String text =
                "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON ONLY s.t USING gist (a DESC NULLS LAST, lower(b) COLLATE \"C\" text_ops, (c + 1)) INCLUDE (d) NULLS NOT DISTINCT WITH (fillfactor = 70) TABLESPACE ts WHERE a IS NULL";

        CreateIndex create = one(CreateIndex.class, text);

        assertThat(create)
                .isEqualTo(new CreateIndex(
                        whole(text),
                        Name.of("i"),
                        Name.of("s", "t"),
                        true,
                        true,
                        true,
                        true,
                        "gist",
                        List.of(
                                new IndexKey(
                                        "a",
                                        new Expression("a", new Span(text.indexOf("a DESC"), text.indexOf(" DESC"))),
                                        "DESC NULLS LAST"),
                                new IndexKey(null, expression(text, "lower(b)"), "COLLATE \"C\" text_ops"),
                                new IndexKey(null, expression(text, "(c + 1)"), "")),
                        List.of("d"),
                        true,
                        expression(text, "a IS NULL")));
        assertThat(create.allowsTransaction()).isFalse();
        assertThat(create.targets()).containsExactly(Name.of("s", "t"));
    }

    @Test
    void a_nameless_index_runs_in_a_transaction_and_is_a_btree() {
        CreateIndex create = one(CreateIndex.class, "CREATE INDEX ON t (a)");

        assertThat(create.name()).isNull();
        assertThat(create.method()).isEqualTo("btree");
        assertThat(create.allowsTransaction()).isTrue();
    }

    @Test
    void views_say_whether_they_are_materialized_and_their_query() {
        String text = "CREATE OR REPLACE VIEW s.v (a) WITH (security_invoker = true) AS SELECT 1";

        assertThat(one(CreateView.class, text))
                .isEqualTo(new CreateView(whole(text), Name.of("s", "v"), true, false, expression(text, "SELECT 1")));
        assertThat(one(CreateView.class, "CREATE MATERIALIZED VIEW IF NOT EXISTS mv AS SELECT 1 WITH NO DATA")
                        .materialized())
                .isTrue();
    }

    @Test
    void a_function_says_arguments_language_and_volatility() {
        String text =
                "CREATE OR REPLACE FUNCTION s.f(a int, b text DEFAULT ')') RETURNS int STABLE LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$";

        CreateFunction function = one(CreateFunction.class, text);
        assertThat(function)
                .isEqualTo(new CreateFunction(
                        whole(text),
                        Name.of("s", "f"),
                        true,
                        false,
                        "a int, b text DEFAULT ')'",
                        "plpgsql",
                        "stable",
                        function.body()));
        assertThat(function.body().span()).isEqualTo(span(text, "$$ BEGIN RETURN 1; END $$"));
        CreateFunction procedure = one(CreateFunction.class, "CREATE PROCEDURE p() LANGUAGE 'sql' AS 'SELECT 1'");
        assertThat(procedure.procedure()).isTrue();
        assertThat(procedure.language()).isEqualTo("sql");
        assertThat(procedure.volatility()).isEqualTo("volatile");
    }

    @Test
    void a_domain_says_type_and_what_it_demands() {
        String text =
                "CREATE DOMAIN s.d AS varchar(5) NOT NULL DEFAULT 'x' CHECK (VALUE <> '') CHECK (length(VALUE) > 1)";

        assertThat(one(CreateDomain.class, text))
                .isEqualTo(new CreateDomain(
                        whole(text),
                        Name.of("s", "d"),
                        new DataType(Name.of("character varying"), List.of("5"), 0, span(text, "varchar(5)")),
                        true,
                        expression(text, "'x'"),
                        List.of(expression(text, "VALUE <> ''"), expression(text, "length(VALUE) > 1"))));
    }

    @Test
    void enums_say_their_labels_and_changes() {
        String create = "CREATE TYPE s.e AS ENUM ('a', 'it''s')";
        String add = "ALTER TYPE e ADD VALUE IF NOT EXISTS 'c' AFTER 'a'";
        String rename = "ALTER TYPE e RENAME VALUE 'a' TO 'b'";

        assertThat(one(CreateEnum.class, create))
                .isEqualTo(new CreateEnum(whole(create), Name.of("s", "e"), List.of("a", "it's")));
        assertThat(one(AlterEnum.class, add)).isEqualTo(new AlterEnum(whole(add), Name.of("e"), null, "c"));
        assertThat(one(AlterEnum.class, rename)).isEqualTo(new AlterEnum(whole(rename), Name.of("e"), "a", "b"));
    }

    @Test
    void triggers_say_their_table() {
        String create =
                "CREATE OR REPLACE TRIGGER tr BEFORE INSERT OR UPDATE OF a, b ON s.t FOR EACH ROW EXECUTE FUNCTION s.f('x')";
        String drop = "DROP TRIGGER IF EXISTS tr ON s.t CASCADE";

        assertThat(one(CreateTrigger.class, create))
                .isEqualTo(new CreateTrigger(whole(create), "tr", Name.of("s", "t"), true));
        assertThat(one(DropTrigger.class, drop)).isEqualTo(new DropTrigger(whole(drop), "tr", Name.of("s", "t"), true));
    }

    @Test
    void schemas_extensions_and_sequences_say_their_names() {
        String extension = "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA public VERSION '1.1' CASCADE";
        String sequence = "CREATE SEQUENCE s.q START 5";

        assertThat(one(CreateSchema.class, "CREATE SCHEMA IF NOT EXISTS s").name())
                .isEqualTo("s");
        assertThat(one(CreateSchema.class, "CREATE SCHEMA AUTHORIZATION bob").name())
                .isNull();
        assertThat(one(CreateExtension.class, extension))
                .isEqualTo(new CreateExtension(whole(extension), "uuid-ossp", true));
        assertThat(one(CreateSequence.class, sequence))
                .isEqualTo(new CreateSequence(whole(sequence), Name.of("s", "q"), false));
    }
}
