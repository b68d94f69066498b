package dev.drydock.sql;

/** Prints the other actions of ALTER TABLE and its likes. */
final class TableActionPrinter {

    static final Printers PRINTERS = new Printers()
            .with(
                    DropConstraint.class,
                    (drop, out) -> out.add("DROP CONSTRAINT")
                            .addIf(drop.ifExists(), "IF EXISTS")
                            .id(drop.name())
                            .addIf(drop.cascade(), "CASCADE"))
            .with(ValidateConstraint.class, (validate, out) -> out.id("VALIDATE CONSTRAINT", validate.name()))
            .with(AlterConstraint.class, TableActionPrinter::alterConstraint)
            .with(RenameTable.class, (rename, out) -> out.id("RENAME TO", rename.to()))
            .with(
                    RenameColumn.class,
                    (rename, out) -> out.id("RENAME COLUMN", rename.column()).id("TO", rename.to()))
            .with(
                    RenameConstraint.class,
                    (rename, out) -> out.id("RENAME CONSTRAINT", rename.name()).id("TO", rename.to()))
            .with(SetSchema.class, (set, out) -> out.id("SET SCHEMA", set.schema()))
            .with(
                    AttachPartition.class,
                    (attach, out) ->
                            out.name("ATTACH PARTITION", attach.partition()).add(attach.bound()))
            .with(
                    DetachPartition.class,
                    (detach, out) -> out.name("DETACH PARTITION", detach.partition())
                            .addIf(detach.concurrently(), "CONCURRENTLY")
                            .addIf(detach.finalizing(), "FINALIZE"))
            .with(Inherit.class, (inherit, out) -> out.name("INHERIT", inherit.parent()))
            .with(NoInherit.class, (inherit, out) -> out.name("NO INHERIT", inherit.parent()))
            .with(OfType.class, (of, out) -> out.name("OF", of.type()))
            .with(NotOfType.class, (of, out) -> out.add("NOT OF"))
            .with(SetOwner.class, (set, out) -> out.add("OWNER TO").role(set.owner()))
            .with(SetLogged.class, (set, out) -> out.add(set.logged() ? "SET LOGGED" : "SET UNLOGGED"))
            .with(
                    SetTablespace.class,
                    (set, out) -> out.id("SET TABLESPACE", set.tablespace()).addIf(set.noWait(), "NOWAIT"))
            .with(
                    SetAccessMethod.class,
                    (set, out) -> out.add("SET ACCESS METHOD")
                            .add(set.method() == null ? "DEFAULT" : SqlText.quoted(set.method())))
            .with(
                    ClusterOn.class,
                    (cluster, out) -> out.addIf(cluster.index() == null, "SET WITHOUT CLUSTER")
                            .id("CLUSTER ON", cluster.index()))
            .with(
                    ReplicaIdentity.class,
                    (identity, out) -> out.add("REPLICA IDENTITY")
                            .addIf(identity.index() == null, identity.identity())
                            .id("USING INDEX", identity.index()))
            .with(
                    EnableTrigger.class,
                    (enable, out) -> out.add(enable.state())
                            .add("TRIGGER")
                            .addIf(enable.group() != null, String.valueOf(enable.group()))
                            .id("", enable.trigger()))
            .with(EnableRule.class, (enable, out) -> out.add(enable.state()).id("RULE", enable.rule()))
            .with(
                    RowLevelSecurity.class,
                    (security, out) -> out.add(security.state()).add("ROW LEVEL SECURITY"))
            .with(SetOptions.class, (set, out) -> out.add("SET").optionList(set.options(), "="))
            .with(ResetOptions.class, (reset, out) -> out.add("RESET").optionList(reset.options(), "="))
            .with(SetForeignOptions.class, (set, out) -> out.foreignOptions(set.options()))
            .with(SetWithoutOids.class, (set, out) -> out.add("SET WITHOUT OIDS"))
            .with(
                    AlterSequence.class,
                    (alter, out) -> alter.options().forEach(option -> ColumnPrinter.sequenceOption(option, out)))
            .with(
                    DependsOnExtension.class,
                    (depends, out) ->
                            out.addIf(!depends.depends(), "NO").id("DEPENDS ON EXTENSION", depends.extension()));

    private TableActionPrinter() {}

    private static void alterConstraint(AlterConstraint alter, SqlText out) {
        out.id("ALTER CONSTRAINT", alter.name());
        if (alter.deferral() != null) {
            out.addIf(alter.deferral() == Deferral.NOT_DEFERRABLE, "NOT DEFERRABLE");
            ConstraintPrinter.deferral(alter.deferral(), out);
        }
        if (alter.enforced() != null) {
            out.add(alter.enforced() ? "ENFORCED" : "NOT ENFORCED");
        }
        if (alter.inherit() != null) {
            out.add(alter.inherit() ? "INHERIT" : "NO INHERIT");
        }
    }
}
