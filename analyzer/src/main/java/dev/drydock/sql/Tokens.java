package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The tokens of one statement, read from the left. */
final class Tokens {

    private final Source source;
    private final List<Token> tokens;
    private int at;
    /** The token at which the longest of the phrases that began as expected broke off: there the server sees the error. */
    private int furthest;

    Tokens(Source source, List<Token> tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    Source source() {
        return source;
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

    /** The name of a column, a table or most other objects; reserved words are refused unless quoted. */
    String identifier() {
        return named(Keywords::isNoColumn);
    }

    /** The name of a function, a type or a role, for which fewer words are reserved. */
    String word() {
        return named(Keywords::isReserved);
    }

    private String named(Predicate<String> refused) {
        Token token = peek();
        if (!token.isIdentifier() || token.kind() == Token.Kind.WORD && refused.test(token.value())) {
            throw unexpected();
        }
        at++;
        return Name.truncated(token.value());
    }

    /** A possibly qualified name; of a database, schema and object the last two count. */
    Name name() {
        return qualified(identifier());
    }

    /** A possibly qualified name of a function or a type. */
    Name functionName() {
        return qualified(word());
    }

    private Name qualified(String first) {
        if (!acceptSymbol(".")) {
            return Name.of(first);
        }
        Name name = Name.of(first, label());
        while (acceptSymbol(".")) {
            name = Name.of(name.name(), label());
        }
        return name;
    }

    /** A table's name, perhaps behind ONLY or followed by a star. */
    Name table() {
        boolean parenthesized = accept("only") && acceptSymbol("(");
        Name table = name();
        if (parenthesized) {
            expectSymbol(")");
        } else {
            acceptSymbol("*");
        }
        return table;
    }

    /** A name behind a dot or after AS, where reserved words are allowed. */
    String label() {
        Token token = next();
        if (!token.isIdentifier()) {
            at--;
            throw unexpected();
        }
        return Name.truncated(token.value());
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

    /** What stands between the parentheses that follow, at least one token. */
    Expression condition() {
        if (seesSymbol("(") && peek(1).isSymbol(")")) {
            at++;
            throw unexpected();
        }
        return parenthesized();
    }

    /** What stands between the parentheses that follow, as it was written. */
    Expression parenthesized() {
        Token open = peek();
        expectSymbol("(");
        int from = at;
        skipTo(")");
        Expression inside = at == from ? new Expression("", new Span(open.end(), open.end())) : expression(from, at);
        expectSymbol(")");
        return inside;
    }

    /** Passes what stands up to a comma outside parentheses: at least one token. */
    Expression upToComma() {
        int from = at;
        skipTo(",");
        if (at == from) {
            throw unexpected();
        }
        return expression(from, at);
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
        return new Expression(source.of(span), span);
    }

    /** Everything that is left: at least one token. */
    Expression rest() {
        if (atEnd()) {
            throw unexpected();
        }
        int from = at;
        at = tokens.size();
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
        return SyntaxException.at(peek(Math.max(0, furthest - at)), source);
    }
}
