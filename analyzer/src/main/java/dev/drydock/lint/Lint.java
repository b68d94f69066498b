package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Position;
import dev.drydock.migration.Problem;
import dev.drydock.migration.Script;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.RuleSet;
import dev.drydock.rule.Severity;
import dev.drydock.schema.Schema;
import dev.drydock.schema.ServerVersion;
import dev.drydock.sql.Body;
import dev.drydock.sql.DoBlock;
import dev.drydock.sql.DynamicSql;
import dev.drydock.sql.Element;
import dev.drydock.sql.Span;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import dev.drydock.sql.Unrecognized;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Runs rules over a history: each statement of each up meets the schema that the ones before it leave behind.
 *
 * <p>The statements of a DO block are judged and applied as if they stood in the script, guarded ones too: what a guard spares is there already. Nothing
 * is executed. The same files and rules give the same report, in the same order.
 */
public final class Lint {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparingInt(
                    (Diagnostic d) -> d.start().line())
            .thenComparingInt(d -> d.start().column())
            .thenComparing(Diagnostic::rule);

    private final Map<Class<?>, List<Rule<?>>> rules = new HashMap<>();
    private final Map<String, RulePage> pages = new HashMap<>();

    private Lint(List<RuleSet> sets) {
        for (RuleSet set : sets) {
            for (Rule<?> rule : set.rules()) {
                rules.computeIfAbsent(rule.subject(), subject -> new ArrayList<>())
                        .add(rule);
                if (pages.put(rule.id(), RulePage.of(rule)) != null) {
                    throw new DrydockException(
                            "Two rules are called " + rule.id() + ". Rename the class of one of them.");
                }
            }
        }
    }

    /** Runs the rules of these sets. */
    public static Lint with(RuleSet... sets) {
        return new Lint(List.of(sets));
    }

    /** Runs the rules of all sets that a class loader can see. */
    public static Lint withRulesOf(ClassLoader loader) {
        List<RuleSet> sets = new ArrayList<>();
        ServiceLoader.load(RuleSet.class, loader).forEach(sets::add);
        return new Lint(sets);
    }

    /** Judges a history as for a server of this version. */
    public LintReport check(History history, ServerVersion server) {
        return new Run(history, server).report();
    }

    /** One run over one history. */
    private final class Run {

        private final History history;
        private final ServerVersion server;
        private final List<Diagnostic> diagnostics = new ArrayList<>();

        private Run(History history, ServerVersion server) {
            this.history = history;
            this.server = server;
        }

        private LintReport report() {
            history.problems().forEach(problem -> diagnostics.add(problem(problem)));
            Schema schema = Schema.empty(server);
            for (Migration migration : history.migrations()) {
                schema = migration(migration, schema);
            }
            return new LintReport(history, server, diagnostics);
        }

        private Schema migration(Migration migration, Schema before) {
            List<Diagnostic> found = new ArrayList<>();
            Facts whole = new Facts(before, before, server, migration, null, history);
            run(Migration.class, migration, whole, found);
            Schema schema = before;
            for (Statement statement : migration.up().statements()) {
                Schema met = schema;
                for (Statement inner : statement.inner()) {
                    judge(inner, new Facts(met, before, server, migration, inner, history), found);
                    met = met.apply(inner);
                }
                judge(statement, new Facts(schema, before, server, migration, statement, history), found);
                schema = schema.apply(statement);
            }
            found.sort(BY_PLACE);
            diagnostics.addAll(found);
            return schema.afterScript();
        }

        private void judge(Statement statement, Facts facts, List<Diagnostic> found) {
            element(statement, facts, found);
            statement.actions().forEach(action -> action(action, facts, found));
        }

        private void action(TableAction action, Facts facts, List<Diagnostic> found) {
            element(action, facts, found);
            action.actions().forEach(inner -> action(inner, facts, found));
        }

        private void element(Element element, Facts facts, List<Diagnostic> found) {
            if (element instanceof Unrecognized unknown && facts.migration() != null) {
                unrecognized(unknown, facts.migration(), found);
            }
            if (element instanceof DoBlock block && facts.migration() != null) {
                block(block.body(), facts.migration(), found);
            }
            run(element.getClass(), element, facts, found);
        }

        private void block(Body body, Migration migration, List<Diagnostic> found) {
            for (DynamicSql dynamic : body.dynamic()) {
                String leading = dynamic.leading().strip();
                found.add(notJudged(
                        dynamic.span(),
                        "this statement is not judged: EXECUTE, its SQL is put together when it runs"
                                + (leading.isEmpty() ? "" : "; it begins with " + leading),
                        migration));
            }
            body.problem()
                    .ifPresent(problem -> found.add(notJudged(
                            problem.span(), "from here on the block is not judged: " + problem.message(), migration)));
        }

        private void unrecognized(Unrecognized unknown, Migration migration, List<Diagnostic> found) {
            boolean reported = migration.up().sql().errors().stream()
                    .anyMatch(error -> error.span().start() >= unknown.span().start()
                            && error.message().equals(unknown.why()));
            if (!reported) {
                found.add(notJudged(
                        unknown.span(),
                        "this statement is not judged: " + unknown.keywords() + ", " + unknown.why(),
                        migration));
            }
        }

        private Diagnostic notJudged(Span span, String message, Migration migration) {
            Finding finding =
                    Finding.at(span, message).help("read it yourself, with the locks of its manual page in mind");
            return located("statement-not-judged", Severity.INFO, migration, finding);
        }

        private void run(Class<?> subject, Object value, Facts facts, List<Diagnostic> found) {
            for (Rule<?> rule : rules.getOrDefault(subject, List.of())) {
                findings(rule, value, facts)
                        .forEach(finding -> found.add(located(
                                rule.id(), page(rule).severity(), Objects.requireNonNull(facts.migration()), finding)));
            }
        }

        private <S> Stream<Finding> findings(Rule<S> rule, Object subject, Facts facts) {
            return rule.check(rule.subject().cast(subject), facts);
        }

        private RulePage page(Rule<?> rule) {
            return Objects.requireNonNull(pages.get(rule.id()));
        }

        private Diagnostic located(String rule, Severity severity, Migration migration, Finding finding) {
            Script script = migration.up();
            Position start = script.start(finding.span());
            return new Diagnostic(
                    rule,
                    severity,
                    migration.version(),
                    script.file(),
                    start,
                    script.end(finding.span()),
                    finding.message(),
                    finding.help(),
                    finding.label(),
                    script.line(start.line()));
        }

        private Diagnostic problem(Problem problem) {
            Optional<Migration> migration = history.migrations().stream()
                    .filter(m -> m.up().file().equals(problem.file()))
                    .findFirst();
            return new Diagnostic(
                    problem.id(),
                    problem.weight() == Problem.Weight.ODD ? Severity.WARNING : Severity.ERROR,
                    migration.map(Migration::version).orElse(null),
                    problem.file(),
                    problem.position(),
                    problem.position(),
                    problem.message().replaceFirst("\\.$", ""),
                    problem.help().replaceFirst("\\.$", ""),
                    "",
                    migration.map(m -> m.up().line(problem.position().line())).orElse(""));
        }
    }
}
