package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL as applications hand it to JDBC, where a question mark stands for a value and two of them for one in an operator.
 *
 * <p>Question marks in literals, quoted identifiers and comments stand for themselves (documentation of the PostgreSQL JDBC driver, "Issuing a Query and
 * Processing the Result").
 */
public final class JdbcSql {

    private JdbcSql() {}

    /** The statement as the server gets it, with {@code $1}, {@code $2} and so on for the values; up to the first error. */
    public static String numbered(String sql) {
        StringBuilder numbered = new StringBuilder(sql);
        int values = 0;
        for (Token operator : tokens(sql, Token.Kind.OPERATOR)) {
            values = number(numbered, sql, operator, values);
        }
        return numbered.toString();
    }

    /** Tells whether a statement has numbered parameters, such as {@code $1}, which JDBC does not bind. */
    public static boolean hasNumbers(String sql) {
        return !tokens(sql, Token.Kind.PARAMETER).isEmpty();
    }

    private static List<Token> tokens(String sql, Token.Kind kind) {
        Lexer lexer = new Lexer(Source.script(sql));
        List<Token> tokens = new ArrayList<>();
        try {
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                if (token.kind() == kind) {
                    tokens.add(token);
                }
            }
        } catch (SyntaxException e) {
            return tokens;
        }
        return tokens;
    }

    private static int number(StringBuilder numbered, String sql, Token token, int before) {
        int values = before;
        int shift = numbered.length() - sql.length();
        for (int at = token.start(); at < token.end(); at++) {
            if (sql.charAt(at) != '?') {
                continue;
            }
            boolean twice = at + 1 < token.end() && sql.charAt(at + 1) == '?';
            String replacement = twice ? "?" : "$" + ++values;
            numbered.replace(at + shift, at + shift + (twice ? 2 : 1), replacement);
            shift += replacement.length() - (twice ? 2 : 1);
            at += twice ? 1 : 0;
        }
        return values;
    }
}
