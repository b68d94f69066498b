package dev.drydock.sql;

import dev.drydock.sql.SequenceOption.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CREATE SEQUENCE and the options of sequences. */
final class SequenceReader {

    private SequenceReader() {}

    static CreateSequence create(Tokens in, String persistence) {
        boolean ifNotExists = in.acceptIfNotExists();
        Name name = in.name();
        List<SequenceOption> options = options(in);
        in.expectEnd();
        return new CreateSequence(in.all(), name, ifNotExists, persistence, options);
    }

    /** Reads all options that follow; empty where none does. */
    static List<SequenceOption> options(Tokens in) {
        List<SequenceOption> options = new ArrayList<>();
        for (SequenceOption option = option(in); option != null; option = option(in)) {
            options.add(option);
        }
        return options;
    }

    /** Reads one option, or returns null where none follows. */
    static @Nullable SequenceOption option(Tokens in) {
        if (in.accept("as")) {
            return new SequenceOption(Kind.AS, TypeReader.read(in).written(), null);
        }
        if (in.accept("owned", "by")) {
            return owner(in);
        }
        if (in.accept("sequence", "name")) {
            return new SequenceOption(Kind.SEQUENCE_NAME, null, in.name());
        }
        if (in.accept("restart")) {
            in.accept("with");
            boolean numbered = in.peek().kind() == Token.Kind.NUMBER || in.seesSymbol("-") || in.seesSymbol("+");
            return new SequenceOption(Kind.RESTART, numbered ? number(in) : null, null);
        }
        for (Kind kind :
                List.of(Kind.NO_MINVALUE, Kind.NO_MAXVALUE, Kind.NO_CYCLE, Kind.CYCLE, Kind.LOGGED, Kind.UNLOGGED)) {
            if (in.accept(Phrase.words(kind))) {
                return new SequenceOption(kind, null, null);
            }
        }
        return numbered(in);
    }

    private static @Nullable SequenceOption numbered(Tokens in) {
        if (in.accept("start")) {
            in.accept("with");
            return new SequenceOption(Kind.START, number(in), null);
        }
        if (in.accept("increment")) {
            in.accept("by");
            return new SequenceOption(Kind.INCREMENT, number(in), null);
        }
        for (Kind kind : List.of(Kind.MINVALUE, Kind.MAXVALUE, Kind.CACHE)) {
            if (in.accept(Phrase.words(kind))) {
                return new SequenceOption(kind, number(in), null);
            }
        }
        return null;
    }

    private static SequenceOption owner(Tokens in) {
        if (in.accept("none")) {
            return new SequenceOption(Kind.OWNED_BY, null, null);
        }
        String first = in.identifier();
        if (!in.acceptSymbol(".")) {
            return new SequenceOption(Kind.OWNED_BY, first, null);
        }
        String second = in.label();
        if (!in.acceptSymbol(".")) {
            return new SequenceOption(Kind.OWNED_BY, second, Name.of(first));
        }
        String third = in.label();
        return in.acceptSymbol(".")
                ? new SequenceOption(Kind.OWNED_BY, in.label(), Name.of(second, third))
                : new SequenceOption(Kind.OWNED_BY, third, Name.of(first, second));
    }

    /** A number, perhaps signed. */
    static String number(Tokens in) {
        int from = in.position();
        if (!in.acceptSymbol("-")) {
            in.acceptSymbol("+");
        }
        if (in.peek().kind() != Token.Kind.NUMBER) {
            throw in.unexpected();
        }
        in.next();
        return in.expression(from, in.position()).text().replaceAll("\\s", "");
    }
}
