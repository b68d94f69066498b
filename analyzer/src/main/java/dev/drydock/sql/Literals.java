package dev.drydock.sql;

/** Reads string literals. */
final class Literals {

    private Literals() {}

    /** The value of the string literal that follows, without its quotes. */
    static String text(Tokens in) {
        Token token = in.peek();
        if (token.kind() != Token.Kind.STRING) {
            throw in.unexpected();
        }
        in.next();
        return value(token.value());
    }

    /** The value of a literal as written; escapes of E'' stay as they are. */
    static String value(String literal) {
        if (literal.startsWith("$")) {
            int tag = literal.indexOf('$', 1) + 1;
            return literal.substring(tag, literal.length() - tag);
        }
        int open = literal.indexOf('\'');
        return literal.substring(open + 1, literal.length() - 1).replace("''", "'");
    }
}
