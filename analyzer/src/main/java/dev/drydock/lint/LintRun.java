package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.lint.RuleBook.Listed;
import dev.drydock.migration.History;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.HistoryIndex;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.RulePage;
import dev.drydock.schema.Schema;
import dev.drydock.sql.Element;
import dev.drydock.sql.Name;
import dev.drydock.sql.Statement;
import dev.drydock.sql.TableAction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of all rules over one history. */
final class LintRun {

    private final RuleBook rules;
    private final History history;
    private final LintOptions options;
    private final HistoryIndex index;
    private final ReleasePlan releases;
    private final Set<String> off;
    private final Map<Class<?>, List<Listed>> bySubject = new HashMap<>();
    private final Map<String, RuleOptions> ruleOptions = new HashMap<>();
    private final Map<Migration, List<Diagnostic>> found = new IdentityHashMap<>();

    LintRun(RuleBook rules, History history, LintOptions options) {
        this.rules = rules;
        this.history = history;
        this.options = options;
        this.index = new HistoryIndex(history);
        this.releases = new ReleasePlan(history, options);
        this.off = rules.rules().stream()
                .filter(listed -> listed.isOff(options.levels()))
                .map(Listed::id)
                .collect(Collectors.toSet());
        rules.pages().forEach((id, page) -> ruleOptions.put(id, defaults(page)));
        ruleOptions.putAll(options.options());
    }

    private static RuleOptions defaults(RulePage page) {
        return new RuleOptions(
                page.options().stream().collect(Collectors.toMap(RuleOption::name, RuleOption::standard)));
    }

    LintReport report() {
        Since since = options.since();
        List<Migration> judged = since == null ? history.migrations() : since.judged(history);
        int first = history.migrations().size() - judged.size();
        Schema schema = Schema.empty(options.server(), history.searchPath());
        for (Migration migration : history.migrations().subList(0, first)) {
            schema = released(migration, schema);
        }
        for (Migration migration : judged) {
            found.put(migration, new ArrayList<>());
            schema = migration(migration, schema);
        }
        run(History.class, history, facts(schema, Schema.empty(options.server(), history.searchPath()), null, null));
        Sifting sifting = new Sifting(
                problems(first), OwnFindings.suppressible(rules.pages().keySet(), history.problems()), off);
        judged.forEach(migration -> sifting.add(migration, found(migration)));
        return new Selection(history, options, judged, off)
                .report(sifting.left(), rules.pages(), index, SizesCheck.note(options.sizes(), schema));
    }

    private List<Diagnostic> found(Migration migration) {
        return Objects.requireNonNull(found.get(migration));
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
                .map(problem -> OwnFindings.of(problem, history))
                .toList();
    }

    private Schema released(Migration migration, Schema before) {
        index.meets(migration, before);
        return before.applyScript(migration.up().statements());
    }

    private Schema migration(Migration migration, Schema before) {
        index.meets(migration, before);
        run(Migration.class, migration, facts(before, before, migration, null));
        Schema schema = before;
        for (Statement statement : migration.up().statements()) {
            Schema met = schema;
            for (Statement inner : statement.inner()) {
                judge(inner, facts(met, before, migration, inner));
                met = met.apply(inner);
            }
            judge(statement, facts(schema, before, migration, statement));
            schema = schema.apply(statement);
        }
        return schema.afterScript();
    }

    private Facts facts(Schema schema, Schema before, @Nullable Migration migration, @Nullable Statement statement) {
        return new Facts(
                schema,
                before,
                options.server(),
                migration,
                statement,
                history,
                index,
                migration == null ? List.of() : releases.of(migration),
                options.sizes(),
                RuleOptions.NONE);
    }

    private void judge(Statement statement, Facts facts) {
        element(statement, facts);
        statement.actions().forEach(action -> action(action, facts));
    }

    private void action(TableAction action, Facts facts) {
        element(action, facts);
        action.actions().forEach(inner -> action(inner, facts));
    }

    private void element(Element element, Facts facts) {
        Migration migration = facts.migration();
        if (migration != null) {
            found(migration).addAll(NotJudged.in(element, migration));
        }
        run(element.getClass(), element, facts);
    }

    private void run(Class<?> subject, Object value, Facts facts) {
        for (Listed listed : bySubject.computeIfAbsent(subject, this::about)) {
            RuleOptions set = Objects.requireNonNull(ruleOptions.get(listed.id()));
            listed.findings(value, set.values().isEmpty() ? facts : facts.with(set)).stream()
                    .filter(finding -> !isSpared(finding, listed.page(), facts))
                    .forEach(finding -> report(listed, finding, facts));
        }
    }

    private List<Listed> about(Class<?> subject) {
        return rules.rules().stream()
                .filter(listed -> listed.rule().subject().isAssignableFrom(subject) && !off.contains(listed.id()))
                .toList();
    }

    private void report(Listed listed, Finding finding, Facts facts) {
        Migration migration = finding.migration() == null ? facts.migration() : finding.migration();
        if (migration == null) {
            throw new DrydockException("The rule " + listed.id()
                    + " reports on the history without a migration. Let it make its findings with Finding.in.");
        }
        List<Diagnostic> ofMigration = found.get(migration);
        if (ofMigration != null) {
            ofMigration.add(Diagnostic.of(finding, listed.id(), listed.page().severity(), migration));
        }
    }

    /**
     * Tells whether size is the reason of a finding and all tables that it speaks about are small: those that the statement reads in full, or else
     * those that the finding names.
     */
    private boolean isSpared(Finding finding, RulePage page, Facts facts) {
        if (!page.growsWithRows() || options.sizes().rows().isEmpty()) {
            return false;
        }
        List<Name> read = facts.forecast().scans();
        List<Name> concerned =
                read.isEmpty() && finding.lock() != null ? finding.lock().tables() : read;
        return !concerned.isEmpty() && concerned.stream().allMatch(facts::isSmall);
    }
}
