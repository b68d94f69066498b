package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what concerns a session alone: cursors, prepared statements, notifications and the like. */
final class SessionReader {

    private final Tokens in;

    SessionReader(Tokens in) {
        this.in = in;
    }

    /** The statement, or null where another begins. */
    @Nullable
    Statement read() {
        Statement read = statement();
        if (read != null) {
            in.expectEnd();
        }
        return read;
    }

    private @Nullable Statement statement() {
        return switch (in.next().value()) {
            case "checkpoint" -> new Checkpoint(in.all());
            case "discard" -> discard();
            case "listen" -> new Listen(in.all(), in.identifier());
            case "notify" -> notification();
            case "unlisten" -> new Unlisten(in.all(), in.acceptSymbol("*") ? null : in.identifier());
            case "load" -> new Load(in.all(), Literals.text(in));
            case "declare" -> declare();
            case "fetch" -> fetch(false);
            case "move" -> fetch(true);
            case "close" -> new CloseCursor(in.all(), in.accept("all") ? null : in.identifier());
            case "prepare" -> prepare();
            case "execute" -> new Execute(in.all(), in.identifier(), in.restOrNull());
            case "deallocate" -> deallocate();
            case "explain" -> explain();
            case "show" -> new Show(in.all(), SettingReader.shown(in));
            default -> {
                in.reset(0);
                yield null;
            }
        };
    }

    private Statement discard() {
        String what = in.expectAny("all", "plans", "sequences", "temporary", "temp");
        return new Discard(in.all(), what.equals("TEMPORARY") ? "TEMP" : what);
    }

    private Statement notification() {
        String channel = in.identifier();
        String payload = in.acceptSymbol(",") ? Literals.text(in) : null;
        return new Notify(in.all(), channel, payload);
    }

    private Statement declare() {
        String name = in.identifier();
        List<String> options = new ArrayList<>();
        for (String option = option(); option != null; option = option()) {
            options.add(option);
        }
        in.expect("cursor");
        boolean hold = in.accept("with", "hold");
        if (!hold) {
            in.accept("without", "hold");
        }
        in.expect("for");
        return new DeclareCursor(in.all(), name, options, hold, in.rest());
    }

    private @Nullable String option() {
        return in.acceptAny("binary", "insensitive", "asensitive", "no scroll", "scroll");
    }

    private Statement fetch(boolean move) {
        Expression direction = in.peek(1).kind() == Token.Kind.END ? null : in.restBut(1);
        return new Fetch(in.all(), move, direction, in.identifier());
    }

    private @Nullable Statement prepare() {
        if (in.sees("transaction")) {
            in.reset(0);
            return null;
        }
        String name = in.identifier();
        List<DataType> types = new ArrayList<>();
        if (in.acceptSymbol("(")) {
            do {
                types.add(TypeReader.read(in));
            } while (in.acceptSymbol(","));
            in.expectSymbol(")");
        }
        in.expect("as");
        return new Prepare(in.all(), name, types, in.rest());
    }

    private Statement deallocate() {
        if (in.sees("prepare") && in.peek(1).kind() != Token.Kind.END) {
            in.next();
        }
        return new Deallocate(in.all(), in.accept("all") ? null : in.identifier());
    }

    private Statement explain() {
        List<Option> options = new ArrayList<>();
        boolean parenthesized = in.seesSymbol("(") && in.peek(1).isIdentifier() && !startsQuery(in.peek(1));
        if (parenthesized) {
            options.addAll(OptionReader.read(in));
        } else {
            for (String word : List.of("analyze", "analyse", "verbose")) {
                if (in.accept(word)) {
                    options.add(new Option(word, null));
                }
            }
        }
        boolean analyze = options.stream()
                .anyMatch(option -> option.name().toLowerCase(Locale.ROOT).startsWith("analy") && option.isTrue());
        return new Explain(in.all(), options, parenthesized, analyze, in.rest());
    }

    private static boolean startsQuery(Token token) {
        return token.isWord("select") || token.isWord("with") || token.isWord("values") || token.isWord("table");
    }
}
