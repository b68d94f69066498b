package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions about a text of SQL that is no statement, by its tokens alone. */
public final class Fragment {

    private Fragment() {}

    /** The same text with another name wherever it may mention the column. */
    public static String renaming(String text, String column, String to) {
        List<Token> tokens = tokens(text);
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("(");
            boolean qualifier = i + 1 < tokens.size() && tokens.get(i + 1).isSymbol(".");
            boolean cast = i > 0 && tokens.get(i - 1).isSymbol("::");
            if (token.isIdentifier() && token.value().equals(column) && !call && !qualifier && !cast) {
                renamed.append(text, copied, token.start()).append(Name.quoted(to));
                copied = token.end();
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    /** The one column that a text is, perhaps in parentheses, behind its table's name or before COLLATE; else null. */
    public static @Nullable String soleColumn(String text) {
        List<Token> tokens = tokens(text);
        int from = 0;
        int to = tokens.size();
        boolean stripped = true;
        while (stripped && to > from) {
            stripped = false;
            if (to - from > 2
                    && tokens.get(from).isSymbol("(")
                    && tokens.get(to - 1).isSymbol(")")) {
                from++;
                to--;
                stripped = true;
            } else if (to - from > 2 && tokens.get(to - 2).isWord("collate")) {
                to -= 2;
                stripped = true;
            } else if (to - from > 4
                    && tokens.get(to - 4).isWord("collate")
                    && tokens.get(to - 2).isSymbol(".")) {
                to -= 4;
                stripped = true;
            }
        }
        for (int i = from; i < to; i++) {
            boolean name = (i - from) % 2 == 0;
            if (name ? !tokens.get(i).isIdentifier() : !tokens.get(i).isSymbol(".")) {
                return null;
            }
        }
        return (to - from) % 2 == 1 ? Name.truncated(tokens.get(to - 1).value()) : null;
    }

    /** One spelling for texts that differ in white space, comments, capitals of words or parentheses around the whole. */
    public static String plain(String text) {
        List<Token> tokens = tokens(text);
        while (tokens.size() > 2 && closing(tokens) == tokens.size() - 1) {
            tokens = tokens.subList(1, tokens.size() - 1);
        }
        return tokens.stream()
                .map(token -> token.kind() == Token.Kind.QUOTED_IDENTIFIER ? Name.quoted(token.value()) : token.value())
                .collect(Collectors.joining(" "));
    }

    /** Where the parenthesis is closed that opens the tokens; below 0 where none does. */
    private static int closing(List<Token> tokens) {
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth <= 0) {
                return i == 0 ? -1 : i;
            }
        }
        return -1;
    }

    /** Cuts a text before each of its words CREATE and GRANT outside parentheses. */
    public static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (Token token : tokens(text)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && (token.isWord("create") || token.isWord("grant"))) {
                elements.add(text.substring(from, token.start()));
                from = token.start();
            }
        }
        elements.add(text.substring(from));
        return elements;
    }

    /** The names and literals of a list, as SET takes it: {@code a, "B", 'c'}. */
    public static List<String> listed(String text) {
        List<String> listed = new ArrayList<>();
        for (Token token : tokens(text)) {
            if (token.isIdentifier()) {
                listed.add(token.value());
            } else if (token.kind() == Token.Kind.STRING) {
                listed.add(Literals.value(token.value()));
            }
        }
        return listed;
    }

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(Source.script(text));
        try {
            for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
                tokens.add(token);
            }
        } catch (SyntaxException e) {
            return tokens;
        }
        return tokens;
    }
}
