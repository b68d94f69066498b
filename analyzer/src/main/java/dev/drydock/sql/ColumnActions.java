package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what ALTER COLUMN says of identity, generation, statistics and storage, behind the column. */
final class ColumnActions {

    private final Tokens in;
    private final Name table;
    private final String column;
    private final int from;

    ColumnActions(Tokens in, Name table, String column, int from) {
        this.in = in;
        this.table = table;
        this.column = column;
        this.from = from;
    }

    TableAction read() {
        if (in.accept("add", "generated")) {
            return addIdentity();
        }
        if (in.accept("drop", "identity")) {
            boolean ifExists = in.acceptIfExists();
            return new DropIdentity(span(), table, column, ifExists);
        }
        if (in.accept("drop", "expression")) {
            boolean ifExists = in.acceptIfExists();
            return new DropExpression(span(), table, column, ifExists);
        }
        if (in.accept("set", "expression", "as")) {
            Expression expression = in.condition();
            return new SetExpression(span(), table, column, expression);
        }
        if (in.accept("set", "statistics")) {
            String target = in.accept("default") ? "DEFAULT" : SequenceReader.number(in);
            return new SetStatistics(span(), table, column, target);
        }
        if (in.accept("set", "storage")) {
            String storage = in.label();
            return new SetStorage(span(), table, column, storage);
        }
        if (in.accept("set", "compression")) {
            String compression = in.label();
            return new SetCompression(span(), table, column, compression);
        }
        return options();
    }

    private TableAction options() {
        if (in.accept("options")) {
            List<ForeignOption> options = OptionReader.foreign(in);
            return new SetForeignColumnOptions(span(), table, column, options);
        }
        boolean parenthesized = in.peek(1).isSymbol("(");
        if (parenthesized && in.accept("set")) {
            List<Option> options = OptionReader.read(in);
            return new SetColumnOptions(span(), table, column, options);
        }
        if (parenthesized && in.accept("reset")) {
            List<Option> options = OptionReader.read(in);
            return new ResetColumnOptions(span(), table, column, options);
        }
        return setIdentity();
    }

    private TableAction addIdentity() {
        int start = in.position() - 1;
        boolean always = always();
        in.expect("as", "identity");
        Identity identity = new Identity(always, ColumnReader.identityOptions(in), in.spanFrom(start));
        return new AddIdentity(span(), table, column, identity);
    }

    private boolean always() {
        return in.expectAny("always", "by default").equals("ALWAYS");
    }

    private TableAction setIdentity() {
        Boolean always = null;
        List<SequenceOption> options = new ArrayList<>();
        do {
            if (in.accept("set", "generated")) {
                always = always();
            } else {
                options.add(identityOption());
            }
        } while (in.sees("set") || in.sees("restart"));
        return new SetIdentity(span(), table, column, always, options);
    }

    private SequenceOption identityOption() {
        if (!in.accept("set") && !in.sees("restart")) {
            throw in.unexpected();
        }
        @Nullable SequenceOption option = SequenceReader.option(in);
        if (option == null) {
            throw in.unexpected();
        }
        return option;
    }

    private Span span() {
        return in.spanFrom(from);
    }
}
