package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import dev.drydock.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From which severity on the build fails. */
class FailOnTest {

    @ParameterizedTest
    @CsvSource({
        "never, false, false, false",
        "info, true, true, true",
        "warning, false, true, true",
        "ERROR, false, false, true"
    })
    void a_build_fails_from_its_threshold_on(String text, boolean info, boolean warning, boolean error) {
        FailOn failOn = FailOn.of(text);

        assertThat(failOn.fails(Severity.INFO)).isEqualTo(info);
        assertThat(failOn.fails(Severity.WARNING)).isEqualTo(warning);
        assertThat(failOn.fails(Severity.ERROR)).isEqualTo(error);
    }

    @Test
    void anything_else_is_an_error_that_says_what_to_set() {
        assertThatThrownBy(() -> FailOn.of("fatal\u0007"))
                .isInstanceOf(DrydockException.class)
                .hasMessage(
                        "drydock.failOn is \"fatal?\", which is no severity. Set it to never, info, warning or error.");
    }

    @Test
    void a_report_fails_by_its_worst_finding() {
        LintReport warnings = Histories.lint(Histories.of("ALTER TABLE t ADD c int"));

        assertThat(warnings.fails(FailOn.ERROR)).isFalse();
        assertThat(warnings.fails(FailOn.WARNING)).isTrue();
        assertThat(warnings.fails(FailOn.NEVER)).isFalse();
        assertThat(warnings.count(Severity.INFO)).isEqualTo(1);
        assertThat(Histories.drops(Histories.of("SELECT 1")).fails(FailOn.INFO)).isFalse();
    }
}
