package dev.drydock.replay.report;

import dev.drydock.contents.CompatibilityBreak;
import dev.drydock.contents.DataDifference;
import dev.drydock.lock.LockMode;
import dev.drydock.probe.Latency;
import dev.drydock.probe.ProbeError;
import dev.drydock.probe.ProbeKind;
import dev.drydock.probe.ProbeRun;
import dev.drydock.replay.Blocked;
import dev.drydock.replay.DataVerdict;
import dev.drydock.replay.Difference;
import dev.drydock.replay.HeldLock;
import dev.drydock.replay.Overrun;
import dev.drydock.replay.Queue;
import dev.drydock.replay.Replay;
import dev.drydock.replay.ReplayReport;
import dev.drydock.replay.Rollback;
import dev.drydock.replay.SecondDown;
import dev.drydock.replay.StatementRun;
import dev.drydock.replay.Status;
import dev.drydock.replay.Step;
import dev.drydock.replay.TableFill;
import dev.drydock.replay.TableSize;
import dev.drydock.replay.Traffic;
import dev.drydock.replay.WrittenRows;
import dev.drydock.rollback.Verdict;
import java.util.ArrayList;
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
                                List.of(new Latency(0, 0.4), new Latency(1, 1_234.5)),
                                List.of())),
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

    /** A migration with all that others can meet: a rewrite, locked rows, errors, a break and a queue. */
    static Replay troubled() {
        StatementRun rewrite = run(
                "ALTER TABLE orders",
                0,
                300,
                List.of(new HeldLock("public.orders", LockMode.ACCESS_EXCLUSIVE, 0, 0, 90)),
                List.of("public.orders"),
                1_048_576);
        return new Replay(
                "6",
                "troubled",
                16,
                ok(300, rewrite),
                Step.ABSENT,
                Step.ABSENT,
                new Traffic(
                        List.of(new Blocked("public.orders", 90, 90, 250, 90)),
                        List.of(new ProbeRun(
                                "public.orders",
                                ProbeKind.WORKLOAD,
                                "select",
                                40,
                                1,
                                2,
                                3,
                                List.of(new ProbeError("42703", "no such column", 3)),
                                List.of(new Latency(0, 3)),
                                List.of())),
                        List.of(new CompatibilityBreak(
                                "public.orders",
                                CompatibilityBreak.Access.INSERT,
                                8,
                                8,
                                "23502",
                                "no status",
                                "orders: no status")),
                        new Queue(2_000, 2_000, false, 1_990, 1_990, null)),
                Rollback.notRun(Verdict.IRREVERSIBLE),
                List.of(ORDERS),
                List.of(),
                List.of(),
                List.of());
    }

    /** A second in which a lock was waited for and then held. */
    static Replay waiting() {
        StatementRun run = run(
                "ALTER TABLE orders",
                0,
                1_000,
                List.of(new HeldLock("public.orders", LockMode.ACCESS_EXCLUSIVE, 100, 200, 700)),
                List.of(),
                0);
        return up("7", "waiting", ok(1_000, run), List.of(ORDERS));
    }

    /** A migration in which all text is this one. */
    static Replay named(String name) {
        StatementRun run = new StatementRun(
                name,
                name,
                1,
                1,
                name,
                0,
                20,
                List.of(new HeldLock(name, LockMode.ACCESS_EXCLUSIVE, 0, 5, 15)),
                new StatementRun.Work(
                        List.of(name), List.of(name), List.of(name), List.of(new WrittenRows(name, 1, 2, 3)), 5));
        Difference difference = new Difference(name, name, false);
        return new Replay(
                name,
                name,
                16,
                new Step(Status.FAILED, 20, List.of(run), name, false, false, null),
                new Step(Status.FAILED, 20, List.of(run), name, null, false, null),
                new Step(Status.FAILED, 20, List.of(run), name, null, false, null),
                new Traffic(
                        List.of(new Blocked(name, 15, 15, 15, 15)),
                        List.of(new ProbeRun(
                                name,
                                ProbeKind.READER,
                                name,
                                3,
                                1,
                                2,
                                3,
                                List.of(new ProbeError(name, name, 3)),
                                List.of(new Latency(0, 3)),
                                List.of())),
                        List.of(new CompatibilityBreak(name, CompatibilityBreak.Access.SELECT, 1, 1, name, name, name)),
                        null),
                new Rollback(
                        Verdict.DIFFERS,
                        false,
                        List.of(difference),
                        false,
                        List.of(difference),
                        new DataVerdict(false, List.of(lost(name, name)), false),
                        SecondDown.HARMFUL),
                List.of(new TableFill(name, 3, 3, name)),
                List.of(new TableSize(name, 1, 2, 3, 4)),
                List.of(name),
                List.of(new Overrun(name, name, 1, 2, name)));
    }

    /** A migration of many statements of a millisecond, the first of which locks many tables. */
    static Replay large(int statements, int tables) {
        List<StatementRun> runs = new ArrayList<>();
        List<HeldLock> locks = new ArrayList<>();
        List<TableFill> fills = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            locks.add(new HeldLock("public.t" + i, LockMode.ACCESS_EXCLUSIVE, 0, 0, tables - i));
            fills.add(new TableFill("public.t" + i, 1, 1, null));
        }
        for (int i = 0; i < statements; i++) {
            runs.add(run("INSERT " + i, i, 1, i == 0 ? locks : List.of(), List.of(), 0));
        }
        return up("8", "large", ok(statements, runs.toArray(StatementRun[]::new)), fills);
    }

    /** A migration that exceeds a budget, leaves something half done, and whose down loses values. */
    static Replay lossy() {
        return new Replay(
                "9",
                "lossy",
                16,
                ok(5),
                ok(5),
                ok(5),
                Traffic.NONE,
                new Rollback(
                        Verdict.RESTORES,
                        true,
                        List.of(),
                        true,
                        List.of(),
                        new DataVerdict(
                                false,
                                List.of(lost("public.orders", "orders.note: 812 of 100,000 values lost")),
                                false),
                        SecondDown.HARMLESS),
                List.of(ORDERS),
                List.of(new TableSize("public.orders", 1_048_576, 8_192, 2_097_152, 8_192)),
                List.of("index orders_i is invalid."),
                List.of(new Overrun("public.orders", "blockedWrites", 90, 50, "Too long. Shorten it.")));
    }

    private static DataDifference lost(String table, String text) {
        return new DataDifference(table, "note", DataDifference.Kind.VALUES_LOST, 812, 100_000, text);
    }

    private static Replay up(String version, String title, Step up, List<TableFill> tables) {
        return new Replay(
                version,
                title,
                16,
                up,
                Step.ABSENT,
                Step.ABSENT,
                Traffic.NONE,
                Rollback.notRun(Verdict.IRREVERSIBLE),
                tables,
                List.of(),
                List.of(),
                List.of());
    }

    private static StatementRun run(
            String sql, double startMs, double ms, List<HeldLock> locks, List<String> rewrites, long walBytes) {
        return new StatementRun(
                "Sql",
                "db/V6.sql",
                1,
                1,
                sql,
                startMs,
                ms,
                locks,
                new StatementRun.Work(rewrites, List.of(), List.of(), List.of(), walBytes));
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
