package dev.drydock.sql;

import dev.drydock.sql.FunctionOption.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads CREATE FUNCTION and PROCEDURE behind the word, and what ALTER FUNCTION changes. */
final class FunctionReader {

    private static final String[] NULL_INPUTS = {"called on null input", "returns null on null input", "strict"};

    private final Tokens in;

    FunctionReader(Tokens in) {
        this.in = in;
    }

    CreateFunction read(boolean orReplace, boolean procedure) {
        Name name = in.functionName();
        List<Argument> arguments = ArgumentReader.read(in);
        DataType returns = null;
        boolean set = false;
        List<Argument> table = List.of();
        if (in.sees("returns", "table")) {
            in.expect("returns", "table");
            table = ArgumentReader.read(in);
        } else if (!in.sees("returns", "null", "on") && in.accept("returns")) {
            set = in.accept("setof");
            returns = TypeReader.read(in);
        }
        List<FunctionOption> options = options();
        in.expectEnd();
        return new CreateFunction(in.all(), name, orReplace, procedure, arguments, returns, set, table, options);
    }

    /** Reads options up to the end, RESTRICT of ALTER FUNCTION excepted. */
    List<FunctionOption> options() {
        List<FunctionOption> options = new ArrayList<>();
        while (!in.atEnd() && !in.sees("restrict")) {
            options.add(option());
        }
        return options;
    }

    private FunctionOption option() {
        String nulls = in.acceptAny(NULL_INPUTS);
        if (nulls != null) {
            return new FunctionOption(Kind.NULL_INPUT, nulls, null);
        }
        String volatility = in.acceptAny("volatile", "stable", "immutable");
        if (volatility != null) {
            return new FunctionOption(Kind.VOLATILITY, volatility, null);
        }
        String leakproof = in.acceptAny("leakproof", "not leakproof");
        if (leakproof != null) {
            return new FunctionOption(Kind.LEAKPROOF, leakproof, null);
        }
        if (in.accept("external", "security") || in.accept("security")) {
            return new FunctionOption(Kind.SECURITY, in.expectAny("definer", "invoker"), null);
        }
        if (in.accept("language")) {
            Token language = in.peek();
            String name = language.kind() == Token.Kind.STRING ? Literals.text(in) : in.word();
            return new FunctionOption(Kind.LANGUAGE, name, null);
        }
        return in.sees("as") || in.sees("return") || in.sees("begin") ? body() : further();
    }

    private FunctionOption further() {
        if (in.accept("window")) {
            return new FunctionOption(Kind.WINDOW, null, null);
        }
        if (in.accept("parallel")) {
            return new FunctionOption(Kind.PARALLEL, in.word().toUpperCase(Locale.ROOT), null);
        }
        if (in.accept("cost")) {
            return new FunctionOption(Kind.COST, SequenceReader.number(in), null);
        }
        if (in.accept("rows")) {
            return new FunctionOption(Kind.ROWS, SequenceReader.number(in), null);
        }
        if (in.accept("support")) {
            return new FunctionOption(Kind.SUPPORT, null, passed(() -> in.functionName()));
        }
        if (in.accept("transform")) {
            return new FunctionOption(Kind.TRANSFORM, null, passed(this::passTransforms));
        }
        if (in.accept("reset")) {
            return new FunctionOption(Kind.RESET, SettingReader.name(in), null);
        }
        in.expect("set");
        return setting();
    }

    private FunctionOption setting() {
        String name = SettingReader.name(in);
        if (in.accept("from", "current")) {
            return new FunctionOption(Kind.SET, name, null);
        }
        if (!in.accept("to") && !SettingReader.isSpecial(name)) {
            in.expectSymbol("=");
        }
        return new FunctionOption(Kind.SET, name, passed(this::passValues));
    }

    private void passValues() {
        do {
            in.acceptSymbol("-");
            in.next();
        } while (in.acceptSymbol(","));
    }

    private void passTransforms() {
        do {
            in.expect("for", "type");
            TypeReader.read(in);
        } while (in.acceptSymbol(","));
    }

    private FunctionOption body() {
        if (in.sees("begin")) {
            in.sees("begin", "atomic");
            return new FunctionOption(Kind.ATOMIC, null, in.rest());
        }
        if (in.accept("return")) {
            return new FunctionOption(Kind.RETURN, null, in.rest());
        }
        in.expect("as");
        Expression first = passed(() -> Literals.text(in));
        String symbol = in.acceptSymbol(",") ? Literals.text(in) : null;
        return new FunctionOption(Kind.AS, symbol, first);
    }

    private Expression passed(Runnable reading) {
        int from = in.position();
        reading.run();
        return in.expression(from, in.position());
    }
}
