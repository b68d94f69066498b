package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The tokens of one statement, read from the left: names, lists and expressions. */
final class Tokens extends Cursor {

    Tokens(Source source, List<Token> tokens) {
        super(source, tokens);
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
        Token token = peek();
        if (!token.isIdentifier()) {
            throw unexpected();
        }
        at++;
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

    /** The text of the tokens from one position up to, not including, another. */
    Expression expression(int from, int to) {
        Span span = span(from, to);
        return new Expression(source.of(span), span);
    }

    /** The text of the whole statement. */
    Expression whole() {
        return expression(0, tokens.size());
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

    /** Everything that is left but the last tokens: at least one. */
    Expression restBut(int last) {
        int from = at;
        at = tokens.size() - last;
        if (at <= from) {
            at = from;
            throw unexpected();
        }
        return expression(from, at);
    }

    /** Everything that is left, or null where nothing is. */
    @Nullable
    Expression restOrNull() {
        return atEnd() ? null : rest();
    }

    /** An identifier in parentheses or a list of them behind this word; empty where the word does not follow. */
    List<String> columnsBehind(String word) {
        return accept(word) ? columns() : List.of();
    }

    /** The identifier behind these words, or null where they do not follow. */
    @Nullable
    String identifierBehind(String... words) {
        return accept(words) ? identifier() : null;
    }

    /** A role: its name, or CURRENT_USER and its like in upper case. */
    String role() {
        String self = acceptAny("current_user", "current_role", "session_user");
        return self == null ? word() : self;
    }

    List<String> roles() {
        List<String> roles = new ArrayList<>();
        do {
            accept("group");
            roles.add(role());
        } while (acceptSymbol(","));
        return roles;
    }

    List<String> identifiers() {
        List<String> identifiers = new ArrayList<>();
        do {
            identifiers.add(identifier());
        } while (acceptSymbol(","));
        return identifiers;
    }
}
