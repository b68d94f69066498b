package dev.drydock.lint;

import dev.drydock.DrydockException;
import dev.drydock.migration.Migration;
import dev.drydock.migration.Script;
import dev.drydock.rule.Facts;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RulePage;
import dev.drydock.rule.RuleSet;
import dev.drydock.sql.Statement;
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

        /**
         * What the rule finds.
         *
         * @throws DrydockException naming the rule and the place, where the rule fails
         */
        List<Finding> findings(Object value, Facts facts) {
            try {
                return findings(rule, value, facts);
            } catch (DrydockException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                throw new DrydockException(
                        "The rule " + id + " (" + rule.getClass().getName() + ") fails" + place(facts) + ": " + e
                                + ". Mend the rule, or set it to off under rules in drydock.yml until then.",
                        e);
            }
        }

        private static <S> List<Finding> findings(Rule<S> rule, Object value, Facts facts) {
            return rule.check(rule.subject().cast(value), facts).toList();
        }

        private static String place(Facts facts) {
            Migration migration = facts.migration();
            Statement statement = facts.statement();
            if (migration == null) {
                return "";
            }
            Script up = migration.up();
            return " at " + (statement == null ? up.file() : up.location(statement.span()));
        }
    }

    /**
     * Asks the sets for their rules and these for their pages.
     *
     * @throws DrydockException where a set or a page is wrong, or two rules have one name
     */
    RuleBook(List<RuleSet> sets) {
        for (RuleSet set : sets) {
            try {
                set.rules().forEach(rule -> add(rule, set));
            } catch (DrydockException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                throw new DrydockException(
                        "The set of rules " + set.getClass().getName() + " cannot tell its rules: " + e
                                + ". Mend it, or build it with this version of Drydock.",
                        e);
            }
        }
    }

    private void add(Rule<?> rule, RuleSet set) {
        Listed listed = new Listed(rule, rule.id(), rule.page());
        rules.add(listed);
        if (pages.put(listed.id(), listed.page()) != null) {
            throw new DrydockException("Two rules are called " + rule.id() + ", the second is in "
                    + set.getClass().getName() + ". Give one of them another name.");
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
