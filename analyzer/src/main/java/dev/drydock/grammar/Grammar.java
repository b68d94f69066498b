package dev.drydock.grammar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grammar of PostgreSQL 18: tells whether a row of tokens is one statement.
 *
 * <p>The rules stand in the resources {@code *.grammar} beside this class; the server's own verdict on each of some thousand
 * statements is compared in the build. Immutable and safe for use by many threads.
 */
public final class Grammar {

    private static final List<String> FILES = List.of("expressions", "queries", "tables", "objects", "statements");

    private final Terminals terminals;
    private final TerminalSet reserved;
    private final TerminalSet columnNames;
    private final Program program;

    private Grammar() {
        Keywords keywords = new Keywords(text("keywords"));
        Map<String, Node> rules = new LinkedHashMap<>();
        for (String file : FILES) {
            rules.putAll(GrammarText.read(text(file), keywords));
        }
        terminals = keywords.terminals();
        reserved = keywords.set("reserved");
        columnNames = keywords.set("colid");
        program = new Program(rules, "statement");
    }

    /** PostgreSQL's grammar, read once. */
    public static Grammar postgresql() {
        return Loaded.GRAMMAR;
    }

    /** The numbers of the terminals. */
    public Terminals terminals() {
        return terminals;
    }

    /** Tells whether a word, in lower case, is reserved: it names nothing unless it is quoted. */
    public boolean isReserved(String word) {
        return reserved.has(terminals.word(word));
    }

    /** Tells whether a word, in lower case, is refused as the name of a column or a table unless it is quoted. */
    public boolean isNoColumn(String word) {
        return !columnNames.has(terminals.word(word));
    }

    /**
     * Finds the token at which the server would report a syntax error.
     *
     * @param statement the terminals of one statement, without its semicolon
     * @param length how many of them count
     * @return its index, {@code length} where the statement ends too early, or -1 where there is no error
     */
    public int firstError(int[] statement, int length) {
        return new Recognizer(program, statement, length).firstError();
    }

    private static String text(String file) {
        try (InputStream in = Grammar.class.getResourceAsStream(file + ".grammar")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + file + ".grammar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loaded {
        static final Grammar GRAMMAR = new Grammar();
    }
}
