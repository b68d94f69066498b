package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Errors in the server's own words, at the server's place. */
class SyntaxErrorsTest {

    /** The resource was taken from PostgreSQL 18: its message and its position, 1-based, for each statement. */
    @ParameterizedTest
    @CsvFileSource(resources = "errors.csv", delimiter = '|', quoteCharacter = '`')
    void an_error_is_the_servers(String text, int position, String message) {
        SqlScript script = SqlReader.read(text);

        assertThat(script.errors()).hasSize(1);
        SyntaxError error = script.errors().get(0);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.span().start()).isEqualTo(position - 1);
        assertThat(script.statements()).hasSize(1).first().isInstanceOf(Unrecognized.class);
    }

    @Test
    void statements_behind_an_error_are_still_read() {
        String text = "CREATE TABEL t (a int);\nDROP TABLE t;\nSELEKT 1;\nDROP TABLE u;";

        SqlScript script = SqlReader.read(text);

        assertThat(script.errors()).extracting(error -> error.span().of(text)).containsExactly("TABEL", "SELEKT");
        assertThat(script.statements())
                .extracting(Element::kind)
                .containsExactly("Unrecognized", "Drop", "Unrecognized", "Drop");
        assertThat(script.statements().get(0)).isInstanceOfSatisfying(Unrecognized.class, unrecognized -> {
            assertThat(unrecognized.span().of(text)).isEqualTo("CREATE TABEL t (a int)");
            assertThat(unrecognized.keywords()).isEqualTo("CREATE TABEL");
            assertThat(unrecognized.why()).isEqualTo("syntax error at or near \"TABEL\"");
        });
    }

    @Test
    void an_error_of_the_scanner_ends_its_statement_at_the_next_semicolon() {
        SqlScript script = SqlReader.read("SELECT 1; SELECT 10abc $$;$$; SELECT 2");

        assertThat(script.errors())
                .extracting(SyntaxError::message)
                .containsExactly("trailing junk after numeric literal at or near \"10abc\"");
        assertThat(script.statements()).extracting(Element::kind).containsExactly("Select", "Unrecognized", "Select");
    }

    @Test
    void an_open_quote_takes_the_rest_of_the_text() {
        String text = "SELECT 1; SELECT 'abc; SELECT 2; " + "x".repeat(100);

        SqlScript script = SqlReader.read(text);

        List<SyntaxError> errors = script.errors();
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).span()).isEqualTo(new Span(text.indexOf('\''), text.length()));
        assertThat(errors.get(0).message())
                .startsWith("unterminated quoted string at or near \"'abc; SELECT 2; xxx")
                .endsWith("…\"")
                .hasSizeLessThan(120);
        assertThat(script.statements()).hasSize(2);
    }
}
