package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * CREATE [OR REPLACE] FUNCTION or PROCEDURE.
 *
 * @param arguments all of them, those of mode OUT included
 * @param returns the type of RETURNS, or null
 * @param returnsSet RETURNS SETOF
 * @param returnsTable the columns of RETURNS TABLE
 * @param options all that stands behind, the body included, in the order of the text
 */
public record CreateFunction(
        Span span,
        Name name,
        boolean orReplace,
        boolean procedure,
        List<Argument> arguments,
        @Nullable DataType returns,
        boolean returnsSet,
        List<Argument> returnsTable,
        List<FunctionOption> options)
        implements Statement {

    public CreateFunction {
        arguments = List.copyOf(arguments);
        returnsTable = List.copyOf(returnsTable);
        options = List.copyOf(options);
    }

    /** The language, folded; {@code sql} for a body without one. */
    public String language() {
        return value(FunctionOption.Kind.LANGUAGE).orElse("sql");
    }

    /** {@code volatile}, {@code stable} or {@code immutable}; PostgreSQL's default is volatile. */
    public String volatility() {
        return value(FunctionOption.Kind.VOLATILITY).orElse("VOLATILE").toLowerCase(Locale.ROOT);
    }

    /** Tells whether it yields null for a null argument without being called. */
    public boolean strict() {
        return value(FunctionOption.Kind.NULL_INPUT)
                .map(words -> !words.equals("CALLED ON NULL INPUT"))
                .orElse(false);
    }

    /** Tells whether it runs with the rights of its owner. */
    public boolean securityDefiner() {
        return value(FunctionOption.Kind.SECURITY).map("DEFINER"::equals).orElse(false);
    }

    /** The settings that hold while it runs, in the order of the text; FROM CURRENT has no value. */
    public List<FunctionOption> settings() {
        return options.stream()
                .filter(option -> option.kind() == FunctionOption.Kind.SET)
                .toList();
    }

    /** The body: of AS the literal (the first, the object file, for language C), what stands behind RETURN, or BEGIN ATOMIC … END. */
    public Optional<Body> body() {
        for (FunctionOption option : options) {
            Expression written = option.expression();
            if (written != null && option.kind() == FunctionOption.Kind.AS) {
                return Optional.of(Body.quoted(language(), written, 1));
            }
            if (written != null && option.kind() == FunctionOption.Kind.RETURN) {
                return Optional.of(Body.expression(written));
            }
            if (written != null && option.kind() == FunctionOption.Kind.ATOMIC) {
                return Optional.of(Body.atomic(written));
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(FunctionOption.Kind kind) {
        return options.stream()
                .filter(option -> option.kind() == kind)
                .map(FunctionOption::value)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last);
    }
}
