package dev.drydock.sql;

import dev.drydock.grammar.Grammar;
import dev.drydock.grammar.Terminals;
import java.util.List;

/** Holds a statement's tokens against PostgreSQL's grammar. */
final class StatementSyntax {

    private static final Grammar GRAMMAR = Grammar.postgresql();
    private static final Terminals TERMINALS = GRAMMAR.terminals();
    private static final int IDENTIFIER = TERMINALS.kind("ident");
    private static final int STRING = TERMINALS.kind("string");
    private static final int NATIONAL_STRING = TERMINALS.kind("nstring");
    private static final int BITS = TERMINALS.kind("bits");
    private static final int INTEGER = TERMINALS.kind("integer");
    private static final int DECIMAL = TERMINALS.kind("decimal");
    private static final int PARAMETER = TERMINALS.kind("parameter");
    private static final int UNKNOWN = TERMINALS.kind("unknown");
    private static final int NOT = TERMINALS.word("not");
    private static final int NULLS = TERMINALS.word("nulls");
    private static final int WITH = TERMINALS.word("with");
    private static final int WITHOUT = TERMINALS.word("without");
    private static final int FORMAT = TERMINALS.word("format");

    private StatementSyntax() {}

    /**
     * Passes over a statement that PostgreSQL 18 would parse.
     *
     * @param terminator the semicolon or the end of the text
     * @throws SyntaxException at the token where the server sees the error
     */
    static void check(List<Token> tokens, Token terminator, Source source) {
        int[] terminals = new int[tokens.size()];
        int[] origins = new int[tokens.size()];
        int length = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.COPY_DATA) {
                break;
            }
            origins[length] = i;
            terminals[length++] = terminal(token, i + 1 < tokens.size() ? tokens.get(i + 1) : terminator);
            i += checkedUnicode(tokens, i, terminator, source);
        }
        int error = GRAMMAR.firstError(terminals, length);
        if (error >= 0) {
            throw SyntaxException.at(error < length ? tokens.get(origins[error]) : terminator, source);
        }
    }

    private static int terminal(Token token, Token next) {
        return switch (token.kind()) {
            case WORD -> word(token.value(), next);
            case QUOTED_IDENTIFIER -> IDENTIFIER;
            case STRING -> literal(token.value().charAt(0));
            case NUMBER -> isInteger(token.value()) ? INTEGER : DECIMAL;
            case PARAMETER -> PARAMETER;
            case OPERATOR, PUNCTUATION -> token.value().equals("..") ? UNKNOWN : TERMINALS.symbol(token.value());
            default -> UNKNOWN;
        };
    }

    private static int literal(char prefix) {
        return switch (prefix) {
            case 'b', 'B', 'x', 'X' -> BITS;
            case 'n', 'N' -> NATIONAL_STRING;
            default -> STRING;
        };
    }

    /** An integer that fits into 32 bits; a greater one is a decimal to the grammar. */
    private static boolean isInteger(String number) {
        String digits = number.replace("_", "");
        if (digits.length() > 1 && !Character.isDigit(digits.charAt(1))) {
            int radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 0;
            };
            return radix > 0 && fits(digits.substring(2), radix);
        }
        return fits(digits, 10);
    }

    private static boolean fits(String digits, int radix) {
        try {
            Integer.parseInt(digits, radix);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Five words are other terminals before certain words, so that one token of look-ahead is enough to the server. */
    private static int word(String word, Token next) {
        int terminal = TERMINALS.word(word);
        if (next.kind() != Token.Kind.WORD) {
            return terminal;
        }
        String following = next.value();
        boolean special = terminal == NOT
                        && List.of("between", "in", "like", "ilike", "similar").contains(following)
                || terminal == NULLS && List.of("first", "last").contains(following)
                || terminal == WITH && List.of("time", "ordinality").contains(following)
                || terminal == WITHOUT && following.equals("time")
                || terminal == FORMAT && following.equals("json");
        return special ? TERMINALS.word(word + "_la") : terminal;
    }

    /** U&'…' and U&"…" may name their escape character behind UESCAPE; returns how many tokens that takes. */
    private static int checkedUnicode(List<Token> tokens, int index, Token terminator, Source source) {
        Token token = tokens.get(index);
        boolean quoted = token.kind() == Token.Kind.STRING || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
        if (!quoted || !source.of(token.span()).regionMatches(true, 0, "u&", 0, 2)) {
            return 0;
        }
        if (index + 1 == tokens.size() || !tokens.get(index + 1).isWord("uescape")) {
            EscapeSyntax.checkUnicodeString(token, null, source);
            return 0;
        }
        Token clause = index + 2 < tokens.size() ? tokens.get(index + 2) : terminator;
        if (clause.kind() != Token.Kind.STRING || clause.value().charAt(0) != '\'') {
            throw SyntaxException.near(clause.span(), "UESCAPE must be followed by a simple string literal", source);
        }
        EscapeSyntax.checkUnicodeString(token, clause, source);
        return 2;
    }
}
