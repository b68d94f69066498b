package dev.drydock.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.drydock.catalog.SchemaDifference;
import dev.drydock.catalog.SchemaSnapshot;
import dev.drydock.lint.Diagnostic;
import dev.drydock.lock.LockMode;
import dev.drydock.rule.LockClaim;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Holds one page against one server. */
final class PageOnServer {

    private static final Set<String> GROWING = Set.of("rewrite", "scan", "build");

    private final Rule<?> rule;
    private final RulePage page;
    private final PageFile file;
    private final PageDatabase database;
    private final int major;
    private final Set<LockMode> shown = EnumSet.noneOf(LockMode.class);
    private final List<SchemaSnapshot> afterBad = new ArrayList<>();

    PageOnServer(Rule<?> rule, PageDatabase database, int major) {
        this.rule = rule;
        this.page = rule.page();
        this.file = PageFile.of(rule);
        this.database = database;
        this.major = major;
    }

    /** One test for each block, bad ones first, and one for what only all bad ones together can show. */
    Stream<DynamicTest> tests() {
        String only = System.getProperty("drydock.pages.rules", "");
        if (major < page.oldest() || major > page.newest() || !rule.id().matches(only + ".*")) {
            return Stream.empty();
        }
        Stream<DynamicTest> bad = page.bad().stream().map(block -> test("", block, () -> bad(block)));
        Stream<DynamicTest> lock = page.bad().isEmpty()
                ? Stream.empty()
                : Stream.of(test(
                        "",
                        "shows each lock that it names",
                        () -> assertThat(shown).containsAll(file.modes())));
        Stream<DynamicTest> good = page.good().stream()
                .map(block -> test(
                        "has no cause: ",
                        block,
                        () -> good(block, file.rewrites().contains(block))));
        return Stream.of(bad, lock, good).flatMap(tests -> tests);
    }

    private DynamicTest test(String what, String block, Executable executable) {
        String name = rule.id() + ": " + what + block.lines().findFirst().orElse("");
        return dynamicTest(name, () -> {
            try {
                executable.execute();
            } catch (AssertionError e) {
                throw new AssertionError(name + "\n" + e.getMessage(), e);
            }
        });
    }

    private void bad(String block) throws Exception {
        Observation observed = database.run(page, block);
        assertThat(observed.sqlState()).isEqualTo(page.error().isEmpty() ? null : page.error());
        if (!file.rewrites().isEmpty()) {
            afterBad.add(database.schema());
        }
        if (!page.error().isEmpty() && !file.modes().isEmpty()) {
            observed = database.runUnfilled(page, block);
        }
        assertLockHolds(observed);
        for (Diagnostic diagnostic : Pages.lint(page.setup(), block, major)) {
            if (diagnostic.rule().equals(rule.id()) && diagnostic.lock() != null) {
                assertClaimHolds(diagnostic.lock(), observed);
            }
        }
    }

    private void good(String block, boolean rewrite) throws Exception {
        Observation observed = database.run(page, block);
        assertThat(observed.sqlState()).isNull();
        if (GROWING.contains(page.cost())) {
            assertThat(observed.statements())
                    .allSatisfy(seen -> assertThat(seen.kept(page.cost()))
                            .as(seen.toString())
                            .isEmpty());
        }
        if (rewrite) {
            SchemaSnapshot after = database.schema();
            assertThat(afterBad.stream()
                            .map(schema -> differences(after, schema))
                            .toList())
                    .as("differences to the schema after each bad block")
                    .contains("");
        }
    }

    private static String differences(SchemaSnapshot schema, SchemaSnapshot expected) {
        return schema.differencesTo(expected).stream()
                .filter(difference -> !difference.harmless())
                .map(SchemaDifference::text)
                .collect(Collectors.joining("; "));
    }

    /** Each block shows no stronger lock on what was there before than the page names; all of them are to show them all. */
    private void assertLockHolds(Observation observed) {
        List<LockMode> modes = observed.modes().sorted().toList();
        shown.addAll(modes);
        if (!file.matter("lock").isEmpty() && observed.showsLocks()) {
            LockMode strongest = modes.isEmpty() ? LockMode.ACCESS_SHARE : modes.get(modes.size() - 1);
            assertThat(
                            file.modes().isEmpty()
                                    ? !strongest.blocksWrites()
                                    : file.modes().contains(strongest))
                    .as("the page names %s, and the strongest lock is %s in %s", file.modes(), strongest, observed)
                    .isTrue();
        }
    }

    /** One statement shows the cost while it holds the lock that is claimed, and none that is stronger. */
    private void assertClaimHolds(LockClaim claim, Observation observed) {
        List<String> tables = claim.tables().stream()
                .map(table -> (table.schema() == null ? "public" : table.schema()) + "." + table.name())
                .toList();
        assertThat(file.modes()).contains(claim.mode());
        assertThat(observed.statements())
                .as("%s, %s of %s", claim, page.cost(), tables.get(0))
                .anyMatch(seen -> seen.costs(page.cost(), tables.get(0))
                        && !seen.costsMore(page.cost(), tables.get(0))
                        && tables.stream().allMatch(table -> seen.lock(table).equals(Optional.of(claim.mode()))));
    }
}
