package dev.drydock.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rules in the notation that the head of expressions.grammar explains. */
final class GrammarText {

    private static final Pattern PART = Pattern.compile(
            "--[^\\n]*|\\s+|'[^']+'|[$]?[a-z_]+|@[-+=]?[a-z]+|[A-Z][A-Z0-9_]*|[a-z_]+|[=;|()\\[\\]*+%&!]");

    private final Keywords keywords;
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Node> rules = new LinkedHashMap<>();
    private int at;

    private GrammarText(String text, Keywords keywords) {
        this.keywords = keywords;
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() != end) {
                throw new IllegalStateException("unreadable grammar at " + text.substring(end, matcher.end()));
            }
            end = matcher.end();
            String part = matcher.group();
            if (!part.isBlank() && !part.startsWith("--")) {
                parts.add(part);
            }
        }
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
        while (!List.of("|", ")", "]", ";").contains(peek())) {
            nodes.add(repeated());
        }
        return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(nodes);
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
