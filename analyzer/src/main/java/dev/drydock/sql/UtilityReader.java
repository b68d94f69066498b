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
                new TransactionReader(in).read(word);
            case "set" -> set();
            case "reset" -> reset();
            case "comment" -> comment();
            case "grant" -> grant("to");
            case "revoke" -> grant("from");
            case "do" -> doBlock();
            case "call" -> call();
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

    private Statement grant(String before) {
        while (!in.atEnd() && !in.sees(before)) {
            if (in.seesSymbol("(")) {
                in.parenthesized();
            } else {
                in.next();
            }
        }
        in.expect(before);
        if (in.atEnd()) {
            throw in.unexpected();
        }
        return passed(new Grant(in.all(), before.equals("from")));
    }

    private Statement call() {
        Name procedure = in.functionName();
        in.parenthesized();
        in.expectEnd();
        return new Call(in.all(), procedure);
    }

    private Statement set() {
        boolean assigned = in.peek(1).isSymbol("=") || in.peek(1).isWord("to");
        boolean local = !assigned && in.accept("local");
        if (!local
                && !assigned
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
        if (in.atEnd() && name.indexOf(" ") < 0) {
            throw in.unexpected();
        }
        String value = null;
        if (in.acceptSymbol("=") || in.accept("to")) {
            Expression written = in.rest();
            value = written.text().equalsIgnoreCase("default") ? null : written.text();
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
        boolean known = in.peek().kind() == Token.Kind.WORD
                && (in.sees("column")
                        || in.sees("constraint")
                        || Keywords.isObject(in.peek().value()));
        if (!known) {
            throw in.unexpected();
        }
        while (!in.atEnd() && (!in.sees("is") || in.peek(-1).isSymbol("."))) {
            if (in.peek().kind() == Token.Kind.STRING) {
                throw in.unexpected();
            }
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
        Token body = null;
        while (!in.atEnd()) {
            if (in.accept("language")) {
                Token token = in.next();
                language = token.kind() == Token.Kind.STRING ? Literals.value(token.value()) : token.value();
            } else {
                body = in.peek();
                Literals.text(in);
            }
        }
        if (body == null) {
            throw in.unexpected();
        }
        return new DoBlock(in.all(), language, Body.quoted(language, body, in.source()));
    }

    private Statement lock() {
        in.accept("table");
        List<Name> tables = new ArrayList<>();
        do {
            tables.add(in.table());
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
        Name name = in.name();
        if (in.accept("with")) {
            in.accept("no");
            in.expect("data");
        }
        in.expectEnd();
        return new RefreshMaterializedView(in.all(), name, concurrently);
    }

    private Statement reindex() {
        boolean concurrently = in.seesSymbol("(") && saysTrue("concurrently");
        String kind = reindexKind();
        concurrently |= in.accept("concurrently");
        boolean whole = kind.equals("DATABASE") || kind.equals("SYSTEM");
        Name name = whole && in.atEnd() ? Name.of("") : in.name();
        in.expectEnd();
        return new Reindex(in.all(), kind, name, concurrently);
    }

    private String reindexKind() {
        for (String kind : List.of("index", "table", "schema", "database", "system")) {
            if (in.accept(kind)) {
                return kind.toUpperCase(Locale.ROOT);
            }
        }
        throw in.unexpected();
    }

    private Statement vacuum() {
        boolean full = in.seesSymbol("(") && saysTrue("full") || in.accept("full");
        in.accept("freeze");
        in.accept("verbose");
        if (!in.accept("analyze")) {
            in.accept("analyse");
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
                tables.add(in.table());
                in.optionalColumns();
            } while (in.acceptSymbol(","));
            in.expectEnd();
        }
        return tables;
    }

    private boolean saysTrue(String option) {
        for (String part : in.condition().text().toLowerCase(Locale.ROOT).split(",")) {
            String[] words = part.strip().split("\\s+");
            if (words[0].equals(option)) {
                return words.length == 1 || Set.of("true", "on", "1").contains(words[1]);
            }
        }
        return false;
    }
}
