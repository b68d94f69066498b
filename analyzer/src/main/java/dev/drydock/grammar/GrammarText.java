package dev.drydock.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads rules in the notation that the head of expressions.grammar explains. */
final class GrammarText {

    private final Keywords keywords;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Node> rules = new LinkedHashMap<>();
    private int at;

    private GrammarText(String text, Keywords keywords) {
        this.keywords = keywords;
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from);
            String part = text.substring(from, to);
            if (!part.isBlank() && !part.startsWith("--")) {
                parts.add(part);
            }
            from = to;
        }
    }

    private static int end(String text, int from) {
        char c = text.charAt(from);
        if (text.startsWith("--", from)) {
            return text.indexOf('\n', from) + 1;
        }
        if (c == '\'') {
            return text.indexOf('\'', from + 1) + 1;
        }
        int to = from + 1;
        if (c == '@' && "+-=".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        boolean name = c == '$' || c == '@' || isNamePart(c);
        while (name && isNamePart(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isNamePart(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** The rules of a text by name, in order. */
    static Map<String, Node> read(String text, Keywords keywords) {
        return new GrammarText(text, keywords).rules();
    }

    private Map<String, Node> rules() {
        while (at < parts.size()) {
            String name = next();
            expect("=");
            if (rules.put(name, choice()) != null) {
                throw new IllegalStateException("two rules are called " + name);
            }
            expect(";");
        }
        return rules;
    }

    private Node choice() {
        List<Node> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence());
        } while (accept("|"));
        return alternatives.size() == 1 ? alternatives.get(0) : new Node.Choice(alternatives);
    }

    private Node sequence() {
        List<Node> nodes = new ArrayList<>();
        while (!endsSequence(peek())) {
            nodes.add(repeated());
        }
        return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(nodes);
    }

    private static boolean endsSequence(String part) {
        return part.length() == 1 && "|)];".contains(part);
    }

    private Node repeated() {
        Node node = single();
        if (accept("*")) {
            return new Node.Repeated(node);
        }
        if (accept("+")) {
            return new Node.Sequence(List.of(node, new Node.Repeated(node)));
        }
        if (accept("%")) {
            Node comma = new Node.Terminal(TerminalSet.of(keywords.terminals().symbol(",")));
            return new Node.Sequence(List.of(node, new Node.Repeated(new Node.Sequence(List.of(comma, node)))));
        }
        return node;
    }

    private Node single() {
        String part = next();
        char first = part.charAt(0);
        switch (first) {
            case '(':
                Node group = choice();
                expect(")");
                return group;
            case '[':
                Node optional = choice();
                expect("]");
                return new Node.Optional(optional);
            case '&', '!':
                return new Node.Ahead(single(), first == '&');
            case '\'':
                return symbol(part.substring(1, part.length() - 1));
            case '$':
                return part.equals("$query")
                        ? new Node.QueryAhead()
                        : new Node.Terminal(keywords.set(part.substring(1)));
            case '@':
                return weigh(part.substring(1));
            default:
                return Character.isUpperCase(first) ? word(part) : new Node.Reference(part);
        }
    }

    private static Node weigh(String operator) {
        if (operator.equals("begin")) {
            return new Node.Begin();
        }
        if (operator.equals("pop")) {
            return new Node.Weigh(Precedence.CAST, Precedence.Position.WITHDRAWN);
        }
        Precedence.Position position = switch (operator.charAt(0)) {
            case '+' -> Precedence.Position.PREFIX;
            case '-' -> Precedence.Position.POSTFIX;
            case '=' -> Precedence.Position.LABEL;
            default -> Precedence.Position.INFIX;
        };
        String level = position == Precedence.Position.INFIX ? operator : operator.substring(1);
        return new Node.Weigh(Precedence.valueOf(level.toUpperCase(Locale.ROOT)), position);
    }

    private Node symbol(String symbol) {
        if (!keywords.terminals().isSymbol(symbol)) {
            throw new IllegalStateException("no symbol: " + symbol);
        }
        return new Node.Terminal(TerminalSet.of(keywords.terminals().symbol(symbol)));
    }

    private Node word(String word) {
        if (!keywords.terminals().isWord(word)) {
            throw new IllegalStateException("no key word: " + word);
        }
        return new Node.Terminal(TerminalSet.of(keywords.terminals().word(word.toLowerCase(Locale.ROOT))));
    }

    private String peek() {
        return at < parts.size() ? parts.get(at) : ";";
    }

    private String next() {
        return parts.get(at++);
    }

    private boolean accept(String part) {
        boolean follows = peek().equals(part);
        at += follows ? 1 : 0;
        return follows;
    }

    private void expect(String part) {
        if (!accept(part)) {
            throw new IllegalStateException("expected " + part + " instead of " + peek() + " as part " + at);
        }
    }
}
