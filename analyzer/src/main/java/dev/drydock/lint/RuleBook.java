package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rules with their ids and pages. */
final class RuleBook {

    private final List<Listed> rules = new ArrayList<>();
    private final Map<String, RulePage> pages = new TreeMap<>();

    /** A rule with what is asked of it again and again. */
    record Listed(Rule<?> rule, String id, RulePage page) {

        /** Tells whether the rule reports nothing: the user says so, or its page does and the user says nothing. */
        boolean isOff(Map<String, Level> levels) {
            Level level = levels.get(id);
            return level == null ? !page.enabled() : level == Level.OFF;
        }
    }

    RuleBook(List<RuleSet> sets) {
        for (RuleSet set : sets) {
            for (Rule<?> rule : set.rules()) {
                Listed listed = new Listed(rule, rule.id(), rule.page());
                rules.add(listed);
                if (pages.put(listed.id(), listed.page()) != null) {
                    throw new DrydockException(
                            "Two rules are called " + rule.id() + ". Rename the class of one of them.");
                }
            }
        }
    }

    List<Listed> rules() {
        return rules;
    }

    /** The pages by the id of their rule, sorted. */
    Map<String, RulePage> pages() {
        return pages;
    }
}
