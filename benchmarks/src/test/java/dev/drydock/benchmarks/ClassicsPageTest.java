package dev.drydock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.postgres.EmbeddedPostgres;
import dev.drydock.postgres.PostgresBinaries;
import dev.drydock.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds docs/classics.md against a run with fewer rows: all that does not depend on their number has to be the same. */
class ClassicsPageTest {

    private static final String STALE = "docs/classics.md is stale. Its head says how to make it.";

    private static final Path PAGE = Path.of("..", "docs", "classics.md");

    /** Enough for CREATE INDEX CONCURRENTLY to last until the observer looks. */
    private static final long ROWS = 20_000;

    private static final long ROWS_OF_PAGE = 1_000_000;

    /** What grows with the rows: the columns for WAL and temporary files. */
    private static final List<Integer> SIZES = List.of(12, 13);

    private static String page = "";
    private static String fresh = "";
    private static List<Classic> unseen = List.of();

    @BeforeAll
    static void replay_with_fewer_rows() throws IOException {
        page = Files.readString(PAGE);
        try (PostgresServer server = EmbeddedPostgres.withMaven().start(PostgresBinaries.DEFAULT_MAJOR)) {
            ClassicsRun run = ClassicsRun.on(server, ROWS);
            fresh = ClassicsPage.of(run);
            unseen = run.runs().stream()
                    .filter(one -> one.strongest().isEmpty())
                    .map(ClassicRun::classic)
                    .toList();
        }
    }

    @Test
    void the_page_has_the_statements_and_their_safer_forms() {
        for (Classic classic : Classics.of(ROWS_OF_PAGE)) {
            assertThat(page)
                    .as(STALE)
                    .contains("\n## " + classic.title() + "\n")
                    .contains(block(classic.up()));
            if (classic.safer() != null) {
                assertThat(page).as(STALE).contains(block(classic.safer().sql()));
            }
        }
    }

    @Test
    void its_table_says_who_is_locked_out_and_what_is_rewritten_read_and_built() {
        assertThat(table(page)).as(STALE).isEqualTo(table(fresh));
    }

    @Test
    void its_sections_say_the_same() {
        assertThat(sections(page)).as(STALE).isEqualTo(sections(fresh));
    }

    private static String block(String sql) {
        return "\n```sql\n" + sql + "\n```\n";
    }

    private static List<String> table(String text) {
        return text.lines()
                .filter(line -> line.startsWith("| "))
                .filter(line -> unseen.stream()
                        .noneMatch(classic -> line.contains("#" + Classic.anchor(classic.title()) + ")")))
                .map(ClassicsPageTest::withoutSizes)
                .map(ClassicsPageTest::withoutFigures)
                .toList();
    }

    private static String withoutSizes(String row) {
        List<String> cells = new ArrayList<>(Arrays.asList(row.split(" \\| |^\\| | \\|$")));
        return IntStream.range(0, cells.size())
                .filter(cell -> !SIZES.contains(cell))
                .mapToObj(cells::get)
                .collect(Collectors.joining(" | "));
    }

    private static List<String> sections(String text) {
        return Arrays.stream(text.split("\n## "))
                .skip(1)
                .filter(section -> unseen.stream().noneMatch(classic -> section.startsWith(classic.title() + "\n")))
                .map(ClassicsPageTest::withoutFigures)
                .map(String::strip)
                .toList();
    }

    private static String withoutFigures(String text) {
        return text.replaceAll("(< )?\\d[\\d,]*(\\.\\d+)?", "#");
    }
}
