package dev.drydock.sql;

import dev.drydock.grammar.Grammar;
import java.util.List;
import java.util.Locale;

/** The words that PostgreSQL reserves, and those with which statements begin. */
final class Keywords {

    private static final Grammar GRAMMAR = Grammar.postgresql();

    private Keywords() {}

    /** Up to two leading words in upper case, to name a form that has no record. */
    static String leading(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < Math.min(2, tokens.size()) && tokens.get(i).kind() == Token.Kind.WORD; i++) {
            words.append(i == 0 ? "" : " ").append(tokens.get(i).value().toUpperCase(Locale.ROOT));
        }
        return words.toString();
    }

    static boolean isReserved(String word) {
        return GRAMMAR.isReserved(word);
    }

    /** Tells whether the word is refused as the name of a column or a table. */
    static boolean isNoColumn(String word) {
        return GRAMMAR.isNoColumn(word);
    }
}
