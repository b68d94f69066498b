package dev.drydock.sql;

/** Prints DML, code, maintenance and the other statements on tables. */
final class UtilityPrinter {

    static final Printers PRINTERS = new Printers()
            .with(Select.class, (select, out) -> out.add(select.query().text()))
            .with(Insert.class, (insert, out) -> out.add(insert.sql().text()))
            .with(Update.class, (update, out) -> out.add(update.sql().text()))
            .with(Delete.class, (delete, out) -> out.add(delete.sql().text()))
            .with(Merge.class, (merge, out) -> out.add(merge.sql().text()))
            .with(
                    Call.class,
                    (call, out) -> out.name("CALL", call.procedure())
                            .glue(call.arguments().text()))
            .with(DoBlock.class, (block, out) -> {
                out.add("DO");
                if (!block.language().equals("plpgsql")) {
                    out.id("LANGUAGE", block.language());
                }
                out.dollarQuoted(block.body().text());
            })
            .with(Copy.class, UtilityPrinter::copy)
            .with(
                    Truncate.class,
                    (truncate, out) -> out.add("TRUNCATE")
                            .list(truncate.relations(), UtilityPrinter::relation)
                            .addIf(truncate.restartIdentity(), "RESTART IDENTITY")
                            .addIf(truncate.cascade(), "CASCADE"))
            .with(
                    LockTable.class,
                    (lock, out) -> out.add("LOCK TABLE")
                            .list(lock.relations(), UtilityPrinter::relation)
                            .addIf(!lock.mode().equals("ACCESS EXCLUSIVE"), "IN " + lock.mode() + " MODE")
                            .addIf(lock.noWait(), "NOWAIT"))
            .with(
                    RefreshMaterializedView.class,
                    (refresh, out) -> out.add("REFRESH MATERIALIZED VIEW")
                            .addIf(refresh.concurrently(), "CONCURRENTLY")
                            .name(refresh.name())
                            .addIf(refresh.withNoData(), "WITH NO DATA"))
            .with(Reindex.class, UtilityPrinter::reindex)
            .with(
                    Vacuum.class,
                    (vacuum, out) -> out.add("VACUUM")
                            .switches(vacuum.options(), vacuum.parenthesized())
                            .list(vacuum.relations(), UtilityPrinter::relation))
            .with(
                    Analyze.class,
                    (analyze, out) -> out.add("ANALYZE")
                            .switches(analyze.options(), analyze.parenthesized())
                            .list(analyze.relations(), UtilityPrinter::relation))
            .with(
                    Cluster.class,
                    (cluster, out) -> out.add("CLUSTER")
                            .switches(cluster.options(), cluster.parenthesized())
                            .name("", cluster.table())
                            .id("USING", cluster.index()));

    private UtilityPrinter() {}

    private static void relation(Relation relation, SqlText out) {
        out.addIf(relation.only(), "ONLY").name(relation.name()).columns("", relation.columns());
    }

    private static void reindex(Reindex reindex, SqlText out) {
        boolean inOptions =
                reindex.options().stream().anyMatch(option -> option.name().equals("concurrently"));
        out.options("REINDEX", reindex.options(), "")
                .addIf(reindex.options().isEmpty(), "REINDEX")
                .add(reindex.kindWord())
                .addIf(reindex.concurrently() && !inOptions, "CONCURRENTLY");
        if (!reindex.name().name().isEmpty()) {
            out.name(reindex.name());
        }
    }

    private static void copy(Copy copy, SqlText out) {
        out.add("COPY")
                .name("", copy.table())
                .columns("", copy.columns())
                .condition("", copy.query())
                .add(copy.from() ? "FROM" : "TO")
                .addIf(copy.program(), "PROGRAM");
        if (copy.target() == null) {
            out.add(copy.from() ? "STDIN" : "STDOUT");
        } else {
            out.literal(copy.target());
        }
        out.options("WITH", copy.options(), "").expression("WHERE", copy.where());
    }
}
