package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tokens of one statement, read from the left. */
final class Tokens {

    private final String text;
    private final List<Token> tokens;
    private int at;

    Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The span of the whole statement. */
    Span all() {
        return tokens.get(0).span().to(tokens.get(tokens.size() - 1).span());
    }

    /** Up to two leading words in upper case, to name a form that has no record. */
    static String leadingWords(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(2, tokens.size()) && tokens.get(i).kind() == Token.Kind.WORD; i++) {
            words.append(i == 0 ? "" : " ").append(tokens.get(i).value().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }

    String leadingWords() {
        return leadingWords(tokens);
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
        at++;
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

    /** An identifier; PostgreSQL's reserved words are refused unless quoted. */
    String identifier() {
        Token token = peek();
        if (!token.isIdentifier() || token.kind() == Token.Kind.WORD && Keywords.isReserved(token.value())) {
            throw unexpected();
        }
        at++;
        return truncated(token.value());
    }

    /** A possibly qualified name; of a database, schema and object the last two count. */
    Name name() {
        String first = identifier();
        if (!acceptSymbol(".")) {
            return Name.of(first);
        }
        Name name = Name.of(first, label());
        while (acceptSymbol(".")) {
            name = Name.of(name.name(), label());
        }
        return name;
    }

    /** A name behind a dot or after AS, where reserved words are allowed. */
    String label() {
        Token token = next();
        if (!token.isIdentifier()) {
            at--;
            throw unexpected();
        }
        return truncated(token.value());
    }

    List<Name> names() {
        List<Name> names = new ArrayList<>();
        do {
            names.add(name());
        } while (acceptSymbol(","));
        return names;
    }

    /** Identifiers in parentheses; empty where no parenthesis follows. */
    List<String> optionalColumns() {
        return seesSymbol("(") ? columns() : List.of();
    }

    List<String> columns() {
        expectSymbol("(");
        List<String> columns = new ArrayList<>();
        do {
            columns.add(identifier());
        } while (acceptSymbol(","));
        expectSymbol(")");
        return columns;
    }

    /** What stands between the parentheses that follow, as it was written. */
    Expression parenthesized() {
        Token open = peek();
        expectSymbol("(");
        int from = at;
        skipTo(")");
        Token close = peek();
        if (at == from && !close.isSymbol(")")) {
            throw unexpected();
        }
        Expression inside = at == from ? new Expression("", new Span(open.end(), open.end())) : expression(from, at);
        expectSymbol(")");
        return inside;
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

    /** The text of the tokens from one position up to, not including, another. */
    Expression expression(int from, int to) {
        Span span = span(from, to);
        return new Expression(span.of(text), span);
    }

    /** Everything that is left. */
    Expression rest() {
        if (atEnd()) {
            throw unexpected();
        }
        int from = at;
        skipAll();
        return expression(from, at);
    }

    Span span(int from, int to) {
        Token first = tokens.get(Math.min(from, tokens.size() - 1));
        return to <= from
                ? new Span(first.start(), first.start())
                : first.span().to(tokens.get(to - 1).span());
    }

    Span spanFrom(int from) {
        return span(from, at);
    }

    SyntaxException unexpected() {
        Token token = peek();
        String message = token.kind() == Token.Kind.END
                ? "syntax error at end of input"
                : "syntax error at or near \"" + abbreviated(token.span().of(text)) + "\"";
        return new SyntaxException(new SyntaxError(token.span(), message));
    }

    private static String abbreviated(String token) {
        return token.length() <= 63 ? token : token.substring(0, 60) + "…";
    }

    /** PostgreSQL cuts identifiers at 63 bytes (manual, "Identifiers and Key Words"). */
    private static String truncated(String identifier) {
        if (identifier.length() <= 20) {
            return identifier;
        }
        int bytes = 0;
        for (int i = 0; i < identifier.length(); ) {
            int codePoint = identifier.codePointAt(i);
            bytes += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (bytes > 63) {
                return identifier.substring(0, i);
            }
            i += Character.charCount(codePoint);
        }
        return identifier;
    }
}
