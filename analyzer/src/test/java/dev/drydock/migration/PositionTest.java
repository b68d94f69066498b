package dev.drydock.migration;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and columns as an editor shows them. */
class PositionTest {

    @ParameterizedTest
    @CsvSource({
        "ab, 0, 1:1",
        "ab, 2, 1:3",
        "ab, 99, 1:3",
        "'', 0, 1:1",
        "a\\nb, 1, 1:2",
        "a\\nb, 2, 2:1",
        "a\\r\\nb, 3, 2:1",
        "a\\r\\nb, 2, 1:3",
        "a\\rb, 2, 2:1",
        "a\\r\\r\\nb, 4, 3:1",
        "a\\n\\nb, 3, 3:1",
        "😀b, 2, 1:2",
        "ä\\n😀😀b, 6, 2:3",
        "\uFEFFab, 0, 1:1",
        "\uFEFFab, 1, 1:1",
        "\uFEFFab, 2, 1:2"
    })
    void a_place_is_counted_in_lines_and_code_points(String text, int offset, String place) {
        String unescaped = text.replace("\\n", "\n").replace("\\r", "\r");

        assertThat(Position.of(unescaped, offset)).hasToString(place);
    }

    @Test
    void many_places_in_a_large_script_are_found_in_no_time() {
        Script script = Script.of(Path.of("x.sql"), "SELECT 1;\n".repeat(100_000));

        assertTimeoutPreemptively(
                ofSeconds(5), () -> script.statements().forEach(statement -> script.start(statement.span())));
        assertThat(script.start(script.statements().get(99_999).span())).hasToString("100000:1");
    }
}
