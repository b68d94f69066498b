package dev.drydock.sql;

/** Prints statements and actions as SQL, from what their records say alone. */
public final class SqlPrinter {

    private static final Printers PRINTERS = new Printers()
            .with(TablePrinter.PRINTERS)
            .with(ConstraintPrinter.PRINTERS)
            .with(ColumnActionPrinter.PRINTERS)
            .with(TableActionPrinter.PRINTERS)
            .with(TypePrinter.PRINTERS)
            .with(FunctionPrinter.PRINTERS)
            .with(CatalogPrinter.PRINTERS)
            .with(ServerPrinter.PRINTERS)
            .with(ObjectPrinter.PRINTERS)
            .with(UtilityPrinter.PRINTERS)
            .with(SessionPrinter.PRINTERS);

    private SqlPrinter() {}

    /**
     * The SQL of a statement or of one action, without a semicolon: read again, it yields the same record but for spans.
     *
     * @throws IllegalArgumentException for {@link Unrecognized}, which is no statement
     */
    public static String print(Element element) {
        SqlText out = new SqlText();
        print(element, out);
        return out.toString();
    }

    static void print(Element element, SqlText out) {
        Printers.Printer<Element> printer = PRINTERS.of(element);
        if (printer == null) {
            throw new IllegalArgumentException("not a statement: " + element.kind());
        }
        printer.print(element, out);
    }
}
