package dev.drydock.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

    @Test
    void formats_are_words_parted_by_commas() {
        assertThat(ReportFormat.of("json, sarif,github"))
                .containsExactly(ReportFormat.JSON, ReportFormat.SARIF, ReportFormat.GITHUB);
        assertThat(ReportFormat.of("text,checkstyle,")).containsExactly(ReportFormat.TEXT, ReportFormat.CHECKSTYLE);
    }

    @Test
    void what_is_no_format_is_an_error_that_names_the_one_that_was_meant() {
        assertThatThrownBy(() -> ReportFormat.of("json,sariff"))
                .isInstanceOf(DrydockException.class)
                .hasMessage("drydock.formats names \"sariff\", which is no format. Did you mean sarif?");
        assertThatThrownBy(() -> ReportFormat.of("html"))
                .hasMessage("drydock.formats names \"html\", which is no format."
                        + " The formats are text, json, sarif, checkstyle, github.");
    }
}
