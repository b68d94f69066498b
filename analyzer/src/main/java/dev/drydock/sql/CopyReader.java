package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads COPY behind the word. */
final class CopyReader {

    private final Tokens in;
    private final List<Option> options = new ArrayList<>();

    CopyReader(Tokens in) {
        this.in = in;
    }

    Copy read() {
        if (!in.peek(1).isWord("from")
                && !in.peek(1).isWord("to")
                && !in.peek(1).isSymbol(".")
                && in.sees("binary")) {
            int from = in.position();
            in.next();
            options.add(new Option("format", in.expression(from, in.position())));
        }
        Expression query = in.seesSymbol("(") ? in.condition() : null;
        Name table = query == null ? in.name() : null;
        List<String> columns = query == null ? in.optionalColumns() : List.of();
        boolean from = in.expectAny("from", "to").equals("FROM");
        boolean program = in.accept("program");
        String target = program || in.acceptAny("stdin", "stdout") == null ? Literals.text(in) : null;
        readOptions();
        Expression where = from && in.accept("where") ? condition() : null;
        if (!in.atEnd() && in.peek().kind() != Token.Kind.COPY_DATA) {
            throw in.unexpected();
        }
        return new Copy(in.all(), table, columns, query, from, target, program, options, where);
    }

    private void readOptions() {
        if (in.accept("using", "delimiters") || in.accept("delimiters")) {
            options.add(new Option("delimiter", literal()));
        }
        in.accept("with");
        if (in.seesSymbol("(")) {
            options.addAll(OptionReader.read(in));
            return;
        }
        for (Option option = old(); option != null; option = old()) {
            options.add(option);
        }
    }

    /** An option of the syntax before 9.0, under its name today; null where none follows. */
    private @Nullable Option old() {
        int from = in.position();
        if (in.accept("binary") || in.accept("csv")) {
            return new Option("format", in.expression(from, in.position()));
        }
        String word = in.acceptAny("freeze", "header", "delimiter", "null", "quote", "escape", "encoding");
        if (word != null) {
            boolean valued = !word.equals("FREEZE") && !word.equals("HEADER");
            in.accept(valued ? "as" : "");
            return new Option(word.toLowerCase(Locale.ROOT), valued ? literal() : null);
        }
        String forced = in.acceptAny("force quote", "force not null", "force null");
        return forced == null
                ? null
                : new Option(forced.toLowerCase(Locale.ROOT).replace(' ', '_'), forced());
    }

    /** A star or columns, which today's syntax puts into parentheses. */
    private Expression forced() {
        int from = in.position();
        boolean all = in.acceptSymbol("*");
        if (!all) {
            in.identifiers();
        }
        Expression columns = in.expression(from, in.position());
        return all ? columns : new Expression("(" + columns.text() + ")", columns.span());
    }

    private Expression literal() {
        int from = in.position();
        Literals.text(in);
        return in.expression(from, in.position());
    }

    private Expression condition() {
        int from = in.position();
        while (!in.atEnd() && in.peek().kind() != Token.Kind.COPY_DATA) {
            in.next();
        }
        if (in.position() == from) {
            throw in.unexpected();
        }
        return in.expression(from, in.position());
    }
}
