package dev.drydock.sql;

import java.util.ArrayList;
import java.util.List;

/** Checks the rows of a long INSERT … VALUES one by one and forgets them, so that memory does not grow with their number. */
final class LongInsert {

    /** Shorter statements are kept whole. */
    private static final int KEPT = 10_000;

    private final Source source;
    /** The index of the first token of the row that is being read; -1 outside of the rows. */
    private int row = -1;

    LongInsert(Source source) {
        this.source = source;
    }

    /**
     * Looks at the last token of a statement that is being collected.
     *
     * @param depth the parentheses that are open behind it
     * @throws SyntaxException where a row that is about to be forgotten is none
     */
    void added(List<Token> tokens, int depth) {
        Token token = tokens.get(tokens.size() - 1);
        if (depth > 0) {
            return;
        }
        if (token.isWord("values") && tokens.get(0).isWord("insert")) {
            row = tokens.size();
        } else if (row >= 0 && token.isSymbol(",")) {
            if (tokens.size() > KEPT) {
                check(tokens.subList(row, tokens.size() - 1), token);
                tokens.subList(row, tokens.size()).clear();
            }
            row = tokens.size();
        } else if (!token.isSymbol(")")) {
            row = -1;
        }
    }

    private void check(List<Token> read, Token comma) {
        List<Token> alone = new ArrayList<>(read.size() + 1);
        alone.add(new Token(Token.Kind.WORD, comma.start(), comma.start(), "values"));
        alone.addAll(read);
        StatementSyntax.check(alone, comma, source);
    }
}
