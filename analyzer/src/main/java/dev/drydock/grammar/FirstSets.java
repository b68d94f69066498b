package dev.drydock.grammar;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each part of a grammar can begin with, and whether it can be empty. */
final class FirstSets {

    private final Map<String, Node> rules;
    private final Map<String, TerminalSet> first = new HashMap<>();
    private final Map<String, Boolean> empty = new HashMap<>();

    FirstSets(Map<String, Node> rules) {
        this.rules = rules;
    }

    TerminalSet of(Node node) {
        if (node instanceof Node.Terminal terminal) {
            return terminal.set();
        }
        if (node instanceof Node.Reference reference) {
            return ofRule(reference.rule());
        }
        if (node instanceof Node.Optional optional) {
            return of(optional.part());
        }
        if (node instanceof Node.Repeated repeated) {
            return of(repeated.part());
        }
        TerminalSet set = TerminalSet.none();
        if (node instanceof Node.Choice choice) {
            for (Node alternative : choice.alternatives()) {
                set = set.or(of(alternative));
            }
        } else if (node instanceof Node.Sequence sequence) {
            for (Node part : sequence.parts()) {
                set = set.or(of(part));
                if (!mayBeEmpty(part)) {
                    break;
                }
            }
        }
        return set;
    }

    /** No rule begins with itself, so that this ends. */
    private TerminalSet ofRule(String name) {
        TerminalSet known = first.get(name);
        if (known == null) {
            known = of(rule(name));
            first.put(name, known);
        }
        return known;
    }

    private Node rule(String name) {
        Node rule = rules.get(name);
        if (rule == null) {
            throw new IllegalStateException("no rule: " + name);
        }
        return rule;
    }

    boolean mayBeEmpty(Node node) {
        if (node instanceof Node.Terminal) {
            return false;
        }
        if (node instanceof Node.Reference reference) {
            Boolean known = empty.get(reference.rule());
            if (known == null) {
                known = mayBeEmpty(rule(reference.rule()));
                empty.put(reference.rule(), known);
            }
            return known;
        }
        if (node instanceof Node.Choice choice) {
            return choice.alternatives().stream().anyMatch(this::mayBeEmpty);
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.parts().stream().allMatch(this::mayBeEmpty);
        }
        return true;
    }

    /** The set of a part that is always exactly one terminal; null for any other. */
    @Nullable
    TerminalSet singleTerminal(Node node) {
        if (node instanceof Node.Terminal terminal) {
            return terminal.set();
        }
        if (node instanceof Node.Reference reference) {
            return singleTerminal(rule(reference.rule()));
        }
        if (node instanceof Node.Choice choice) {
            TerminalSet set = TerminalSet.none();
            for (Node alternative : choice.alternatives()) {
                TerminalSet one = alternative instanceof Node.Reference ? null : singleTerminal(alternative);
                if (one == null) {
                    return null;
                }
                set = set.or(one);
            }
            return set;
        }
        return null;
    }
}
