package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text of SQL into typed statements with positions; nothing is run and no input makes it throw.
 *
 * <p>Statements end at a semicolon outside parentheses and outside BEGIN ATOMIC … END, as in psql.
 */
public final class SqlReader {

    private final Source source;
    private final Lexer lexer;
    private final List<Statement> statements = new ArrayList<>();
    private final List<SyntaxError> errors = new ArrayList<>();

    private SqlReader(Source source) {
        this.source = source;
        this.lexer = new Lexer(source);
    }

    /** Reads all statements of a text, in one pass and in time linear to its length. */
    public static SqlScript read(String text) {
        return read(Source.script(text));
    }

    /**
     * Finds the key words and plain names in a part of a text, outside of literals, quoted identifiers and comments.
     *
     * @return their spans in the text, in order, up to the first error
     */
    public static List<Span> words(String text, Span part) {
        Lexer lexer = new Lexer(Source.script(part.of(text)));
        List<Span> words = new ArrayList<>();
        try {
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                if (token.kind() == Token.Kind.WORD) {
                    words.add(new Span(part.start() + token.start(), part.start() + token.end()));
                }
            }
        } catch (SyntaxException e) {
            return words;
        }
        return words;
    }

    /** Reads a text that is quoted in a script; all spans are those of the script. */
    static SqlScript read(Source source) {
        return new SqlReader(source).script();
    }

    /**
     * Types one statement of a text.
     *
     * @param terminator the token behind it
     * @param errors gets the error where it is none
     */
    static Statement statement(Source source, List<Token> tokens, Token terminator, List<SyntaxError> errors) {
        Tokens cursor = new Tokens(source, tokens);
        if (tokens.get(tokens.size() - 1).kind() == Token.Kind.PSQL_COMMAND) {
            return new Unrecognized(cursor.all(), "\\", "a psql command is not SQL");
        }
        try {
            StatementSyntax.check(tokens, terminator, source);
        } catch (SyntaxException e) {
            errors.add(e.error());
            return new Unrecognized(
                    cursor.all(), Keywords.leading(tokens), e.error().message());
        }
        return typed(cursor);
    }

    /** PostgreSQL would parse it; what the typed reader cannot follow all the same is no error of the user. */
    private static Statement typed(Tokens cursor) {
        try {
            return new StatementReader(cursor).read();
        } catch (SyntaxException e) {
            return new Unrecognized(cursor.all(), cursor.leadingWords(), "this form is not read yet");
        }
    }

    private SqlScript script() {
        boolean more = true;
        while (more) {
            more = readStatement();
        }
        return new SqlScript(statements, errors, lexer.comments());
    }

    private boolean readStatement() {
        List<Token> tokens = new ArrayList<>();
        Token terminator;
        try {
            terminator = collect(tokens);
        } catch (SyntaxException e) {
            errors.add(e.error());
            Span span = tokens.isEmpty()
                    ? e.error().span()
                    : tokens.get(0).span().to(e.error().span());
            statements.add(
                    new Unrecognized(span, Keywords.leading(tokens), e.error().message()));
            lexer.recover();
            return true;
        }
        if (!tokens.isEmpty()) {
            statements.add(statement(source, tokens, terminator, errors));
        }
        return terminator.kind() != Token.Kind.END;
    }

    /** Collects the tokens of a statement and returns the one that ends it: a semicolon, or the end of the text. */
    private Token collect(List<Token> tokens) {
        int parentheses = 0;
        int atomic = 0;
        LongInsert rows = new LongInsert(source);
        while (true) {
            Token token = lexer.next();
            if (token.kind() == Token.Kind.END) {
                return token;
            }
            if (token.kind() == Token.Kind.PSQL_COMMAND) {
                tokens.add(token);
                return token;
            }
            parentheses += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            atomic = atomicDepth(atomic, tokens, token);
            if (token.isSymbol(";") && atomic == 0 && (parentheses <= 0 || !isRule(tokens))) {
                if (isCopyFromStdin(tokens)) {
                    Token data = lexer.copyData();
                    if (data != null) {
                        tokens.add(data);
                    }
                }
                return token;
            }
            tokens.add(token);
            rows.added(tokens, parentheses);
        }
    }

    private static int atomicDepth(int depth, List<Token> before, Token token) {
        if (depth == 0) {
            boolean opens = token.isWord("atomic")
                    && !before.isEmpty()
                    && before.get(before.size() - 1).isWord("begin")
                    && before.get(0).isWord("create");
            return opens ? 1 : 0;
        }
        if (token.isWord("case")) {
            return depth + 1;
        }
        return token.isWord("end") ? depth - 1 : depth;
    }

    /** CREATE RULE … DO (…; …) is the one statement with semicolons in parentheses. */
    private static boolean isRule(List<Token> tokens) {
        return tokens.size() > 3
                && tokens.get(0).isWord("create")
                && (tokens.get(1).isWord("rule") || tokens.get(3).isWord("rule"));
    }

    private static boolean isCopyFromStdin(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).isWord("copy")) {
            return false;
        }
        for (int i = 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).isWord("from") && tokens.get(i + 1).isWord("stdin")) {
                return true;
            }
        }
        return false;
    }
}
