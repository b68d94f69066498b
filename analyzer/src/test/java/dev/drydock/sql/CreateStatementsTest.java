package dev.drydock.sql;

import static dev.drydock.sql.Reading.expression;
import static dev.drydock.sql.Reading.one;
import static dev.drydock.sql.Reading.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
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
                .returns(whole(text), CreateTable::span)
                .returns(table, CreateTable::table)
                .returns(true, CreateTable::ifNotExists)
                .returns("UNLOGGED", CreateTable::persistence)
                .returns(List.of(Name.of("p"), Name.of("s", "q")), CreateTable::inherits);
        assertThat(create.columns())
                .extracting(Column::name, column -> column.type().toString(), Column::notNull, Column::span)
                .containsExactly(
                        tuple("id", "bigserial", true, span(text, "id bigserial PRIMARY KEY")),
                        tuple("a", "text", false, span(text, "a text")));
        assertThat(create.actions())
                .extracting(action -> ((AddKey) action).columns(), action -> ((AddKey) action).primary(), Element::span)
                .containsExactly(
                        tuple(List.of("id"), true, span(text, "PRIMARY KEY")),
                        tuple(List.of("a"), false, span(text, "UNIQUE (a)")));
        assertThat(create.targets()).containsExactly(table);
    }

    @Test
    void a_partition_says_its_parent_and_bound() {
        CreateTable create = one(
                CreateTable.class,
                "CREATE TABLE p PARTITION OF s.t (a NOT NULL, CHECK (a > 0)) FOR VALUES FROM (1) TO (10) PARTITION BY HASH (b)");

        assertThat(create.partitionOf()).isEqualTo(Name.of("s", "t"));
        assertThat(create.bound()).isEqualTo("FOR VALUES FROM (1) TO (10)");
        assertThat(create.partitionBy().strategy()).isEqualTo("hash");
        assertThat(create.partitionBy().keys()).extracting(IndexKey::column).containsExactly("b");
        assertThat(create.overrides())
                .extracting(ColumnOverride::name, override -> override.notNull() != null)
                .containsExactly(tuple("a", true));
        assertThat(create.actions()).hasOnlyElementsOfType(AddCheck.class).hasSize(1);
    }

    @Test
    void a_table_may_be_like_another_or_a_query() {
        CreateTable like =
                one(CreateTable.class, "CREATE TEMP TABLE t (LIKE s.u INCLUDING ALL EXCLUDING INDEXES, b int)");
        String text = "CREATE TABLE t (a, b) AS SELECT 1, 2";
        CreateTable query = one(CreateTable.class, text);

        assertThat(like.like())
                .extracting(LikeClause::table, LikeClause::options)
                .containsExactly(tuple(Name.of("s", "u"), List.of("INCLUDING ALL", "EXCLUDING INDEXES")));
        assertThat(like.persistence()).isEqualTo("TEMPORARY");
        assertThat(like.columns()).extracting(Column::name).containsExactly("b");
        assertThat(query.query()).isEqualTo(expression(text, "SELECT 1, 2"));
        assertThat(query.columns()).isEmpty();
        assertThat(query.columnNames()).containsExactly("a", "b");
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
                                        null,
                                        null,
                                        List.of(),
                                        true,
                                        false),
                                new IndexKey(
                                        null,
                                        expression(text, "lower(b)"),
                                        Name.of("C"),
                                        Name.of("text_ops"),
                                        List.of(),
                                        false,
                                        null),
                                new IndexKey(null, expression(text, "(c + 1)"), null, null, List.of(), false, null)),
                        List.of("d"),
                        true,
                        List.of(new Option("fillfactor", expression(text, "70"))),
                        "ts",
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
                .returns(Name.of("s", "v"), CreateView::name)
                .returns(true, CreateView::orReplace)
                .returns(false, CreateView::materialized)
                .returns(List.of("a"), CreateView::columns)
                .returns(expression(text, "SELECT 1"), CreateView::query);
        assertThat(one(CreateView.class, "CREATE VIEW v AS SELECT 1 WITH LOCAL CHECK OPTION"))
                .returns("LOCAL", CreateView::checkOption)
                .returns("SELECT 1", view -> view.query().text());
        assertThat(one(CreateView.class, "CREATE MATERIALIZED VIEW IF NOT EXISTS mv AS SELECT 1 WITH NO DATA"))
                .matches(CreateView::materialized)
                .matches(CreateView::ifNotExists)
                .matches(CreateView::withNoData)
                .returns("SELECT 1", view -> view.query().text());
    }

    @Test
    void a_function_says_arguments_language_and_volatility() {
        String text =
                "CREATE OR REPLACE FUNCTION s.f(a int, b text DEFAULT ')') RETURNS int STABLE LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$";

        assertThat(one(CreateFunction.class, text))
                .returns(Name.of("s", "f"), CreateFunction::name)
                .returns(true, CreateFunction::orReplace)
                .returns(false, CreateFunction::procedure)
                .returns("integer", function -> function.returns().toString())
                .returns("plpgsql", CreateFunction::language)
                .returns("stable", CreateFunction::volatility)
                .returns(false, CreateFunction::strict)
                .returns(
                        Optional.of(expression(text, "$$ BEGIN RETURN 1; END $$")),
                        function -> function.body().map(Body::written))
                .satisfies(function -> assertThat(function.arguments())
                        .extracting(Argument::name, a -> a.type().toString(), Argument::defaultValue)
                        .containsExactly(tuple("a", "integer", null), tuple("b", "text", expression(text, "')'"))));
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
                        new DataType(
                                Name.of("character varying"), List.of("5"), 0, span(text, "varchar(5)"), "varchar(5)"),
                        null,
                        true,
                        null,
                        expression(text, "'x'"),
                        List.of(
                                new DomainCheck(null, expression(text, "VALUE <> ''")),
                                new DomainCheck(null, expression(text, "length(VALUE) > 1")))));
    }

    @Test
    void enums_say_their_labels_and_changes() {
        String create = "CREATE TYPE s.e AS ENUM ('a', 'it''s')";
        String add = "ALTER TYPE e ADD VALUE IF NOT EXISTS 'c' AFTER 'a'";
        String rename = "ALTER TYPE e RENAME VALUE 'a' TO 'b'";

        assertThat(one(CreateEnum.class, create))
                .isEqualTo(new CreateEnum(whole(create), Name.of("s", "e"), List.of("a", "it's")));
        assertThat(one(AlterEnum.class, add))
                .isEqualTo(new AlterEnum(whole(add), Name.of("e"), null, "c", true, "a", true));
        assertThat(one(AlterEnum.class, rename))
                .isEqualTo(new AlterEnum(whole(rename), Name.of("e"), "a", "b", false, null, false));
    }

    @Test
    void triggers_say_their_table() {
        String create =
                "CREATE OR REPLACE TRIGGER tr BEFORE INSERT OR UPDATE OF a, b ON s.t FOR EACH ROW EXECUTE FUNCTION s.f('x')";
        String drop = "DROP TRIGGER IF EXISTS tr ON s.t CASCADE";

        assertThat(one(CreateTrigger.class, create))
                .isEqualTo(new CreateTrigger(
                        whole(create),
                        "tr",
                        Name.of("s", "t"),
                        true,
                        false,
                        "BEFORE",
                        List.of(new TriggerEvent("INSERT", List.of()), new TriggerEvent("UPDATE", List.of("a", "b"))),
                        null,
                        Deferral.NOT_DEFERRABLE,
                        List.of(),
                        true,
                        null,
                        Name.of("s", "f"),
                        List.of("x")));
        assertThat(one(DropTrigger.class, drop))
                .isEqualTo(new DropTrigger(whole(drop), "tr", Name.of("s", "t"), true, true));
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
                .isEqualTo(new CreateExtension(whole(extension), "uuid-ossp", true, "public", "1.1", true));
        assertThat(one(CreateSequence.class, sequence))
                .isEqualTo(new CreateSequence(
                        whole(sequence),
                        Name.of("s", "q"),
                        false,
                        "",
                        List.of(new SequenceOption(SequenceOption.Kind.START, "5", null))));
    }
}
