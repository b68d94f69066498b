package dev.drydock.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place among the tokens of one statement, moving to the right. */
class Cursor {

    final Source source;
    final List<Token> tokens;
    int at;
    /** The token at which the longest of the phrases that began as expected broke off: there the server sees the error. */
    private int furthest;

    Cursor(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    List<Token> between(int from, int to) {
        return tokens.subList(from, Math.min(to, tokens.size()));
    }

    /** The span of the whole statement. */
    Span all() {
        return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    }

    String leadingWords() {
        return Keywords.leading(tokens);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        int index = at + ahead;
        if (index < tokens.size()) {
            return tokens.get(index);
        }
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        return new Token(Token.Kind.END, end, end, "");
    }

    Token next() {
        Token token = peek();
        at += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    void reset(int position) {
        at = position;
    }

    /** Tells whether the next tokens are these words. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!peek(i).isWord(words[i])) {
                furthest = i > 0 ? Math.max(furthest, at + i) : furthest;
                return false;
            }
        }
        return true;
    }

    boolean seesSymbol(String symbol) {
        return peek().isSymbol(symbol);
    }

    /** Passes these words if all of them follow. */
    boolean accept(String... words) {
        if (!sees(words)) {
            return false;
        }
        at += words.length;
        return true;
    }

    boolean acceptSymbol(String symbol) {
        if (!seesSymbol(symbol)) {
            return false;
        }
        at++;
        return true;
    }

    void expect(String... words) {
        for (String word : words) {
            if (!accept(word)) {
                throw unexpected();
            }
        }
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw unexpected();
        }
    }

    void expectEnd() {
        if (!atEnd()) {
            throw unexpected();
        }
    }

    boolean acceptIfExists() {
        return accept("if", "exists");
    }

    boolean acceptIfNotExists() {
        return accept("if", "not", "exists");
    }

    boolean acceptCascade() {
        if (accept("cascade")) {
            return true;
        }
        accept("restrict");
        return false;
    }

    /** Passes all tokens up to one of these symbols outside parentheses and brackets, or to the end. */
    void skipTo(String... symbols) {
        int depth = 0;
        while (!atEnd()) {
            Token token = peek();
            if (depth == 0) {
                for (String symbol : symbols) {
                    if (token.isSymbol(symbol)) {
                        return;
                    }
                }
            }
            depth += token.isSymbol("(") || token.isSymbol("[")
                    ? 1
                    : token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
            if (depth < 0) {
                throw unexpected();
            }
            at++;
        }
    }

    void skipAll() {
        at = tokens.size();
    }

    /** Tells whether these words end the statement, not before the present place. */
    boolean endsWith(String... words) {
        int start = tokens.size() - words.length;
        for (int i = 0; i < words.length; i++) {
            if (start < at || !tokens.get(start + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes one of these words, which may be phrases, and returns it in upper case; null where none follows. */
    @Nullable
    String acceptAny(String... phrases) {
        Token token = peek();
        for (String phrase : phrases) {
            if (token.kind() == Token.Kind.WORD && phrase.startsWith(token.value()) && accept(phrase.split(" "))) {
                return phrase.toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** Passes one of these phrases, which must follow, and returns it in upper case. */
    String expectAny(String... phrases) {
        String passed = acceptAny(phrases);
        if (passed == null) {
            throw unexpected();
        }
        return passed;
    }

    SyntaxException unexpected() {
        return SyntaxException.at(peek(Math.max(0, furthest - at)), source);
    }
}
