package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What EXECUTE runs, as far as the expression behind it tells.
 *
 * @param constant whether the expression consists of literals alone
 * @param literals the literals with which the text begins
 * @param format whether they are a format of which only what stands before the first placeholder is certain
 */
record ExecutedText(boolean constant, List<Token> literals, boolean format) {

    private static final Set<String> TEXTS = Set.of("text", "varchar");

    static ExecutedText of(List<Token> expression) {
        List<Token> literals = new ArrayList<>();
        int at = 0;
        boolean format = false;
        int depth = 0;
        while (at < expression.size() && isOpening(expression, at)) {
            format |= expression.get(at).isWord("format");
            depth += expression.get(at).isSymbol("(") ? 1 : 0;
            at++;
        }
        boolean calls = format || at > depth;
        while (at < expression.size() && isText(expression.get(at))) {
            literals.add(expression.get(at));
            at = passSuffixes(expression, at + 1);
            boolean joined = at + 1 < expression.size() && expression.get(at).isSymbol("||");
            at = joined ? passOpenings(expression, at + 1) : at;
            if (!joined) {
                break;
            }
        }
        boolean constant = !calls && !literals.isEmpty() && at == expression.size();
        return new ExecutedText(constant, literals, format);
    }

    /** A parenthesis, or format and concat in front of theirs. */
    private static boolean isOpening(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean called = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol("(");
        boolean qualified = at + 1 < tokens.size() && tokens.get(at + 1).isSymbol(".");
        return token.isSymbol("(")
                || called && (token.isWord("format") || token.isWord("concat"))
                || qualified && token.isWord("pg_catalog")
                || token.isSymbol(".") && at > 0 && tokens.get(at - 1).isWord("pg_catalog");
    }

    private static int passOpenings(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).isSymbol("(")) {
            at++;
        }
        return at;
    }

    /** Closing parentheses and casts to text change nothing. */
    private static int passSuffixes(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()) {
            boolean cast = tokens.get(at).isSymbol("::")
                    && at + 1 < tokens.size()
                    && tokens.get(at + 1).kind() == Token.Kind.WORD
                    && TEXTS.contains(tokens.get(at + 1).value());
            if (!cast && !tokens.get(at).isSymbol(")")) {
                return at;
            }
            at += cast ? 2 : 1;
        }
        return at;
    }

    private static boolean isText(Token token) {
        return token.kind() == Token.Kind.STRING && LiteralText.isText(token.value());
    }

    /** What the text begins with for certain. */
    String leading() {
        if (literals.isEmpty()) {
            return "";
        }
        String text = text().value();
        int placeholder = format ? text.indexOf('%') : -1;
        return placeholder < 0 ? text : text.substring(0, placeholder);
    }

    /** The SQL, its tokens in the place where the script has them. */
    Source source(int depth) {
        return text().laidOut(literals.get(0).start(), depth);
    }

    private LiteralText text() {
        LiteralText text = new LiteralText();
        literals.forEach(literal -> text.append(literal.value(), literal.start()));
        return text;
    }
}
