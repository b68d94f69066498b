package dev.drydock.lint;

import dev.drydock.rule.TableSizes;
import dev.drydock.schema.ServerVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a history is judged.
 *
 * @param server the version in production
 * @param levels how much findings matter, by the id of their rule, where the rule's own severity does not fit
 * @param sizes how large tables are
 * @param since up to which migration all is history, or null where all are judged
 * @param baseline what is left out, or null
 */
public record LintOptions(
        ServerVersion server,
        Map<String, Level> levels,
        TableSizes sizes,
        @Nullable Since since,
        @Nullable Baseline baseline) {

    public LintOptions {
        levels = Map.copyOf(levels);
    }

    /** Judges all migrations, each rule with its own severity. */
    public static LintOptions of(ServerVersion server) {
        return new LintOptions(server, Map.of(), TableSizes.UNKNOWN, null, null);
    }

    /** The same with these levels. */
    public LintOptions levels(Map<String, Level> others) {
        return new LintOptions(server, others, sizes, since, baseline);
    }

    /** The same with these sizes of tables. */
    public LintOptions sizes(TableSizes others) {
        return new LintOptions(server, levels, others, since, baseline);
    }

    /** The same with this history, or none. */
    public LintOptions since(@Nullable Since other) {
        return new LintOptions(server, levels, sizes, other, baseline);
    }

    /** The same with this baseline, or none. */
    public LintOptions baseline(@Nullable Baseline other) {
        return new LintOptions(server, levels, sizes, since, other);
    }
}
