package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** All rules with their pages, found by what they judge. */
final class RuleBook {

    private final List<Rule<?>> rules = new ArrayList<>();
    private final Map<String, RulePage> pages = new TreeMap<>();
    private final Map<Class<?>, List<Rule<?>>> bySubject = new ConcurrentHashMap<>();

    RuleBook(List<RuleSet> sets) {
        for (RuleSet set : sets) {
            for (Rule<?> rule : set.rules()) {
                rules.add(rule);
                if (pages.put(rule.id(), rule.page()) != null) {
                    throw new DrydockException(
                            "Two rules are called " + rule.id() + ". Rename the class of one of them.");
                }
            }
        }
    }

    /** The rules about subjects of this class. */
    List<Rule<?>> about(Class<?> subject) {
        return bySubject.computeIfAbsent(
                subject,
                wanted -> rules.stream()
                        .filter(rule -> rule.subject().isAssignableFrom(wanted))
                        .toList());
    }

    RulePage page(Rule<?> rule) {
        return Objects.requireNonNull(pages.get(rule.id()));
    }

    /** The pages by the id of their rule, sorted. */
    Map<String, RulePage> pages() {
        return pages;
    }
}
