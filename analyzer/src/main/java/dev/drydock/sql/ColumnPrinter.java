package dev.drydock.sql;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints the definition of a column; what may stand in any order keeps that of the text. */
final class ColumnPrinter {

    private final SqlText out;
    private final TreeMap<Integer, String> parts = new TreeMap<>();

    private ColumnPrinter(SqlText out) {
        this.out = out;
    }

    static void column(Column column, List<TableAction> constraints, SqlText out) {
        out.id(column.name())
                .add(column.type().written())
                .id("STORAGE", column.storage())
                .id("COMPRESSION", column.compression())
                .foreignOptions(column.options())
                .name("COLLATE", column.collation());
        ColumnPrinter printer = new ColumnPrinter(out);
        printer.generation(column.defaultValue(), column.identity(), column.generated(), column.stored());
        printer.constraints(column.notNullConstraint(), constraints);
    }

    static void override(ColumnOverride column, List<TableAction> constraints, SqlText out) {
        out.id(column.name()).name("COLLATE", column.collation());
        ColumnPrinter printer = new ColumnPrinter(out);
        printer.generation(column.defaultValue(), column.identity(), column.generated(), column.stored());
        printer.constraints(column.notNull(), constraints);
    }

    private void generation(
            @Nullable Expression defaultValue,
            @Nullable Identity identity,
            @Nullable Expression generated,
            boolean stored) {
        if (defaultValue != null) {
            part(defaultValue.span(), new SqlText().expression("DEFAULT", defaultValue));
        }
        if (identity != null) {
            SqlText text = new SqlText();
            identity(identity, text);
            part(identity.span(), text);
        }
        if (generated != null) {
            part(
                    generated.span(),
                    new SqlText().condition("GENERATED ALWAYS AS", generated).add(stored ? "STORED" : "VIRTUAL"));
        }
    }

    private void constraints(@Nullable ColumnNotNull notNull, List<TableAction> constraints) {
        if (notNull != null) {
            SqlText text = new SqlText()
                    .id("CONSTRAINT", notNull.name())
                    .add("NOT NULL")
                    .addIf(notNull.noInherit(), "NO INHERIT");
            part(notNull.span(), text);
        }
        for (TableAction constraint : constraints) {
            SqlText text = new SqlText();
            if (constraint instanceof AddForeignKey key) {
                ConstraintPrinter.foreignKey(key, text, true);
            } else if (constraint instanceof AddKey key) {
                ConstraintPrinter.key(key, text, true);
            } else {
                SqlPrinter.print(constraint, text);
            }
            part(constraint.span(), text);
        }
        parts.values().forEach(out::add);
    }

    private void part(Span span, SqlText text) {
        parts.merge(span.start(), text.toString(), (first, next) -> first + " " + next);
    }

    static void identity(Identity identity, SqlText out) {
        out.add("GENERATED").add(identity.always() ? "ALWAYS" : "BY DEFAULT").add("AS IDENTITY");
        if (!identity.options().isEmpty()) {
            out.add("(");
            identity.options().forEach(option -> sequenceOption(option, out));
            out.add(")");
        }
    }

    static void sequenceOption(SequenceOption option, SqlText out) {
        out.add(
                switch (option.kind()) {
                    case START -> "START WITH";
                    case INCREMENT -> "INCREMENT BY";
                    case RESTART -> option.value() == null ? "RESTART" : "RESTART WITH";
                    default -> Phrase.of(option.kind());
                });
        switch (option.kind()) {
            case OWNED_BY -> owner(option, out);
            case SEQUENCE_NAME -> out.name("", option.name());
            default -> out.add(option.value() == null ? "" : option.value());
        }
    }

    private static void owner(SequenceOption option, SqlText out) {
        if (option.value() == null) {
            out.add("NONE");
        } else if (option.name() == null) {
            out.id(option.value());
        } else {
            out.name(option.name()).glue(".").glue(SqlText.quoted(option.value()));
        }
    }
}
