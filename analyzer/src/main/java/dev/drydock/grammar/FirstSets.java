package dev.drydock.grammar;

import java.util.HashMap;
import java.util.Map;

/** What each part of a grammar can begin with, and whether it can be empty. */
final class FirstSets {

    private final Map<String, Node> rules;
    private final Map<String, TerminalSet> first = new HashMap<>();
    private final Map<String, Boolean> empty = new HashMap<>();

    FirstSets(Map<String, Node> rules) {
        this.rules = rules;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<String, Node> rule : rules.entrySet()) {
                TerminalSet set = of(rule.getValue());
                changed |= !set.equals(first.put(rule.getKey(), set));
                boolean maybeEmpty = mayBeEmpty(rule.getValue());
                changed |= !Boolean.valueOf(maybeEmpty).equals(empty.put(rule.getKey(), maybeEmpty));
            }
        }
    }

    TerminalSet of(Node node) {
        if (node instanceof Node.Terminal terminal) {
            return terminal.set();
        }
        if (node instanceof Node.Reference reference) {
            if (!rules.containsKey(reference.rule())) {
                throw new IllegalStateException("no rule: " + reference.rule());
            }
            return first.getOrDefault(reference.rule(), TerminalSet.none());
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

    boolean mayBeEmpty(Node node) {
        if (node instanceof Node.Terminal) {
            return false;
        }
        if (node instanceof Node.Reference reference) {
            return empty.getOrDefault(reference.rule(), false);
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
    TerminalSet singleTerminal(Node node) {
        if (node instanceof Node.Terminal terminal) {
            return terminal.set();
        }
        if (node instanceof Node.Reference reference) {
            return singleTerminal(rules.get(reference.rule()));
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
