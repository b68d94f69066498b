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
            in.next();
            options.add(new Option("binary", null));
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
        if (in.sees("using", "delimiters")) {
            in.next();
            options.add(new Option(in.next().value(), literal()));
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

    /** An option of the syntax before 9.0, under its name today. */
    private @Nullable Option old() {
        String word = in.acceptAny("binary", "freeze", "csv", "header");
        if (word != null) {
            return new Option(word.toLowerCase(Locale.ROOT), null);
        }
        String valued = in.acceptAny("delimiter", "null", "quote", "escape", "encoding");
        if (valued != null) {
            in.accept("as");
            return new Option(valued.toLowerCase(Locale.ROOT), literal());
        }
        String forced = in.acceptAny("force quote", "force not null", "force null");
        if (forced == null) {
            return null;
        }
        int from = in.position();
        if (!in.next().isSymbol("*")) {
            in.reset(from);
            in.identifiers();
        }
        return new Option(forced.toLowerCase(Locale.ROOT), in.expression(from, in.position()));
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
