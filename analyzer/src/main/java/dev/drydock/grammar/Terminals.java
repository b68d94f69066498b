package dev.drydock.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers the terminals of the grammar: the kinds of literals, the symbols and the key words.
 *
 * <p>Number 0 is the end of the statement.
 */
public final class Terminals {

    /** The end of the statement. */
    public static final int END = 0;

    private static final List<String> KINDS =
            List.of("end", "ident", "string", "nstring", "bits", "integer", "decimal", "parameter", "op", "unknown");
    private static final List<String> SYMBOLS = List.of(
            "(", ")", "[", "]", ",", ";", ":", ".", "+", "-", "*", "/", "%", "^", "<", ">", "=", "<=", ">=", "<>", "::",
            ":=", "=>");

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private int count = KINDS.size();

    Terminals() {
        SYMBOLS.forEach(symbol -> symbols.put(symbol, count++));
        symbols.put("!=", symbols.get("<>"));
    }

    int addWord(String word) {
        words.put(word.toLowerCase(Locale.ROOT), count);
        return count++;
    }

    int count() {
        return count;
    }

    /** The number of a kind of token: ident, string, nstring, bits, integer, decimal, parameter, op or unknown. */
    public int kind(String kind) {
        return KINDS.indexOf(kind);
    }

    /** The number of an unquoted word in lower case; that of an identifier where it is no key word. */
    public int word(String word) {
        return words.getOrDefault(word, kind("ident"));
    }

    /** The number of a symbol; that of any other operator where the grammar does not name it. */
    public int symbol(String symbol) {
        return symbols.getOrDefault(symbol, kind("op"));
    }

    boolean isWord(String word) {
        return words.containsKey(word.toLowerCase(Locale.ROOT));
    }

    boolean isSymbol(String symbol) {
        return symbols.containsKey(symbol);
    }
}
