package dev.drydock.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private record Pair(@Nullable Object left, @Nullable Object right) {}

    @Test
    void equal_values_have_equal_fingerprints_in_whatever_order_a_map_holds_them() {
        Map<String, Long> there = new LinkedHashMap<>();
        Map<String, Long> back = new LinkedHashMap<>();
        for (long i = 0; i < 20; i++) {
            there.put("key " + i, i);
            back.put("key " + (19 - i), 19 - i);
        }
        assertThat(Fingerprint.of(new Pair(there, Set.copyOf(there.keySet()))))
                .isPresent()
                .isEqualTo(Fingerprint.of(new Pair(back, back.keySet())));
    }

    @Test
    void values_that_look_alike_differ() {
        Stream<Optional<String>> fingerprints = Stream.of(
                        new Pair("ab", "c"),
                        new Pair("a", "bc"),
                        new Pair(1, 2),
                        new Pair(1L, 2),
                        new Pair("1", 2),
                        new Pair(2, 1),
                        new Pair(null, 1),
                        new Pair("null", 1),
                        new Pair(List.of(), 1),
                        new Pair(List.of(List.of()), 1),
                        new Pair(Map.of(), 1),
                        new Pair(List.of("a", "b"), 1),
                        new Pair(List.of("b", "a"), 1),
                        new Pair(Map.of("a", "b"), 1))
                .map(Fingerprint::of);
        assertThat(fingerprints).allMatch(Optional::isPresent).doesNotHaveDuplicates();
    }

    @Test
    void what_nobody_can_read_has_none() {
        assertThat(Fingerprint.of(new Pair(List.of(new Object()), 1))).isEmpty();
    }

    @Test
    void code_has_one_that_changes_with_it() {
        assertThat(Fingerprint.ofCode(Fingerprint.class)).isEqualTo(Fingerprint.ofCode(HeadStart.class));
        assertThat(Fingerprint.ofCode(Fingerprint.class)).isNotEqualTo(Fingerprint.ofCode(FingerprintTest.class));
        assertThat(Fingerprint.ofCode(String.class)).isEmpty();
    }
}
