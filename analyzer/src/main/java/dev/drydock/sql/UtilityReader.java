package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the statements that are neither CREATE, ALTER, DROP nor DML. */
final class UtilityReader {

    private final Tokens in;

    UtilityReader(Tokens in) {
        this.in = in;
    }

    Statement read() {
        String word = in.next().value();
        return switch (word) {
            case "begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release" ->
                new TransactionReader(in).read(word);
            case "set" -> new SettingReader(in).set();
            case "reset" -> new SettingReader(in).reset();
            case "prepare" -> new TransactionReader(in).read(word);
            case "comment" -> comment();
            case "grant" -> new GrantReader(in).read(false, false);
            case "revoke" -> new GrantReader(in).read(true, false);
            case "do" -> doBlock();
            case "call" -> call();
            case "lock" -> lock();
            case "refresh" -> refresh();
            case "reindex" -> reindex();
            case "vacuum" -> vacuum();
            case "analyze", "analyse" -> analyze();
            case "cluster" -> cluster();
            case "security" -> securityLabel();
            case "import" -> importForeignSchema();
            case "reassign" -> reassignOwned();
            default -> {
                in.reset(0);
                throw in.unexpected();
            }
        };
    }

    private Statement call() {
        Name procedure = in.functionName();
        int from = in.position();
        in.parenthesized();
        in.expectEnd();
        return new Call(in.all(), procedure, in.expression(from, in.position()));
    }

    private Statement comment() {
        in.expect("on");
        ObjectKind kind = ObjectReader.kind(in);
        if (kind == null) {
            throw in.unexpected();
        }
        ObjectName object = ObjectReader.name(in, kind);
        in.expect("is");
        String text = in.accept("null") ? null : Literals.text(in);
        in.expectEnd();
        return new CommentOn(in.all(), object, text);
    }

    private Statement securityLabel() {
        in.expect("label");
        boolean provided = in.accept("for");
        String provider =
                !provided ? null : in.peek().kind() == Token.Kind.STRING ? Literals.text(in) : in.identifier();
        in.expect("on");
        ObjectKind kind = ObjectReader.kind(in);
        if (kind == null) {
            throw in.unexpected();
        }
        ObjectName object = ObjectReader.name(in, kind);
        in.expect("is");
        String label = in.accept("null") ? null : Literals.text(in);
        in.expectEnd();
        return new SecurityLabel(in.all(), provider, object, label);
    }

    private Statement importForeignSchema() {
        in.expect("foreign", "schema");
        String schema = in.identifier();
        String restriction = in.acceptAny("limit to", "except");
        List<Name> tables = List.of();
        if (restriction != null) {
            in.expectSymbol("(");
            tables = in.names();
            in.expectSymbol(")");
        }
        in.expect("from", "server");
        String server = in.identifier();
        in.expect("into");
        String into = in.identifier();
        List<ForeignOption> options = in.accept("options") ? OptionReader.foreign(in) : List.of();
        in.expectEnd();
        return new ImportForeignSchema(in.all(), schema, restriction, tables, server, into, options);
    }

    private Statement reassignOwned() {
        in.expect("owned", "by");
        List<String> roles = in.roles();
        in.expect("to");
        String to = in.role();
        in.expectEnd();
        return new ReassignOwned(in.all(), roles, to);
    }

    private Statement cluster() {
        boolean parenthesized = in.seesSymbol("(");
        List<Option> options = options("verbose");
        if (in.atEnd()) {
            return new Cluster(in.all(), null, null, options, parenthesized);
        }
        Name table = in.name();
        String index = null;
        if (in.accept("on")) {
            index = table.name();
            table = in.name();
        } else {
            index = in.identifierBehind("using");
        }
        in.expectEnd();
        return new Cluster(in.all(), table, index, options, parenthesized);
    }

    private Statement doBlock() {
        String language = "plpgsql";
        Expression body = null;
        while (!in.atEnd()) {
            if (in.accept("language")) {
                language = in.peek().kind() == Token.Kind.STRING ? Literals.text(in) : in.word();
            } else {
                int from = in.position();
                Literals.text(in);
                body = in.expression(from, in.position());
            }
        }
        if (body == null) {
            throw in.unexpected();
        }
        return new DoBlock(in.all(), language, Body.quoted(language, body, in.source.depth() + 1));
    }

    private Statement lock() {
        in.accept("table");
        List<Relation> relations = RelationReader.read(in, false);
        String mode = "ACCESS EXCLUSIVE";
        if (in.accept("in")) {
            mode = lockMode();
            in.expect("mode");
        }
        boolean noWait = in.accept("nowait");
        in.expectEnd();
        return new LockTable(in.all(), relations, mode, noWait);
    }

    private String lockMode() {
        return in.expectAny(
                "access share",
                "row share",
                "row exclusive",
                "share update exclusive",
                "share row exclusive",
                "share",
                "exclusive",
                "access exclusive");
    }

    private Statement refresh() {
        in.expect("materialized", "view");
        boolean concurrently = in.accept("concurrently");
        Name name = in.name();
        boolean noData = in.accept("with", "no", "data");
        if (!noData && in.accept("with")) {
            in.expect("data");
        }
        in.expectEnd();
        return new RefreshMaterializedView(in.all(), name, concurrently, noData);
    }

    private Statement reindex() {
        List<Option> options = in.seesSymbol("(") ? OptionReader.read(in) : List.of();
        String kind = reindexKind();
        boolean concurrently = in.accept("concurrently") || saysTrue(options, "concurrently");
        boolean whole = kind.equals("DATABASE") || kind.equals("SYSTEM");
        Name name = whole && in.atEnd() ? Name.of("") : in.name();
        in.expectEnd();
        return new Reindex(in.all(), kind, name, concurrently, options);
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
        boolean parenthesized = in.seesSymbol("(");
        List<Option> options = options("full", "freeze", "verbose", "analyze", "analyse");
        return new Vacuum(in.all(), maintained(), saysTrue(options, "full"), options, parenthesized);
    }

    private Statement analyze() {
        boolean parenthesized = in.seesSymbol("(");
        List<Option> options = options("verbose");
        return new Analyze(in.all(), maintained(), options, parenthesized);
    }

    /** Options in parentheses, or these words, in this order, without. */
    private List<Option> options(String... words) {
        if (in.seesSymbol("(")) {
            return OptionReader.read(in);
        }
        List<Option> options = new ArrayList<>();
        for (String word : words) {
            if (in.accept(word)) {
                options.add(new Option(word, null));
            }
        }
        return options;
    }

    private List<Relation> maintained() {
        List<Relation> relations = in.atEnd() ? List.of() : RelationReader.read(in, true);
        in.expectEnd();
        return relations;
    }

    private static boolean saysTrue(List<Option> options, String name) {
        return options.stream().anyMatch(option -> option.name().equals(name) && option.isTrue());
    }
}
