package dev.drydock.sql;

/** Prints the actions of ALTER COLUMN, ADD COLUMN and DROP COLUMN. */
final class ColumnActionPrinter {

    static final Printers PRINTERS = new Printers()
            .with(AddColumn.class, (add, out) -> {
                out.add("ADD COLUMN").addIf(add.ifNotExists(), "IF NOT EXISTS");
                ColumnPrinter.column(add.column(), add.constraints(), out);
            })
            .with(
                    DropColumn.class,
                    (drop, out) -> out.add("DROP COLUMN")
                            .addIf(drop.ifExists(), "IF EXISTS")
                            .id(drop.column())
                            .addIf(drop.cascade(), "CASCADE"))
            .with(
                    AlterColumnType.class,
                    (alter, out) -> column(alter.column(), out)
                            .add("TYPE")
                            .add(alter.type().written())
                            .name("COLLATE", alter.collation())
                            .expression("USING", alter.using()))
            .with(SetNotNull.class, (set, out) -> column(set.column(), out).add("SET NOT NULL"))
            .with(DropNotNull.class, (drop, out) -> column(drop.column(), out).add("DROP NOT NULL"))
            .with(SetDefault.class, (set, out) -> column(set.column(), out).expression("SET DEFAULT", set.value()))
            .with(DropDefault.class, (drop, out) -> column(drop.column(), out).add("DROP DEFAULT"))
            .with(
                    AddIdentity.class,
                    (add, out) -> ColumnPrinter.identity(
                            add.identity(), column(add.column(), out).add("ADD")))
            .with(SetIdentity.class, ColumnActionPrinter::setIdentity)
            .with(
                    DropIdentity.class,
                    (drop, out) ->
                            column(drop.column(), out).add("DROP IDENTITY").addIf(drop.ifExists(), "IF EXISTS"))
            .with(
                    SetExpression.class,
                    (set, out) -> column(set.column(), out).condition("SET EXPRESSION AS", set.expression()))
            .with(
                    DropExpression.class,
                    (drop, out) ->
                            column(drop.column(), out).add("DROP EXPRESSION").addIf(drop.ifExists(), "IF EXISTS"))
            .with(SetStatistics.class, ColumnActionPrinter::statistics)
            .with(SetStorage.class, (set, out) -> column(set.column(), out).id("SET STORAGE", set.storage()))
            .with(
                    SetCompression.class,
                    (set, out) -> column(set.column(), out).id("SET COMPRESSION", set.compression()))
            .with(
                    SetColumnOptions.class,
                    (set, out) -> column(set.column(), out).add("SET").optionList(set.options(), "="))
            .with(
                    ResetColumnOptions.class,
                    (reset, out) -> column(reset.column(), out).add("RESET").optionList(reset.options(), "="))
            .with(
                    SetForeignColumnOptions.class,
                    (set, out) -> column(set.column(), out).foreignOptions(set.options()));

    private ColumnActionPrinter() {}

    private static SqlText column(String column, SqlText out) {
        return out.add("ALTER COLUMN").id(column);
    }

    private static void setIdentity(SetIdentity set, SqlText out) {
        column(set.column(), out);
        if (set.always() != null) {
            out.add("SET GENERATED").add(set.always() ? "ALWAYS" : "BY DEFAULT");
        }
        for (SequenceOption option : set.options()) {
            out.addIf(option.kind() != SequenceOption.Kind.RESTART, "SET");
            ColumnPrinter.sequenceOption(option, out);
        }
    }

    /** A column that begins with a digit is the number of an index's. */
    private static void statistics(SetStatistics set, SqlText out) {
        boolean number =
                !set.column().isEmpty() && Characters.isDigit(set.column().charAt(0));
        out.add("ALTER COLUMN").add(number ? set.column() : SqlText.quoted(set.column()));
        out.add("SET STATISTICS").add(set.target());
    }
}
