package dev.drydock.sql;

import java.util.List;

/** Prints what concerns a session alone: transactions, settings, cursors, prepared statements and the like. */
final class SessionPrinter {

    static final Printers PRINTERS = new Printers()
            .with(TransactionControl.class, SessionPrinter::transaction)
            .with(SetParameter.class, SettingPrinter::set)
            .with(
                    SetTransaction.class,
                    (set, out) -> out.add(
                                    set.session() ? "SET SESSION CHARACTERISTICS AS TRANSACTION" : "SET TRANSACTION")
                            .literal("SNAPSHOT", set.snapshot())
                            .list(set.modes(), (mode, text) -> text.add(mode)))
            .with(
                    SetConstraints.class,
                    (set, out) -> out.add("SET CONSTRAINTS")
                            .addIf(set.names().isEmpty(), "ALL")
                            .names(set.names())
                            .add(set.deferred() ? "DEFERRED" : "IMMEDIATE"))
            .with(Checkpoint.class, (checkpoint, out) -> out.add("CHECKPOINT"))
            .with(Discard.class, (discard, out) -> out.add("DISCARD").add(discard.what()))
            .with(Listen.class, (listen, out) -> out.id("LISTEN", listen.channel()))
            .with(
                    Notify.class,
                    (notify, out) -> out.id("NOTIFY", notify.channel()).literal(",", notify.payload()))
            .with(
                    Unlisten.class,
                    (unlisten, out) -> out.add("UNLISTEN")
                            .add(unlisten.channel() == null ? "*" : SqlText.quoted(unlisten.channel())))
            .with(Load.class, (load, out) -> out.literal("LOAD", load.file()))
            .with(
                    DeclareCursor.class,
                    (declare, out) -> out.id("DECLARE", declare.name())
                            .add(String.join(" ", declare.options()))
                            .add("CURSOR")
                            .addIf(declare.hold(), "WITH HOLD")
                            .expression("FOR", declare.query()))
            .with(
                    Fetch.class,
                    (fetch, out) -> out.add(fetch.move() ? "MOVE" : "FETCH")
                            .expression("", fetch.direction())
                            .id(fetch.cursor()))
            .with(
                    CloseCursor.class,
                    (close, out) -> all("CLOSE", close.cursor() == null, out).id("", close.cursor()))
            .with(Prepare.class, SessionPrinter::prepare)
            .with(
                    Execute.class,
                    (execute, out) -> out.id("EXECUTE", execute.name()).expression("", execute.arguments()))
            .with(
                    Deallocate.class,
                    (deallocate, out) ->
                            all("DEALLOCATE", deallocate.name() == null, out).id("", deallocate.name()))
            .with(
                    Explain.class,
                    (explain, out) -> out.add("EXPLAIN")
                            .switches(explain.options(), explain.parenthesized())
                            .add(explain.statement().text()))
            .with(Show.class, (show, out) -> out.add("SHOW").add(SettingPrinter.name(show.name())));

    private SessionPrinter() {}

    private static SqlText all(String words, boolean all, SqlText out) {
        return out.add(words).addIf(all, "ALL");
    }

    private static void prepare(Prepare prepare, SqlText out) {
        out.id("PREPARE", prepare.name());
        List<DataType> types = prepare.types();
        if (!types.isEmpty()) {
            out.add("(").list(types, (type, text) -> text.add(type.written())).add(")");
        }
        out.expression("AS", prepare.statement());
    }

    private static void transaction(TransactionControl control, SqlText out) {
        out.add(control.verb());
        switch (control.verb()) {
            case "START" -> out.add("TRANSACTION");
            case "PREPARE" -> out.literal("TRANSACTION", control.prepared());
            case "ROLLBACK" -> out.id("TO SAVEPOINT", control.savepoint()).literal("PREPARED", control.prepared());
            case "COMMIT" -> out.literal("PREPARED", control.prepared());
            case "RELEASE" -> out.id("SAVEPOINT", control.savepoint());
            default -> out.id("", control.savepoint());
        }
        out.list(control.modes(), (mode, text) -> text.add(mode)).addIf(control.chain(), "AND CHAIN");
    }
}
