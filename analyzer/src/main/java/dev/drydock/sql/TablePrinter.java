package dev.drydock.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Prints CREATE and ALTER of tables, indexes, views and sequences. */
final class TablePrinter {

    static final Printers PRINTERS = new Printers()
            .with(CreateTable.class, TablePrinter::createTable)
            .with(CreateForeignTable.class, TablePrinter::createForeignTable)
            .with(
                    AlterTable.class,
                    (alter, out) -> out.add("ALTER")
                            .add(alter.object().toString())
                            .addIf(alter.ifExists(), "IF EXISTS")
                            .addIf(alter.only(), "ONLY")
                            .name(alter.table())
                            .list(alter.actions(), SqlPrinter::print))
            .with(AlterTablesInTablespace.class, TablePrinter::alterAll)
            .with(CreateIndex.class, TablePrinter::createIndex)
            .with(CreateView.class, TablePrinter::createView)
            .with(CreateSequence.class, (create, out) -> {
                out.add("CREATE")
                        .add(create.persistence())
                        .add("SEQUENCE")
                        .addIf(create.ifNotExists(), "IF NOT EXISTS")
                        .name(create.name());
                create.options().forEach(option -> ColumnPrinter.sequenceOption(option, out));
            });

    private TablePrinter() {}

    private static void createTable(CreateTable create, SqlText out) {
        out.add("CREATE").add(create.persistence()).add("TABLE");
        head(create, out);
        if (create.partitionBy() != null) {
            out.add("PARTITION BY")
                    .id(create.partitionBy().strategy())
                    .add("(")
                    .list(create.partitionBy().keys(), ConstraintPrinter::indexKey)
                    .add(")");
        }
        out.id("USING", create.method()).options("WITH", create.parameters());
        if (create.onCommit() != null) {
            out.add("ON COMMIT").add(create.onCommit());
        }
        out.id("TABLESPACE", create.tablespace())
                .expression("AS", create.query())
                .addIf(create.withNoData(), "WITH NO DATA");
    }

    private static void createForeignTable(CreateForeignTable create, SqlText out) {
        out.add("CREATE FOREIGN TABLE");
        head(create.table(), out);
        out.id("SERVER", create.server()).foreignOptions(create.options());
    }

    private static void head(CreateTable create, SqlText out) {
        out.addIf(create.ifNotExists(), "IF NOT EXISTS")
                .name(create.table())
                .name("OF", create.ofType())
                .name("PARTITION OF", create.partitionOf())
                .columns("", create.columnNames());
        List<String> elements = elements(create);
        boolean empty = create.ofType() == null && create.partitionOf() == null && create.query() == null;
        if (!elements.isEmpty() || empty) {
            out.add("(").list(elements, (element, text) -> text.add(element)).add(")");
        }
        out.add(create.bound() == null ? "" : create.bound());
        if (!create.inherits().isEmpty()) {
            out.add("INHERITS (").names(create.inherits()).add(")");
        }
    }

    /** Columns, constraints and LIKE in the order of the text; the constraints within a column's span go with it. */
    private static List<String> elements(CreateTable create) {
        Deque<TableAction> own = new ArrayDeque<>(create.actions());
        Map<Integer, String> elements = new TreeMap<>();
        for (Column column : create.columns()) {
            SqlText text = new SqlText();
            ColumnPrinter.column(column, taken(column.span(), own, elements), text);
            add(elements, column.span(), text);
        }
        for (ColumnOverride column : create.overrides()) {
            SqlText text = new SqlText();
            ColumnPrinter.override(column, taken(column.span(), own, elements), text);
            add(elements, column.span(), text);
        }
        for (LikeClause like : create.like()) {
            SqlText text = new SqlText().name("LIKE", like.table());
            like.options().forEach(text::add);
            add(elements, like.span(), text);
        }
        own.forEach(constraint -> add(elements, constraint));
        return List.copyOf(elements.values());
    }

    private static void add(Map<Integer, String> elements, TableAction constraint) {
        SqlText text = new SqlText();
        SqlPrinter.print(constraint, text);
        add(elements, constraint.span(), text);
    }

    private static void add(Map<Integer, String> elements, Span span, SqlText text) {
        elements.merge(span.start(), text.toString(), (first, next) -> first + ", " + next);
    }

    /** Takes the constraints of a column, and adds those before it, which are the table's own. */
    private static List<TableAction> taken(Span column, Deque<TableAction> actions, Map<Integer, String> elements) {
        List<TableAction> within = new ArrayList<>();
        while (!actions.isEmpty() && actions.peek().span().end() <= column.end()) {
            TableAction action = actions.remove();
            if (action.span().start() >= column.start()) {
                within.add(action);
            } else {
                add(elements, action);
            }
        }
        return within;
    }

    private static void alterAll(AlterTablesInTablespace alter, SqlText out) {
        out.add("ALTER").add(alter.object().toString()).id("ALL IN TABLESPACE", alter.tablespace());
        if (!alter.owners().isEmpty()) {
            out.add("OWNED BY").roles(alter.owners());
        }
        out.id("SET TABLESPACE", alter.to()).addIf(alter.noWait(), "NOWAIT");
    }

    private static void createIndex(CreateIndex create, SqlText out) {
        out.add("CREATE")
                .addIf(create.unique(), "UNIQUE")
                .add("INDEX")
                .addIf(create.concurrently(), "CONCURRENTLY")
                .addIf(create.ifNotExists(), "IF NOT EXISTS")
                .name("", create.name())
                .add("ON")
                .addIf(create.only(), "ONLY")
                .name(create.table());
        if (!create.method().equals("btree")) {
            out.id("USING", create.method());
        }
        out.add("(")
                .list(create.keys(), ConstraintPrinter::indexKey)
                .add(")")
                .columns("INCLUDE", create.include())
                .addIf(create.nullsNotDistinct(), "NULLS NOT DISTINCT")
                .options("WITH", create.parameters())
                .id("TABLESPACE", create.tablespace())
                .expression("WHERE", create.where());
    }

    private static void createView(CreateView create, SqlText out) {
        out.add("CREATE")
                .addIf(create.orReplace(), "OR REPLACE")
                .addIf(create.temporary(), "TEMPORARY")
                .addIf(create.materialized(), "MATERIALIZED")
                .addIf(create.recursive(), "RECURSIVE")
                .add("VIEW")
                .addIf(create.ifNotExists(), "IF NOT EXISTS")
                .name(create.name())
                .columns("", create.columns())
                .id("USING", create.method())
                .options("WITH", create.parameters())
                .id("TABLESPACE", create.tablespace())
                .expression("AS", create.query())
                .addIf("LOCAL".equals(create.checkOption()), "WITH LOCAL CHECK OPTION")
                .addIf("CASCADED".equals(create.checkOption()), "WITH CHECK OPTION")
                .addIf(create.withNoData(), "WITH NO DATA");
    }
}
