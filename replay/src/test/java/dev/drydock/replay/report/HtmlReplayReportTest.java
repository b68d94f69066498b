package dev.drydock.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.Replay;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class HtmlReplayReportTest {

    private static final Pattern REFERENCE = Pattern.compile("(src|href|action|data|style|on\\w+)$");

    @Test
    void a_page_has_a_line_and_a_section_for_each_migration() throws Exception {
        Page page = Page.of(Reports.key(), Reports.missing("drop"), Reports.differs(), Reports.refused());

        assertThat(page.texts("//h2/code")).containsExactly("2", "3", "4", "5");
        assertThat(page.texts("//table[@class='migrations']/tbody/tr[1]/*"))
                .containsExactly(
                        "2 customer key",
                        "ok",
                        "1,240 ms",
                        "SHARE ROW EXCLUSIVE on orders",
                        "1,239 ms",
                        "1,235 ms",
                        "0.4 ms",
                        "",
                        "8.0 kB",
                        "restores",
                        "");
        assertThat(page.texts("//table[@class='migrations']/tbody/tr/td[1]"))
                .containsExactly("ok", "ok", "ok", "failed with rows");
        assertThat(page.texts("//table[@class='migrations']//td[9]"))
                .containsExactly("restores", "missing", "differs", "undecided");
        for (Element link : page.elements("//table[@class='migrations']//a")) {
            assertThat(page.elements("//*[@id='" + link.getAttribute("href").substring(1) + "']"))
                    .hasSize(1);
        }
    }

    @Test
    void what_nobody_has_to_look_at_is_folded() throws Exception {
        Page page = Page.of(Reports.key(), Reports.missing("drop"), Reports.differs());

        assertThat(page.elements("//section[@id]/details[@open]")).hasSize(2);
        assertThat(page.elements("//section[@id='m2']/details[not(@open)]")).hasSize(1);
        assertThat(Page.of(Reports.missing("drop")).elements("//section[@id='m1']/details[@open]"))
                .hasSize(1);
    }

    @Test
    void what_stands_out_is_said_in_sentences() throws Exception {
        assertThat(Page.of(Reports.key()).texts("//ul[@class='remarks']/li"))
                .containsExactly(
                        "warning orders was closed to writes for 1,235 ms and to reads for 0.4 ms.",
                        "warning customers was closed to writes for 1,200 ms; reads passed.");
        assertThat(Page.of(Reports.differs()).texts("//ul[@class='remarks']/li"))
                .containsExactly(
                        "error The second up failed: db/V4__index.sql:1:1: exists. Correct it.",
                        "error After the down index public.i was not there.");
        assertThat(Page.of(Reports.troubled()).texts("//ul[@class='remarks']/li"))
                .containsExactly(
                        "warning The up rewrites orders and writes 1.0 MB of write-ahead log.",
                        "warning Rows of orders that the up writes were closed to other writers for 250 ms.",
                        "warning orders: no status.",
                        "warning 3 of 40 workload probes on orders failed: no such column (SQLSTATE 42703).",
                        "warning Behind a reader that idles for 2,000 ms in its transaction, the up waits for 2,000 ms;"
                                + " behind it reads stand for 1,990 ms and writes for 1,990 ms."
                                + " No lock_timeout ends that.");
    }

    @Test
    void budgets_leftovers_and_lost_data_are_told_and_sizes_shown() throws Exception {
        Page page = Page.of(Reports.lossy());

        assertThat(page.texts("//ul[@class='remarks']/li"))
                .containsExactly(
                        "error Too long. Shorten it.",
                        "error After the down orders.note: 812 of 100,000 values lost.",
                        "warning index orders_i is invalid.");
        assertThat(page.texts("//table[@class='migrations']//td[10]")).containsExactly("differs");
        assertThat(page.texts("//table[@class='sizes']/tbody/tr/*"))
                .containsExactly("orders", "1.0 MB", "2.0 MB", "8.0 kB", "8.0 kB");
    }

    @Test
    void differences_that_are_harmless_stand_apart() throws Exception {
        Page page = Page.of(Reports.differs());

        assertThat(page.texts("//ul[@class='differences']/li")).containsExactly("index public.i was not there");
        assertThat(page.texts("//ul[@class='differences harmless']/li"))
                .containsExactly("the columns of table public.orders are in another order");
    }

    @Test
    void locks_lie_on_the_axis_where_they_were_held() throws Exception {
        Page page = Page.of(Reports.waiting());

        assertThat(page.elements("//div[@class='lane']//*[local-name()='rect' and @class='awaited reads']"))
                .extracting(bar -> bar.getAttribute("x"), bar -> bar.getAttribute("width"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("10.00%", "20.00%"));
        assertThat(page.elements("//div[@class='lane']//*[local-name()='rect' and @class='held reads']"))
                .extracting(bar -> bar.getAttribute("x"), bar -> bar.getAttribute("width"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("30.00%", "70.00%"));
        assertThat(page.texts("//div[@class='lane']/div[code='orders']/span[@class='note']"))
                .containsExactly("reads and writes wait · waited 200 ms · held 700 ms");
    }

    @Test
    void names_from_a_migration_stay_text() throws Exception {
        String evil = "\"'><script>alert(1)</script></style></title><img src=x onerror=alert(1)>&lt;]]>"
                + "\u001B[2J\u0000\u202E\uD800\uFFFF\uDB40\uDC41";
        String shown = "\"'><script>alert(1)</script></style></title><img src=x onerror=alert(1)>&lt;]]>"
                + "\u241B[2J\u2400\uFFFD\uFFFD\uFFFD\uFFFD";

        Page page = Page.of(Reports.named(evil));

        assertThat(page.texts("//h2/code")).containsExactly(shown);
        assertThat(page.texts("//code[@class='sql']")).contains(shown);
        assertThat(page.texts("//*[local-name()='title']")).anyMatch(title -> title.startsWith(shown));
        assertThat(page.elements("//*[local-name()='script' or local-name()='img' or local-name()='object']"))
                .isEmpty();
        assertThat(page.elements("//*[local-name()='style']")).hasSize(1);
        assertThat(page.source()).doesNotContain("<script", "<img", "\u001B", "\u0000", "\u202E");
    }

    @Test
    void a_page_loads_and_runs_nothing() throws Exception {
        Page page = Page.of(Reports.named("x"), Reports.key());

        assertThat(page.attributes())
                .filteredOn(attribute -> REFERENCE.matcher(attribute.getName()).matches())
                .allMatch(attribute -> attribute.getValue().startsWith("#m"));
        assertThat(page.elements("//meta[@http-equiv='Content-Security-Policy']"))
                .singleElement()
                .extracting(policy -> policy.getAttribute("content"))
                .asString()
                .matches(
                        "default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'");
        assertThat(page.texts("//style"))
                .singleElement()
                .asString()
                .doesNotContain("url(http", "@import", "@font-face");
    }

    @Test
    void a_thousand_statements_and_five_hundred_relations_are_told_in_part() throws Exception {
        Page page = Page.of(Reports.large(1_000, 500));

        assertThat(page.elements("//table[@class='statements']/tbody/tr")).hasSize(100);
        assertThat(page.texts("//table[@class='statements']/tbody/tr[last()]/th"))
                .containsExactly("1,000");
        assertThat(page.elements("//section[@id='m1']//div[@class='lane']/div/code"))
                .hasSize(24);
        assertThat(page.texts("//p[@class='more']"))
                .contains(
                        "and 900 more with less to say, together 900 ms",
                        "and 476 more relations with weaker or shorter locks");
        assertThat(page.texts("//ul[@class='locks']/li[@class='more']")).containsExactly("and 495 more");
        assertThat(page.source().length()).isLessThan(250_000);
    }

    @Test
    void three_hundred_quiet_migrations_stay_small() throws Exception {
        Replay[] replays = IntStream.range(0, 300)
                .mapToObj(i -> Reports.missing("quiet " + i))
                .toArray(Replay[]::new);

        assertThat(Page.of(replays).source().length()).isLessThan(300 * 10_000);
    }

    @Test
    void tables_and_pictures_can_be_heard() throws Exception {
        Page page = Page.of(Reports.key(), Reports.differs());

        assertThat(page.elements("//th[not(@scope)]")).isEmpty();
        assertThat(page.elements("//table[not(caption)]")).isEmpty();
        assertThat(page.elements("//*[local-name()='svg' and @role='img' and not(*[local-name()='title'])]"))
                .isEmpty();
        assertThat(
                        page.elements(
                                "//*[local-name()='svg' and not(@role) and not(@aria-hidden) and not(ancestor::*[@role='img'])]"))
                .isEmpty();
        assertThat(page.texts("//h1")).containsExactly("Migration replay");
    }

    @Test
    void the_same_report_is_the_same_page_and_the_writer_stays_open() throws IOException {
        StringWriter writer = new StringWriter();
        HtmlReplayReport.write(Reports.of(Reports.key()), writer);
        String once = writer.toString();
        HtmlReplayReport.write(Reports.of(Reports.key()), writer);

        assertThat(writer.toString()).isEqualTo(once + once);
    }

    @Test
    void no_migration_is_said() throws Exception {
        assertThat(Page.of().texts("//main/p")).isEqualTo(List.of("There was no migration to replay."));
    }
}
