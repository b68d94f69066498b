package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of functions, and the columns of RETURNS TABLE. */
final class ArgumentReader {

    private ArgumentReader() {}

    /** Reads arguments in parentheses. */
    static List<Argument> read(Tokens in) {
        in.expectSymbol("(");
        List<Argument> arguments = new ArrayList<>();
        if (in.acceptSymbol(")")) {
            return arguments;
        }
        do {
            arguments.add(argument(in));
        } while (in.acceptSymbol(","));
        in.expectSymbol(")");
        return arguments;
    }

    private static Argument argument(Tokens in) {
        String mode = mode(in);
        String name = null;
        if (!isUnnamed(in)) {
            name = in.word();
            mode = mode == null ? mode(in) : mode;
        }
        DataType type = TypeReader.read(in);
        Expression defaultValue = null;
        if (in.accept("default") || in.acceptSymbol("=")) {
            int from = in.position();
            in.skipTo(",", ")");
            if (in.position() == from) {
                throw in.unexpected();
            }
            defaultValue = in.expression(from, in.position());
        }
        return new Argument(name, mode == null ? "IN" : mode, type, defaultValue);
    }

    /** A mode is reserved only in so far as another word must follow it. */
    private static @Nullable String mode(Tokens in) {
        if (!in.peek(1).isIdentifier()) {
            return null;
        }
        String mode = in.acceptAny("in out", "in", "out", "inout", "variadic");
        return "IN OUT".equals(mode) ? "INOUT" : mode;
    }

    /** An argument without a name is one type up to the comma, the parenthesis or the default. */
    private static boolean isUnnamed(Tokens in) {
        int from = in.position();
        try {
            TypeReader.read(in);
            return in.seesSymbol(",") || in.seesSymbol(")") || in.seesSymbol("=") || in.sees("default");
        } catch (SyntaxException named) {
            return false;
        } finally {
            in.reset(from);
        }
    }
}
