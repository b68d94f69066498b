package dev.drydock.schema;

import static dev.drydock.schema.Schemas.after;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How two schemas differ, in words. */
class SchemaDiffTest {

    private static final String T = "CREATE TABLE t (id int PRIMARY KEY, note varchar(40) DEFAULT 'x');"
            + "CREATE INDEX i ON t (note); CREATE TYPE mood AS ENUM ('a', 'b');";

    private static List<String> differences(String change) {
        return SchemaDiff.between(after(T), after(T + change)).stream()
                .map(Difference::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DROP INDEX i | index public.i is missing",
                "CREATE INDEX j ON t (id) | index public.j was not there",
                "ALTER TABLE t ALTER note TYPE text | column public.t.note: type is text instead of character varying(40)",
                "ALTER TABLE t ALTER note SET NOT NULL | column public.t.note: not null is yes instead of no",
                "ALTER TABLE t ALTER note DROP DEFAULT | column public.t.note: default is none instead of 'x'",
                "ALTER TABLE t ADD c int | column public.t.c was not there",
                "DROP TABLE t | table public.t is missing",
                "CREATE TABLE u (a int PRIMARY KEY) | table public.u was not there",
                "CREATE VIEW v AS SELECT id FROM t | view public.v was not there",
                "ALTER TYPE mood ADD VALUE 'c' | type public.mood: labels is a, b, c instead of a, b",
                "ALTER TABLE t ADD CONSTRAINT k CHECK (id > 0) | constraint k on public.t was not there"
            })
    void a_change_is_one_sentence(String change, String sentence) {
        assertThat(differences(change)).containsExactly(sentence);
    }

    @Test
    void parentheses_and_casts_that_postgresql_adds_are_no_difference() {
        Schema written = after("CREATE TABLE t (a text DEFAULT 'x', CHECK (a <> ''))");
        Schema dumped = Schema.ofDump(
                "SELECT pg_catalog.set_config('search_path', '', false);\n"
                        + "CREATE TABLE public.t (a text DEFAULT 'x'::text, CONSTRAINT t_a_check CHECK ((a <> ''::text)));",
                new ServerVersion(16));

        assertThat(SchemaDiff.between(written, dumped)).isEmpty();
    }

    @Test
    void another_order_of_columns_is_harmless() {
        assertThat(SchemaDiff.between(after("CREATE TABLE t (a int, b int)"), after("CREATE TABLE t (b int, a int)")))
                .containsExactly(
                        new Difference("table public.t", "the columns of table public.t are in another order", true));
    }
}
