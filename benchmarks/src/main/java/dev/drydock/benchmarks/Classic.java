package dev.drydock.benchmarks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change of a schema that everybody makes.
 *
 * @param title the effect in a few words, without punctuation
 * @param up its only statement
 * @param down the undo script
 * @param before scripts that make ready for it; each is a migration of its own
 * @param after scripts that take away what it leaves, so that the next one finds the tables of the beginning
 * @param safer how to get there with less waiting; null where this is the way
 */
record Classic(
        String title,
        String up,
        String down,
        List<String> before,
        List<String> after,
        @Nullable Safer safer) {

    /**
     * Another way to the same end.
     *
     * @param sql its statements, each in a transaction of its own
     * @param measured titles of other classics that are steps of it
     */
    record Safer(String sql, List<String> measured) {

        Safer {
            measured = List.copyOf(measured);
        }
    }

    Classic {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    static Classic of(String title, String up, String down) {
        return new Classic(title, up, down, List.of(), List.of(), null);
    }

    Classic behind(String... scripts) {
        return new Classic(title, up, down, List.of(scripts), after, safer);
    }

    Classic tidiedBy(String... scripts) {
        return new Classic(title, up, down, before, List.of(scripts), safer);
    }

    Classic saferAs(String sql, String... measured) {
        return new Classic(title, up, down, before, after, new Safer(sql, List.of(measured)));
    }

    /** The statement without what ends it. */
    String statement() {
        return up.substring(0, up.length() - 1);
    }

    /** Where its title leads on a page of Markdown. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
