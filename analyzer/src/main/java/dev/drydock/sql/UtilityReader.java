package dev.drydock.sql;

import dev.drydock.lock.LockMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the statements that are neither CREATE, ALTER, DROP nor DML. */
final class UtilityReader {

    private final Tokens in;

    UtilityReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        String word = in.next().value();
        return switch (word) {
            case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare" ->
                transaction(word);
            case "set" -> set();
            case "reset" -> reset();
            case "comment" -> comment();
            case "grant", "revoke" -> passed(new Grant(in.all(), word.equals("revoke")));
            case "do" -> doBlock();
            case "call" -> passed(new Call(in.all(), in.name()));
            case "lock" -> lock();
            case "refresh" -> refresh();
            case "reindex" -> reindex();
            case "vacuum" -> vacuum();
            case "analyze", "analyse" -> analyze();
            case "checkpoint",
                    "close",
                    "cluster",
                    "deallocate",
                    "declare",
                    "discard",
                    "execute",
                    "explain",
                    "fetch",
                    "import",
                    "listen",
                    "load",
                    "move",
                    "notify",
                    "reassign",
                    "security",
                    "show",
                    "unlisten" -> passed(new Unrecognized(in.all(), in.leadingWords(), "this form is not read yet"));
            default -> {
                in.reset(0);
                throw in.unexpected();
            }
        };
    }

    private Statement passed(Statement statement) {
        in.skipAll();
        return statement;
    }

    private Statement transaction(String word) {
        if (word.equals("prepare") && !in.sees("transaction")) {
            return passed(new Unrecognized(in.all(), "PREPARE", "this form is not read yet"));
        }
        return passed(new TransactionControl(in.all(), word.toUpperCase(Locale.ROOT)));
    }

    private Statement set() {
        boolean local = in.accept("local");
        if (!local
                && in.sees("session")
                && !in.sees("session", "authorization")
                && !in.sees("session", "characteristics")) {
            in.next();
        }
        StringBuilder name = new StringBuilder(in.label());
        while (!in.atEnd() && !in.seesSymbol("=") && !in.sees("to")) {
            Token token = in.next();
            boolean glued = token.isSymbol(".") || name.charAt(name.length() - 1) == '.';
            name.append(glued ? "" : " ").append(token.value());
        }
        String value = null;
        if (in.acceptSymbol("=") || in.accept("to")) {
            value = in.sees("default") ? null : in.rest().text();
        }
        return passed(new SetParameter(in.all(), name.toString(), value, local));
    }

    private Statement reset() {
        Expression name = in.rest();
        return new SetParameter(in.all(), name.text().toLowerCase(Locale.ROOT), null, false);
    }

    private Statement comment() {
        in.expect("on");
        int from = in.position();
        while (!in.atEnd() && !in.sees("is")) {
            in.next();
        }
        String object = in.expression(from, in.position()).text();
        in.expect("is");
        if (!in.accept("null") && in.next().kind() != Token.Kind.STRING) {
            in.reset(in.position() - 1);
            throw in.unexpected();
        }
        in.expectEnd();
        return new CommentOn(in.all(), object);
    }

    private Statement doBlock() {
        String language = "plpgsql";
        String body = "";
        while (!in.atEnd()) {
            if (in.accept("language")) {
                language = in.next().value();
            } else {
                body = Literals.text(in);
            }
        }
        return new DoBlock(in.all(), language, body);
    }

    private Statement lock() {
        in.accept("table");
        List<Name> tables = new ArrayList<>();
        do {
            in.accept("only");
            tables.add(in.name());
            in.acceptSymbol("*");
        } while (in.acceptSymbol(","));
        LockMode mode = LockMode.ACCESS_EXCLUSIVE;
        if (in.accept("in")) {
            mode = lockMode();
            in.expect("mode");
        }
        in.accept("nowait");
        in.expectEnd();
        return new LockTable(in.all(), tables, mode);
    }

    private LockMode lockMode() {
        LockMode[] modes = LockMode.values();
        for (int i = modes.length - 1; i >= 0; i--) {
            String[] words = modes[i].toString().toLowerCase(Locale.ROOT).split(" ");
            if (in.sees(words) && in.peek(words.length).isWord("mode") && in.accept(words)) {
                return modes[i];
            }
        }
        throw in.unexpected();
    }

    private Statement refresh() {
        in.expect("materialized", "view");
        boolean concurrently = in.accept("concurrently");
        return passed(new RefreshMaterializedView(in.all(), in.name(), concurrently));
    }

    private Statement reindex() {
        boolean concurrently = in.seesSymbol("(") && saysTrue("concurrently");
        String kind = in.next().value().toUpperCase(Locale.ROOT);
        concurrently |= in.accept("concurrently");
        Name name = in.atEnd() ? Name.of("") : in.name();
        in.expectEnd();
        return new Reindex(in.all(), kind, name, concurrently);
    }

    private Statement vacuum() {
        boolean full = in.seesSymbol("(") && saysTrue("full");
        while (in.sees("full") || in.sees("freeze") || in.sees("verbose") || in.sees("analyze")) {
            full |= in.next().isWord("full");
        }
        return new Vacuum(in.all(), maintained(), full);
    }

    private Statement analyze() {
        if (in.seesSymbol("(")) {
            in.parenthesized();
        }
        in.accept("verbose");
        return new Analyze(in.all(), maintained());
    }

    private List<Name> maintained() {
        List<Name> tables = new ArrayList<>();
        if (!in.atEnd()) {
            do {
                in.accept("only");
                tables.add(in.name());
                in.optionalColumns();
            } while (in.acceptSymbol(","));
            in.expectEnd();
        }
        return tables;
    }

    private boolean saysTrue(String option) {
        for (String part : in.parenthesized().text().toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.strip().split("\\s+");
            if (words[0].equals(option)) {
                return words.length == 1 || Set.of("true", "on", "1").contains(words[1]);
            }
        }
        return false;
    }
}
