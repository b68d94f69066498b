package dev.drydock.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a condition, read one after the other; words in lower case, quoted things with their quotes. */
final class ConditionTokens {

    private static final Pattern TOKEN = Pattern.compile("""
            '(?:[^']|'')*'|"(?:[^"]|"")*"|\\d+(?:\\.\\d+)?|[\\p{L}_][\\w\\p{L}$]*|::|<>|!=|<=|>=\
            |[<>=](?![<>=~!@#%^&|`?*/])|[-+*/<>=~!@#%^&|`?]+|\\S""");
    private static final Set<String> SECOND_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");

    private final List<String> tokens = new ArrayList<>();
    private int position;

    ConditionTokens(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String found = token.group();
            boolean quoted = found.startsWith("'") || found.startsWith("\"");
            tokens.add(quoted ? found : found.equals("!=") ? "<>" : found.toLowerCase(Locale.ROOT));
        }
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    /** The next one; empty at the end. */
    String peek() {
        return atEnd() ? "" : tokens.get(position);
    }

    /** The one behind the next. */
    String following() {
        return position + 1 < tokens.size() ? tokens.get(position + 1) : "";
    }

    String next() {
        String next = peek();
        position++;
        return next;
    }

    boolean at(String token) {
        return peek().equals(token);
    }

    boolean follows(String token) {
        return following().equals(token);
    }

    boolean skip(String token) {
        boolean here = at(token);
        position += here ? 1 : 0;
        return here;
    }

    /** Passes the next such token outside parentheses that are still to be opened. */
    void skipPast(String closing) {
        int depth = 0;
        while (!atEnd()) {
            String token = next();
            if (depth == 0 && token.equals(closing)) {
                return;
            }
            depth += token.equals("(") || token.equals("[") ? 1 : token.equals(")") || token.equals("]") ? -1 : 0;
        }
    }

    /** Passes the name of a type with its size, or that of a collation. */
    void skipType() {
        next();
        while (skip(".")) {
            next();
        }
        while (SECOND_WORDS.contains(peek())) {
            next();
        }
        if (skip("(")) {
            skipPast(")");
        }
        while (SECOND_WORDS.contains(peek())) {
            next();
        }
        while (at("[") && follows("]")) {
            position += 2;
        }
    }

    boolean atOperator() {
        return !atEnd() && "-+*/<>=~!@#%^&|`?".indexOf(peek().charAt(0)) >= 0;
    }

    boolean atLiteral() {
        return !atEnd() && (peek().charAt(0) == '\'' || Character.isDigit(peek().charAt(0)));
    }

    /** The text of a literal, without its quotes. */
    String literal() {
        return unquoted(next());
    }

    boolean atName() {
        return !atEnd() && isName(peek());
    }

    String name() {
        return unquoted(next());
    }

    /** The names in what was read from this position on, those of types left out. */
    Set<String> namesSince(int start) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = start; i < Math.min(position, tokens.size()); i++) {
            boolean type = i > 0 && tokens.get(i - 1).equals("::");
            if (isName(tokens.get(i)) && !type) {
                names.add(unquoted(tokens.get(i)));
            }
        }
        return names;
    }

    private static boolean isName(String token) {
        char first = token.charAt(0);
        return first == '"' || first == '_' || Character.isLetter(first);
    }

    private static String unquoted(String token) {
        char quote = token.charAt(0);
        if (quote != '\'' && quote != '"') {
            return token;
        }
        String doubled = String.valueOf(quote) + quote;
        return token.substring(1, token.length() - 1).replace(doubled, String.valueOf(quote));
    }
}
