package dev.drydock.sql;

/**
 * One lexical unit of SQL; white space and comments are not tokens.
 *
 * @param kind what it is
 * @param start 0-based offset of its first char
 * @param end 0-based offset behind its last char
 * @param value a word folded to lower case, a quoted identifier without its quotes, anything else as written
 */
record Token(Kind kind, int start, int end, String value) {

    enum Kind {
        WORD,
        QUOTED_IDENTIFIER,
        STRING,
        NUMBER,
        PARAMETER,
        OPERATOR,
        PUNCTUATION,
        PSQL_COMMAND,
        COPY_DATA,
        END
    }

    Span span() {
        return new Span(start, end);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && value.equals(word);
    }

    boolean isSymbol(String symbol) {
        return (kind == Kind.PUNCTUATION || kind == Kind.OPERATOR) && value.equals(symbol);
    }

    boolean isIdentifier() {
        return kind == Kind.WORD || kind == Kind.QUOTED_IDENTIFIER;
    }
}
