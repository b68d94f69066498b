package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads options in parentheses. */
final class OptionReader {

    private OptionReader() {}

    /** Reads (name [= value], …), or (name value, …) as COPY, VACUUM and EXPLAIN write it. */
    static List<Option> read(Tokens in) {
        in.expectSymbol("(");
        List<Option> options = new ArrayList<>();
        if (in.acceptSymbol(")")) {
            return options;
        }
        do {
            options.add(option(in));
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return options;
    }

    private static Option option(Tokens in) {
        StringBuilder name = new StringBuilder(in.label());
        while (in.acceptSymbol(".")) {
            name.append('.').append(in.label());
        }
        boolean assigned = in.acceptSymbol("=");
        int from = in.position();
        in.skipTo(",", ")");
        if (assigned && in.position() == from) {
            throw in.unexpected();
        }
        Expression value = in.position() == from ? null : in.expression(from, in.position());
        return new Option(name.toString(), value);
    }

    /** Reads the options behind this word; empty where it does not follow. */
    static List<Option> behind(Tokens in, String... words) {
        return in.accept(words) ? read(in) : List.of();
    }

    /** Reads ([ADD | SET | DROP] name ['value'], …) behind OPTIONS. */
    static List<ForeignOption> foreign(Tokens in) {
        in.expectSymbol("(");
        List<ForeignOption> options = new ArrayList<>();
        do {
            boolean named = in.peek(1).kind() == Token.Kind.STRING;
            String change = named ? null : in.acceptAny("add", "set", "drop");
            String name = in.label();
            String value = "DROP".equals(change) ? null : Literals.text(in);
            options.add(new ForeignOption(change == null ? "" : change, name, value));
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return options;
    }
}
