package dev.drydock.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens of SQL as they count: keywords and identifiers folded, literals by their value, without noise. */
final class TokenText {

    /** What the manual calls optional, the default or another spelling, in its place; everything else must be equal. */
    private static final Map<String, String> NOISE = new LinkedHashMap<>();

    static {
        NOISE.put(" (add|alter|drop|rename) column ", " $1 ");
        NOISE.put(" set data type ", " type ");
        NOISE.put(" initially immediate ", " ");
        NOISE.put(" temp ", " temporary ");
        NOISE.put(" execute procedure ", " execute function ");
        NOISE.put(" with options ", " ");
        NOISE.put(" virtual $", " ");
        NOISE.put("(?<! is) null $", " ");
        NOISE.put("^ do language plpgsql ", " do ");
        NOISE.put("^ set session (?!characteristics|authorization)", " set ");
        NOISE.put("( set (?:local )?\\w+(?: \\. \\w+)*) to ", "$1 = ");
        NOISE.put("(?<=^ create function .{0,200}) default ", " = ");
        NOISE.put("^ begin (?:transaction|work) ", " begin ");
        NOISE.put("^( (?:grant|revoke) .* on) table ", "$1 ");
        NOISE.put("^( create extension .*) with ", "$1 ");
        NOISE.put("^ (truncate|lock) table ", " $1 ");
    }

    private TokenText() {}

    static List<Token> tokens(String sql) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(Source.script(sql));
        for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** One token a word, separated by blanks. */
    static String of(String sql) {
        StringBuilder text = new StringBuilder(" ");
        for (Token token : tokens(sql)) {
            boolean literal = token.kind() == Token.Kind.STRING;
            text.append(literal ? "'" + Literals.value(token.value()) + "'" : token.value())
                    .append(' ');
        }
        String plain = text.toString();
        for (Map.Entry<String, String> noise : NOISE.entrySet()) {
            plain = plain.replaceAll(noise.getKey(), noise.getValue());
        }
        return plain.strip();
    }
}
