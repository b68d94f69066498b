package dev.drydock.replay.report;

import dev.drydock.lock.LockMode;
import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Rollback;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.TableSize;
import dev.drydock.replay.Traffic;
import dev.drydock.replay.WrittenRows;
import dev.drydock.rollback.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes reports by hand. */
final class Reports {

    static final TableFill ORDERS = new TableFill("public.orders", 200_000, 9_000_000, null);

    private Reports() {}

    static ReplayReport of(Replay... replays) {
        return new ReplayReport("16.15", Map.of("fsync", "off"), List.of(replays));
    }

    /** A migration that blocks and restores. */
    static Replay key() {
        return new Replay(
                "2",
                "customer key",
                16,
                ok(1_240, run(List.of("public.orders"))),
                ok(3),
                ok(1_100),
                new Traffic(
                        List.of(
                                new Blocked("public.customers", 0, 1_200.0004, 0, 1_190),
                                new Blocked("public.orders", 0.4, 1_234.5, 12, 1_234.5)),
                        List.of(new ProbeRun(
                                "public.orders",
                                ProbeKind.WRITER,
                                "LOCK",
                                250,
                                0.4,
                                1_190.25,
                                1_234.5,
                                List.of(),
                                List.of(new Latency(0, 0.4), new Latency(1, 1_234.5)))),
                        null,
                        null),
                new Rollback(Verdict.RESTORES, true, List.of(), true, List.of(), DataVerdict.NONE, null),
                List.of(ORDERS, new TableFill("public.customers", 20_000, 900_000, null)),
                List.of(new TableSize("public.orders", 9_000_000, 4_000_000, 9_000_000, 6_000_000)),
                List.of(),
                List.of());
    }

    /** A migration whose down is not there, and which could not be measured in all. */
    static Replay missing(String title) {
        return new Replay(
                "3",
                title,
                16,
                ok(5, run(null)),
                Step.ABSENT,
                Step.ABSENT,
                Traffic.NONE,
                Rollback.notRun(Verdict.MISSING),
                List.of(ORDERS, new TableFill("public.odd", 0, 8_192, "the server refuses its rows: no\nway")),
                List.of(),
                List.of(),
                List.of());
    }

    /** A migration whose down leaves an index, so that the second up fails. */
    static Replay differs() {
        Difference index = new Difference("index public.i", "index public.i was not there", false);
        Difference order =
                new Difference("table public.orders", "the columns of table public.orders are in another order", true);
        return new Replay(
                "4",
                "index",
                16,
                ok(12),
                ok(1),
                new Step(Status.FAILED, 1, List.of(), "db/V4__index.sql:1:1: exists. Correct it.", null, false, null),
                Traffic.NONE,
                new Rollback(Verdict.DIFFERS, false, List.of(index, order), false, List.of(), DataVerdict.NONE, null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A migration that synthetic rows refuse. */
    static Replay refused() {
        return new Replay(
                "5",
                "not null",
                16,
                new Step(Status.FAILED, 1, List.of(), "db/V5__not_null.sql:1:1: nulls. Fill them.", true, false, null),
                Step.ABSENT,
                Step.ABSENT,
                Traffic.NONE,
                Rollback.notRun(Verdict.UNDECIDED),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Step ok(long milliseconds, StatementRun... runs) {
        return new Step(Status.OK, milliseconds, List.of(runs), null, null, false, 0L);
    }

    private static StatementRun run(@Nullable List<String> scans) {
        return new StatementRun(
                "AlterTable",
                "db/V2__customer_key.sql",
                1,
                1,
                "ALTER TABLE orders",
                0.5,
                1_239.12345,
                List.of(
                        new HeldLock("public.orders", LockMode.SHARE_ROW_EXCLUSIVE, 0.5, 0, 1_238.6),
                        new HeldLock("public.new_table", LockMode.ACCESS_EXCLUSIVE, 0.5, 0, 1_300)),
                scans == null
                        ? null
                        : new StatementRun.Work(
                                List.of(),
                                scans,
                                List.of("public.orders_customer"),
                                List.of(new WrittenRows("public.orders", 0, 3, 0)),
                                8_192));
    }
}
