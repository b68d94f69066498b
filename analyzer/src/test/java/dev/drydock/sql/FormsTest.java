package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of PostgreSQL's DDL and utility statements is read without a false error, and into its record. */
class FormsTest {

    private static final String TEXT = text();

    private static String text() {
        try (InputStream in = FormsTest.class.getResourceAsStream("forms.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> forms() {
        List<Arguments> forms = new ArrayList<>();
        String records = "";
        for (String line : TEXT.lines().toList()) {
            if (line.startsWith("--> ")) {
                records = line.substring(4);
            } else if (line.endsWith(";")) {
                forms.add(Arguments.of(line.substring(0, line.length() - 1), records));
            }
        }
        return forms.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_becomes_its_record(String form, String records) {
        SqlScript script = SqlReader.read(form);

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements()).hasSize(1);
        Statement statement = script.statements().get(0);
        assertThat(statement.span()).isEqualTo(new Span(0, form.length()));
        assertThat(Stream.concat(Stream.of(statement), statement.actions().stream())
                        .map(Element::kind))
                .containsExactly(records.split(" "));
        assertThat(statement.actions())
                .allSatisfy(
                        action -> assertThat(statement.span().to(action.span())).isEqualTo(statement.span()));
    }

    @Test
    void all_forms_in_one_script_are_as_many_statements_at_their_places() {
        SqlScript script = SqlReader.read(TEXT);

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements().stream().map(s -> s.span().of(TEXT)))
                .containsExactlyElementsOf(
                        forms().map(form -> String.valueOf(form.get()[0])).toList());
    }
}
