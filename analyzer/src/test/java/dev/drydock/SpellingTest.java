package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("column-dropped", "column-renamed", "table-dropped", "x");

    @Test
    void the_nearest_known_word_is_meant() {
        assertThat(Spelling.closest("colum-droped", KNOWN)).contains("column-dropped");
        assertThat(Spelling.closest("Table-Dropped", KNOWN)).contains("table-dropped");
        assertThat(Spelling.closest("tabel-dropped", KNOWN)).contains("table-dropped");
    }

    @Test
    void a_word_with_every_letter_replaced_is_another_word() {
        assertThat(Spelling.closest("4", List.of("1", "2"))).isEmpty();
        assertThat(Spelling.closest("99", List.of("1", "9"))).contains("9");
    }

    @Test
    void a_word_that_is_near_none_stands_for_none() {
        assertThat(Spelling.closest("prefer-bigint", KNOWN)).isEmpty();
        assertThat(Spelling.closest("x".repeat(1_000_000), KNOWN)).isEmpty();
        assertThat(Spelling.suggestion("prefer-bigint", KNOWN, "Look it up.")).isEqualTo("Look it up.");
        assertThat(Spelling.suggestion("tables-dropped", KNOWN, "Look it up."))
                .isEqualTo("Did you mean table-dropped?");
    }
}
