package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A SQL statement of PL/pgSQL as the server's SQL parser gets it: without INTO, and SELECT in the place of PERFORM.
 *
 * @param source the body's text, or the statement's alone where something in it was masked
 */
record EmbeddedStatement(Source source, List<Token> tokens) {

    /** Masks a statement; its text reaches to the end of the token behind it. */
    static EmbeddedStatement of(Source body, List<Token> written, Token terminator) {
        Token first = written.get(0);
        boolean perform = first.isWord("perform");
        int into = into(written);
        if (!perform && into < 0) {
            return new EmbeddedStatement(body, written);
        }
        StringBuilder masked = new StringBuilder(body.of(first.span().to(terminator.span())));
        List<Token> tokens = new ArrayList<>(written);
        if (into >= 0) {
            int end = targetEnd(written, into + 1);
            for (int i = into; i < end; i++) {
                blank(masked, written.get(i), first.start());
            }
            tokens.subList(into, end).clear();
        }
        if (perform) {
            masked.replace(0, first.value().length(), "SELECT ");
            tokens.set(0, new Token(Token.Kind.WORD, first.start(), first.end(), "select"));
        }
        return new EmbeddedStatement(new Source(masked.toString(), first.start(), body.depth()), tokens);
    }

    /** The position of the INTO that names variables; -1 where there is none. */
    private static int into(List<Token> tokens) {
        if (tokens.get(0).isWord("import")) {
            return -1;
        }
        for (int i = 1; i < tokens.size(); i++) {
            Token before = tokens.get(i - 1);
            if (tokens.get(i).isWord("into") && !before.isWord("insert") && !before.isWord("merge")) {
                return i;
            }
        }
        return -1;
    }

    /** Behind {@code [STRICT] target [, …]}, where a target may be a field or an element. */
    private static int targetEnd(List<Token> tokens, int from) {
        int at = from;
        if (at + 1 < tokens.size()
                && tokens.get(at).isWord("strict")
                && (tokens.get(at + 1).isIdentifier() || isParameter(tokens.get(at + 1)))) {
            at++;
        }
        boolean more = true;
        while (more && at < tokens.size() && (tokens.get(at).isIdentifier() || isParameter(tokens.get(at)))) {
            at++;
            while (at + 1 < tokens.size()
                    && tokens.get(at).isSymbol(".")
                    && tokens.get(at + 1).isIdentifier()) {
                at += 2;
            }
            more = at < tokens.size() && tokens.get(at).isSymbol(",");
            at += more ? 1 : 0;
        }
        return at;
    }

    private static boolean isParameter(Token token) {
        return token.kind() == Token.Kind.PARAMETER;
    }

    private static void blank(StringBuilder text, Token token, int base) {
        for (int i = token.start() - base; i < token.end() - base; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
