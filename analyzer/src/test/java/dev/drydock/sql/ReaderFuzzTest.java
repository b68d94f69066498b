package dev.drydock.sql;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * No input makes the reader throw or loop; whatever it is, statements and errors stand inside it, in order.
 *
 * <p>Reads 10,000 inputs, or as many as the system property {@code drydock.fuzz} says. Each has its own seed, which a
 * failure names.
 */
class ReaderFuzzTest {

    private static final int INPUTS = Integer.getInteger("drydock.fuzz", 10_000);
    private static final List<String> SAMPLES = Samples.all();

    private static void survives(long seed) {
        String text = new Mangler(SAMPLES, seed).next();
        try {
            check(SqlReader.read(text), text);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            fail("input of seed " + seed + ": " + text, e);
        }
    }

    private static void check(SqlScript script, String text) {
        int end = 0;
        for (Statement statement : script.statements()) {
            assertThat(statement.span().start()).isGreaterThanOrEqualTo(end);
            end = statement.span().end();
            statement.actions().forEach(action -> inside(statement.span(), action));
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        script.errors().forEach(error -> assertThat(error.span().end()).isLessThanOrEqualTo(text.length()));
        script.comments().forEach(comment -> assertThat(comment.span().end()).isLessThanOrEqualTo(text.length()));
        assertThat(script.errors().size())
                .isLessThanOrEqualTo(script.statements().size());
    }

    private static void inside(Span outer, TableAction action) {
        assertThat(outer.to(action.span())).isEqualTo(outer);
        action.actions().forEach(inner -> inside(action.span(), inner));
    }

    @Test
    void a_spoilt_text_is_read_as_any_other() {
        assertTimeoutPreemptively(ofMinutes(1 + INPUTS / 50_000), () -> {
            for (long seed = 0; seed < INPUTS; seed++) {
                survives(seed);
            }
        });
    }

    @Test
    void a_seed_spoils_in_one_way_and_others_in_others() {
        assertThat(new Mangler(SAMPLES, 7).next()).isEqualTo(new Mangler(SAMPLES, 7).next());
        assertThat(LongStream.range(0, 1000)
                        .mapToObj(seed -> new Mangler(SAMPLES, seed).next())
                        .distinct())
                .hasSizeGreaterThan(900);
    }
}
