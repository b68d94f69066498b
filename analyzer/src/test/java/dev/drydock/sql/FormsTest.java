package dev.drydock.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of PostgreSQL's DDL and utility statements is read without a false error, and into its record. */
class FormsTest {

    static Stream<Forms.Form> forms() {
        return Forms.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_becomes_its_record(Forms.Form form) {
        SqlScript script = SqlReader.read(form.sql());

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements()).hasSize(1);
        Statement statement = script.statements().get(0);
        assertThat(statement.span()).isEqualTo(new Span(0, form.sql().length()));
        assertThat(Stream.concat(Stream.of(statement), statement.actions().stream())
                        .map(Element::kind))
                .containsExactly(form.records());
        assertThat(statement.actions())
                .allSatisfy(
                        action -> assertThat(statement.span().to(action.span())).isEqualTo(statement.span()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forms.sql", "more-forms.sql"})
    void all_forms_in_one_script_are_as_many_statements_at_their_places(String file) {
        String text = Forms.text(file);

        SqlScript script = SqlReader.read(text);

        assertThat(script.errors()).isEmpty();
        assertThat(script.statements().stream().map(s -> s.span().of(text)))
                .containsExactlyElementsOf(
                        Forms.of(text).stream().map(Forms.Form::sql).toList());
    }

    @Test
    void there_are_as_many_forms_as_were_measured() {
        assertThat(Forms.of(Forms.text("forms.sql"))).hasSize(219);
    }
}
