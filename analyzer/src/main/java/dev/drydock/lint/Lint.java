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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules over a history: each statement of each up meets the schema that the ones before it leave behind.
 *
 * <p>The statements of a DO block are judged and applied as if they stood in the script, guarded ones too: what a guard spares is there already. Nothing
 * is executed. The same files and rules give the same report, in the same order.
 */
public final class Lint {

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

    /** Judges a whole history as for a server of this version. */
    public LintReport check(History history, ServerVersion server) {
        return check(history, LintOptions.of(server));
    }

    /**
     * Judges a history.
     *
     * @throws DrydockException where the options name a migration that there is not
     */
    public LintReport check(History history, LintOptions options) {
        return new Run(history, options).report();
    }

    /** The ids whose level may be set: those of the rules, and those of findings that come from no rule. */
    public Set<String> ids() {
        return OwnFindings.configurable(pages.keySet());
    }

    /** One run over one history. */
    private final class Run {

        private final History history;
        private final LintOptions options;

        private Run(History history, LintOptions options) {
            this.history = history;
            this.options = options;
        }

        private LintReport report() {
            Since since = options.since();
            List<Migration> judged = since == null ? history.migrations() : since.judged(history);
            int first = history.migrations().size() - judged.size();
            Schema schema = Schema.empty(options.server());
            for (Migration migration : history.migrations().subList(0, first)) {
                schema = released(migration, schema);
            }
            Sifting sifting =
                    new Sifting(problems(first), OwnFindings.suppressible(pages.keySet(), history.problems()));
            for (Migration migration : judged) {
                List<Diagnostic> found = new ArrayList<>();
                schema = migration(migration, schema, found);
                sifting.add(migration, found);
            }
            return new Selection(history, options, judged).report(sifting.left(), pages);
        }

        /** What is wrong with the files, but for those of the first migrations, where it is known what the tool runs. */
        private List<Diagnostic> problems(int released) {
            Set<Path> files = history.migrations().subList(0, released).stream()
                    .flatMap(migration -> Stream.of(migration.up(), migration.down()))
                    .filter(Objects::nonNull)
                    .map(Script::file)
                    .collect(Collectors.toSet());
            return history.problems().stream()
                    .filter(problem -> problem.unreadable() || !files.contains(problem.file()))
                    .map(this::problem)
                    .toList();
        }

        private Schema released(Migration migration, Schema before) {
            Schema schema = before;
            for (Statement statement : migration.up().statements()) {
                schema = schema.apply(statement);
            }
            return schema.afterScript();
        }

        private Schema migration(Migration migration, Schema before, List<Diagnostic> found) {
            run(Migration.class, migration, facts(before, before, migration, null), found);
            Schema schema = before;
            for (Statement statement : migration.up().statements()) {
                Schema met = schema;
                for (Statement inner : statement.inner()) {
                    judge(inner, facts(met, before, migration, inner), found);
                    met = met.apply(inner);
                }
                judge(statement, facts(schema, before, migration, statement), found);
                schema = schema.apply(statement);
            }
            return schema.afterScript();
        }

        private Facts facts(Schema schema, Schema before, Migration migration, @Nullable Statement statement) {
            return new Facts(schema, before, options.server(), migration, statement, history, options.sizes());
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
            return located(OwnFindings.NOT_JUDGED, Severity.INFO, migration, finding);
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
