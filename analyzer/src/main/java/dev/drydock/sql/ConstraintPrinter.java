package dev.drydock.sql;

import java.util.List;

/** Prints constraints, keys of indexes and what stands behind them. */
final class ConstraintPrinter {

    static final Printers PRINTERS = new Printers()
            .with(AddCheck.class, ConstraintPrinter::check)
            .with(AddForeignKey.class, ConstraintPrinter::foreignKey)
            .with(AddKey.class, ConstraintPrinter::key)
            .with(AddExclusion.class, ConstraintPrinter::exclusion)
            .with(
                    AddNotNull.class,
                    (notNull, out) -> out.add(start(notNull.place()))
                            .id("CONSTRAINT", notNull.name())
                            .add("NOT NULL")
                            .id(notNull.column())
                            .addIf(notNull.noInherit(), "NO INHERIT")
                            .addIf(notNull.notValid(), "NOT VALID"));

    private ConstraintPrinter() {}

    private static String start(Place place) {
        return place == Place.ALTER_TABLE ? "ADD" : "";
    }

    private static void check(AddCheck check, SqlText out) {
        out.add(start(check.place()))
                .id("CONSTRAINT", check.name())
                .condition("CHECK", check.condition())
                .addIf(check.noInherit(), "NO INHERIT")
                .addIf(check.notEnforced(), "NOT ENFORCED")
                .addIf(check.notValid(), "NOT VALID");
    }

    private static void foreignKey(AddForeignKey key, SqlText out) {
        foreignKey(key, out, false);
    }

    /** Prints a foreign key; behind a column without that column. */
    static void foreignKey(AddForeignKey key, SqlText out, boolean behindColumn) {
        out.add(start(key.place())).id("CONSTRAINT", key.name());
        if (!behindColumn) {
            out.add("FOREIGN KEY");
            reference(key.columns(), key.period(), out);
        }
        out.add("REFERENCES").name(key.referenced());
        reference(key.referencedColumns(), key.period(), out);
        out.addIf(!key.match().equals("SIMPLE"), "MATCH " + key.match());
        action("ON DELETE", key.onDelete(), out);
        action("ON UPDATE", key.onUpdate(), out);
        deferral(key.deferral(), out);
        out.addIf(key.notEnforced(), "NOT ENFORCED").addIf(key.notValid(), "NOT VALID");
    }

    private static void reference(List<String> columns, boolean period, SqlText out) {
        if (columns.isEmpty()) {
            return;
        }
        int last = columns.size() - 1;
        out.add("(").ids(columns.subList(0, last)).addIf(last > 0, ",").addIf(period, "PERIOD");
        out.id(columns.get(last)).add(")");
    }

    private static void action(String words, ReferentialAction action, SqlText out) {
        if (!action.equals(ReferentialAction.NO_ACTION)) {
            out.add(words).add(Phrase.of(action.kind())).columns("", action.columns());
        }
    }

    static void deferral(Deferral deferral, SqlText out) {
        out.addIf(deferral == Deferral.DEFERRABLE, "DEFERRABLE")
                .addIf(deferral == Deferral.INITIALLY_DEFERRED, "DEFERRABLE INITIALLY DEFERRED");
    }

    private static void key(AddKey key, SqlText out) {
        key(key, out, false);
    }

    /** Prints a key; behind a column without that column. */
    static void key(AddKey key, SqlText out, boolean behindColumn) {
        out.add(start(key.place())).id("CONSTRAINT", key.name()).add(key.primary() ? "PRIMARY KEY" : "UNIQUE");
        if (key.usingIndex() != null) {
            out.id("USING INDEX", key.usingIndex());
        } else {
            out.addIf(key.nullsNotDistinct(), "NULLS NOT DISTINCT");
            if (!behindColumn) {
                out.add("(")
                        .ids(key.columns())
                        .addIf(key.withoutOverlaps(), "WITHOUT OVERLAPS")
                        .add(")");
            }
        }
        out.columns("INCLUDE", key.include())
                .options("WITH", key.parameters())
                .id("USING INDEX TABLESPACE", key.tablespace());
        deferral(key.deferral(), out);
    }

    private static void exclusion(AddExclusion exclusion, SqlText out) {
        out.add(start(exclusion.place()))
                .id("CONSTRAINT", exclusion.name())
                .add("EXCLUDE USING")
                .id(exclusion.method())
                .add("(")
                .list(exclusion.elements(), ConstraintPrinter::element)
                .add(")")
                .columns("INCLUDE", exclusion.include())
                .options("WITH", exclusion.parameters())
                .id("USING INDEX TABLESPACE", exclusion.tablespace())
                .condition("WHERE", exclusion.where());
        deferral(exclusion.deferral(), out);
    }

    private static void element(ExclusionElement element, SqlText out) {
        indexKey(element.key(), out);
        out.add("WITH").add(element.operator());
    }

    static void indexKey(IndexKey key, SqlText out) {
        out.add(key.expression().text())
                .name("COLLATE", key.collation())
                .name("", key.operatorClass())
                .options("", key.operatorClassParameters())
                .addIf(key.descending(), "DESC");
        if (key.nullsFirst() != null) {
            out.add(key.nullsFirst() ? "NULLS FIRST" : "NULLS LAST");
        }
    }
}
