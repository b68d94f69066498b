package dev.drydock.lint;

import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.TableSizes;
import dev.drydock.schema.ServerVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a history is judged.
 *
 * @param server the version in production
 * @param levels how much findings matter, by the id of their rule, where the rule's own severity does not fit
 * @param options what rules are set to, by their ids; a rule that is not among them has the defaults of its page
 * @param sizes how large tables are
 * @param since up to which migration all is history, or null where all are judged
 * @param releases where a release ends, in any order
 * @param baseline what is left out, or null
 */
public record LintOptions(
        ServerVersion server,
        Map<String, Level> levels,
        Map<String, RuleOptions> options,
        TableSizes sizes,
        @Nullable Since since,
        List<Release> releases,
        @Nullable Baseline baseline) {

    public LintOptions {
        levels = Map.copyOf(levels);
        options = Map.copyOf(options);
        releases = List.copyOf(releases);
    }

    /** Judges all migrations, each rule with its own severity. */
    public static LintOptions of(ServerVersion server) {
        return new LintOptions(server, Map.of(), Map.of(), TableSizes.UNKNOWN, null, List.of(), null);
    }

    /** The same with these levels. */
    public LintOptions levels(Map<String, Level> others) {
        return new LintOptions(server, others, options, sizes, since, releases, baseline);
    }

    /** The same with these options of rules. */
    public LintOptions options(Map<String, RuleOptions> others) {
        return new LintOptions(server, levels, others, sizes, since, releases, baseline);
    }

    /** The same with these sizes of tables. */
    public LintOptions sizes(TableSizes others) {
        return new LintOptions(server, levels, options, others, since, releases, baseline);
    }

    /** The same with this history, or none. */
    public LintOptions since(@Nullable Since other) {
        return new LintOptions(server, levels, options, sizes, other, releases, baseline);
    }

    /** The same with these releases. */
    public LintOptions releases(List<Release> others) {
        return new LintOptions(server, levels, options, sizes, since, others, baseline);
    }

    /** The same with this baseline, or none. */
    public LintOptions baseline(@Nullable Baseline other) {
        return new LintOptions(server, levels, options, sizes, since, releases, other);
    }
}
