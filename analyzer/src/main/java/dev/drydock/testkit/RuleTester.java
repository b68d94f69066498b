package dev.drydock.testkit;

import dev.drydock.Spelling;
import dev.drydock.lint.Level;
import dev.drydock.lint.LintOptions;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.rule.TableSizes;
import dev.drydock.schema.ServerVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tests one rule on SQL: {@code RuleTester.of(new NoMoney()).check("…").reports()}. Nothing is executed unless a test asks for proof.
 *
 * <p>What is expected stands below the SQL, as carets under the part that is marked and words of the message behind them:
 *
 * <pre>{@code
 * ALTER TABLE orders ADD COLUMN price money;
 *                    ^^^^^^^^^^^^^^^^^^^^^^ written as the server's locale says
 * }</pre>
 *
 * <p>Such a line may begin with two dashes. A line {@code -- next migration} parts migrations. Testers are immutable.
 */
public final class RuleTester {

    private final Rule<?> rule;
    private final List<String> given;
    private final String tool;
    private final @Nullable String down;
    private final LintOptions options;

    private RuleTester(Rule<?> rule, List<String> given, String tool, @Nullable String down, LintOptions options) {
        this.rule = rule;
        this.given = List.copyOf(given);
        this.tool = tool;
        this.down = down;
        this.options = options;
    }

    /** Tests a rule for {@link ServerVersion#DEFAULT}, on an empty database and as plain SQL files; a rule that its page switches off is on here. */
    public static RuleTester of(Rule<?> rule) {
        LintOptions options = LintOptions.of(ServerVersion.DEFAULT);
        Severity severity = rule.page().severity();
        Level level = Level.valueOf(severity.name());
        return new RuleTester(rule, List.of(), "plain", null, options.levels(Map.of(rule.id(), level)));
    }

    /** The same with earlier migrations, which the rule does not judge here. */
    public RuleTester given(String... migrations) {
        List<String> all = Stream.concat(given.stream(), Stream.of(migrations)).toList();
        return new RuleTester(rule, all, tool, down, options);
    }

    /** The same for a server of this major version. */
    public RuleTester on(int major) {
        return with(new LintOptions(
                new ServerVersion(major),
                options.levels(),
                options.options(),
                options.sizes(),
                options.since(),
                options.releases(),
                options.baseline()));
    }

    /** The same as for the layout of this tool, such as {@code flyway}. */
    public RuleTester as(String layout) {
        return new RuleTester(rule, given, layout, down, options);
    }

    /** The same with a down script for the last migration. */
    public RuleTester down(String script) {
        return new RuleTester(rule, given, tool, script, options);
    }

    /** The same with a table of so many rows in production. */
    public RuleTester rows(String table, long rows) {
        Map<String, Long> sizes = new HashMap<>(options.sizes().rows());
        sizes.put(table, rows);
        return with(options.sizes(new TableSizes(sizes)));
    }

    /**
     * The same with an option of the rule set, as {@code drydock.yml} would.
     *
     * @throws AssertionError where the rule's page has no such option
     */
    public RuleTester option(String name, String value) {
        Map<String, String> values = new HashMap<>(
                rule.page().options().stream().collect(Collectors.toMap(RuleOption::name, RuleOption::standard)));
        if (!values.containsKey(name)) {
            throw new AssertionError("The page of " + rule.id() + " declares no option " + name + ". "
                    + Spelling.suggestion(name, values.keySet(), "Declare it in its front matter, or leave it out."));
        }
        RuleOptions set = options.options().get(rule.id());
        values.putAll(set == null ? Map.of() : set.values());
        values.put(name, value);
        return with(options.options(Map.of(rule.id(), new RuleOptions(values))));
    }

    private RuleTester with(LintOptions others) {
        return new RuleTester(rule, given, tool, down, others);
    }

    /**
     * Lints SQL with carets, or without; the result says what is to be asserted.
     *
     * @throws AssertionError where it, or what was given, is no SQL that PostgreSQL would read: no rule could find anything in it
     */
    public CheckedSql check(String sql) {
        return new CheckedSql(rule, options, new Scenario(given, tool, down), MarkedSql.read(sql));
    }

    /**
     * Asserts that the blocks of the rule's page are what they are called: each bad one is found, and no good one.
     *
     * @throws AssertionError where a block is not
     */
    public void provesItsPage() {
        List<String> wrong = new ArrayList<>();
        RuleTester onPage = given.isEmpty() && !rule.page().setup().isBlank()
                ? given(rule.page().setup())
                : this;
        rule.page().bad().stream()
                .filter(block -> onPage.check(block).findings().isEmpty())
                .forEach(block -> wrong.add("bad, but not found:\n" + block));
        rule.page().good().stream()
                .filter(block -> !onPage.check(block).findings().isEmpty())
                .forEach(block -> wrong.add("good, but found:\n" + block));
        if (!wrong.isEmpty()) {
            throw new AssertionError("The page of " + rule.id() + " says\n" + String.join("\n", wrong));
        }
    }
}
