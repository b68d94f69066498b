package dev.drydock.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.replay.ReplayReport;
import dev.drydock.report.Ink;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReplayReportTest {

    @Test
    void a_report_is_a_table_and_then_what_needs_words() {
        String text = new TextReplayReport(Ink.PLAIN)
                .render(Reports.of(Reports.key(), Reports.missing("drop"), Reports.differs(), Reports.refused()));

        assertThat(text).isEqualTo("""
                        migration                      up  strongest lock on tables with rows      held  writes blocked  reads blocked  rollback
                        2          customer key  1,240 ms  SHARE ROW EXCLUSIVE on orders       1,239 ms        1,235 ms           0 ms  restores
                        3          drop              5 ms  SHARE ROW EXCLUSIVE on orders       1,239 ms                                 no undo script
                        4          index            12 ms                                                                               differs
                        5          not null        failed

                        4 index
                          second up failed  db/V4__index.sql:1:1: exists. Correct it.
                          After the down index public.i was not there.
                          After the down the columns of table public.orders are in another order (harmless).

                        5 not null
                          up failed  db/V5__not_null.sql:1:1: nulls. Fill them.

                        Tables that got no synthetic rows; what is measured on them says little:
                          odd: the server refuses its rows: no␊way

                        Replayed 4 migrations on PostgreSQL 16.15: 1 rollback restored the schema, 1 did not, 0 failed, 1 missing; 2 ups failed.
                        """);
    }

    @Test
    void what_others_met_is_told_in_sentences_under_the_migration() {
        assertThat(new TextReplayReport(Ink.PLAIN).render(Reports.of(Reports.troubled())))
                .contains("""

                        6 troubled
                          The up rewrites orders and writes 1.0 MB of write-ahead log.
                          Rows of orders that the up writes were closed to other writers for 250 ms.
                          orders: no status.
                          3 of 40 workload probes on orders failed: no such column (SQLSTATE 42703).
                          Behind a reader that idles for 2,000 ms in its transaction, the up waits for 2,000 ms; behind it reads stand for 1,990 ms and writes for 1,990 ms. No lock_timeout ends that.
                        """);
    }

    @Test
    void a_title_can_do_nothing_to_the_terminal() {
        String text = new TextReplayReport(Ink.PLAIN).render(Reports.of(Reports.missing("\u001B[2Jx\r\ny\u202E")));

        assertThat(text).contains("\u241B[2Jx\u240D\u240Ay\uFFFD").doesNotContain("\u001B", "\r", "\u202E");
        assertThat(text.lines().filter(line -> line.startsWith("3 "))).hasSize(1);
    }

    @Test
    void a_reason_with_a_line_break_stays_on_its_line() {
        assertThat(new TextReplayReport(Ink.PLAIN).render(Reports.of(Reports.missing("drop"))))
                .contains("  odd: the server refuses its rows: no\u240Away\n");
    }

    @Test
    void rows_of_an_earlier_run_are_named_with_their_time_and_the_way_to_new_ones() {
        ReplayReport report = Reports.of(Reports.key());
        Instant since = Instant.parse("2026-11-21T14:08:21Z");
        ReplayReport kept =
                new ReplayReport(report.serverVersion(), report.settings(), report.replays(), since, List.of());

        assertThat(new TextReplayReport(Ink.PLAIN).render(kept))
                .isEqualTo(
                        new TextReplayReport(Ink.PLAIN).render(report)
                                + "The rows of its beginning were kept since 2026-11-21 14:08 UTC; -Ddrydock.clearCache=true makes them anew.\n");
    }

    @Test
    void colours_are_for_verdicts() {
        String text = new TextReplayReport(Ink.COLOURED)
                .render(Reports.of(Reports.key(), Reports.missing("drop"), Reports.differs()));

        assertThat(text)
                .contains("\u001B[32mrestores\u001B[0m")
                .contains("\u001B[1;33mno undo script\u001B[0m")
                .contains("\u001B[1;31mdiffers\u001B[0m");
    }
}
