package dev.drydock.sql;

import java.util.Set;

/** Passes the parts of PL/pgSQL that are not structure: labels, expressions, statements up to their end. */
final class PlpgsqlWords {

    /** The words that may name neither labels nor variables (measured, 13 and 18). */
    private static final Set<String> RESERVED =
            Set.of(("all begin by case declare else end execute for foreach from if in into"
                            + " loop null or strict then to using when while")
                    .split(" "));

    private final Tokens in;

    PlpgsqlWords(Tokens in) {
        this.in = in;
    }

    void passLabels() {
        while (in.acceptSymbol("<<")) {
            in.next();
            if (!in.acceptSymbol(">>")) {
                throw unexpected();
            }
        }
    }

    /** Tells whether the name of a label or a variable follows. */
    boolean seesLabel() {
        Token token = in.peek();
        return token.isIdentifier() && !(token.kind() == Token.Kind.WORD && RESERVED.contains(token.value()));
    }

    /** Tells whether an assignment follows: {@code x :=}, {@code x =}, {@code x.y :=}, {@code x[1] :=}, {@code $1 :=}. */
    boolean seesAssignment() {
        Token following = in.peek(1);
        return (seesLabel() || in.peek().kind() == Token.Kind.PARAMETER)
                && (following.isSymbol(":=")
                        || following.isSymbol("=")
                        || following.isSymbol(".")
                        || following.isSymbol("["));
    }

    void pass(String word) {
        if (!in.accept(word)) {
            throw unexpected();
        }
    }

    /** An expression up to a word, which is passed too. */
    Expression until(String word) {
        int from = in.position();
        passTo(word);
        Expression passed = in.expression(from, in.position());
        in.next();
        return passed;
    }

    /** Passes to the first of these outside parentheses and CASE … END, at least one of which must come before a semicolon. */
    void passTo(String... ends) {
        int depth = 0;
        int cases = 0;
        while (!in.atEnd()) {
            Token token = in.peek();
            boolean semicolon = token.isSymbol(";");
            for (String end : ends) {
                if (end.equals(";") && semicolon || depth == 0 && cases == 0 && token.isWord(end)) {
                    return;
                }
            }
            if (semicolon) {
                throw unexpected();
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            cases += token.isWord("case") ? 1 : token.isWord("end") ? -1 : 0;
            in.next();
        }
        throw unexpected();
    }

    /** Passes a SQL statement up to its semicolon; those in parentheses and in BEGIN ATOMIC … END belong to it. */
    void passStatement() {
        int depth = 0;
        int atomic = 0;
        while (!in.atEnd()) {
            Token token = in.peek();
            if (depth <= 0 && atomic == 0 && token.isSymbol(";")) {
                return;
            }
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (atomic > 0) {
                atomic += token.isWord("case") ? 1 : token.isWord("end") ? -1 : 0;
            } else if (token.isWord("begin") && in.peek(1).isWord("atomic")) {
                atomic = 1;
            }
            in.next();
        }
        throw unexpected();
    }

    /** The error that the next token is. */
    SyntaxException unexpected() {
        return SyntaxException.at(in.peek(), in.source);
    }
}
