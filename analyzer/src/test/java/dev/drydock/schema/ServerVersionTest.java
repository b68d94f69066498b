package dev.drydock.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.DrydockException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which server a migration is meant for. */
class ServerVersionTest {

    @ParameterizedTest
    @CsvSource({"13, 13", "16.3, 16", "' 18 ', 18", "21, 21"})
    void a_version_is_its_major(String text, int major) {
        assertThat(ServerVersion.of(text)).isEqualTo(new ServerVersion(major)).hasToString(String.valueOf(major));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "9.6", "", "latest", "-16", "1600000"})
    void anything_else_is_an_error_that_says_what_to_set(String text) {
        assertThatThrownBy(() -> ServerVersion.of(text))
                .isInstanceOf(DrydockException.class)
                .hasMessage("The PostgreSQL version \"" + text
                        + "\" is not known. Set drydock.postgresVersion to a major version from 13 to 18.");
    }

    @Test
    void control_characters_are_not_repeated() {
        assertThatThrownBy(() -> ServerVersion.of("\u001B[31mred")).hasMessageContaining("\"?[31mred\"");
    }

    @Test
    void versions_are_compared_by_major() {
        assertThat(new ServerVersion(14).atLeast(14)).isTrue();
        assertThat(new ServerVersion(14).atLeast(15)).isFalse();
    }
}
