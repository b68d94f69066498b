package dev.drydock.grammar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The key words by class, and the sets of terminals that rules name with a dollar sign. */
final class Keywords {

    private final Terminals terminals = new Terminals();
    private final Map<String, TerminalSet> classes = new HashMap<>();
    private TerminalSet bare = TerminalSet.none();

    Keywords(String text) {
        for (String rule : withoutComments(text).split(";")) {
            String[] sides = rule.split("=", 2);
            if (sides.length == 2) {
                String words = sides[1].strip();
                classes.put(sides[0].strip(), classOf(Arrays.asList(words.split("\\s+"))));
            }
        }
    }

    private static String withoutComments(String text) {
        return text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
    }

    private TerminalSet classOf(List<String> words) {
        TerminalSet set = TerminalSet.none();
        for (String word : words) {
            boolean refusedAsLabel = word.startsWith("-");
            TerminalSet added = TerminalSet.of(terminals.addWord(refusedAsLabel ? word.substring(1) : word));
            set = set.or(added);
            bare = refusedAsLabel ? bare : bare.or(added);
        }
        return set;
    }

    Terminals terminals() {
        return terminals;
    }

    /** The set of this name, as the rules use it behind a dollar sign. */
    TerminalSet set(String name) {
        return switch (name) {
            case "ident" -> kind("ident").or(of("identifiers"));
            case "colid" -> set("ident").or(of("unreserved")).or(of("column_names"));
            case "typefunc" -> set("ident").or(of("unreserved")).or(of("type_or_function_names"));
            case "nonreserved" -> set("colid").or(of("type_or_function_names"));
            case "word" -> set("nonreserved").or(kind("string"));
            case "reserved" -> of("reserved");
            case "label" -> set("nonreserved").or(of("reserved"));
            case "barelabel" -> kind("ident").or(bare);
            case "anyop" -> anyOperator();
            default -> kind(name);
        };
    }

    private TerminalSet anyOperator() {
        TerminalSet set = kind("op");
        for (String symbol : List.of("+", "-", "*", "/", "%", "^", "<", ">", "=", "<=", ">=", "<>")) {
            set = set.or(TerminalSet.of(terminals.symbol(symbol)));
        }
        return set;
    }

    private TerminalSet of(String name) {
        return classes.getOrDefault(name, TerminalSet.none());
    }

    private TerminalSet kind(String kind) {
        int terminal = terminals.kind(kind);
        if (terminal < 0) {
            throw new IllegalStateException("no class of tokens: " + kind);
        }
        return TerminalSet.of(terminal);
    }
}
